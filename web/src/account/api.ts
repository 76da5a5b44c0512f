import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { get, send } from "../api/http";
import type { Account, AccountPage, Change, Decision, Recorded } from "../api/types";
import { type LedgerSearch, listQuery } from "./search";

export const pageSize = 50;

export function ledgerQuery(search: LedgerSearch) {
  return infiniteQueryOptions({
    queryKey: ["accounts", "ledger", search],
    queryFn: ({ pageParam }) => get<AccountPage>("/accounts", { ...listQuery(search), limit: pageSize, after: pageParam }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function accountQuery(id: string) {
  return queryOptions({ queryKey: ["accounts", "one", id], queryFn: () => get<Account>(`/accounts/${id}`) });
}

export function historyQuery(id: string) {
  return queryOptions({ queryKey: ["accounts", "one", id, "history"], queryFn: () => get<Change[]>(`/accounts/${id}/history`) });
}

export function decisionQuery(id: string) {
  return queryOptions({ queryKey: ["decisions", id], queryFn: () => get<Decision>(`/decisions/${id}`), staleTime: Number.POSITIVE_INFINITY });
}

/** What a command answers: which account, and its version now. */
export interface Ref {
  id: string;
  number: number;
  version: number;
}

/** The key makes sure that a second press or a retry does not create a second account. */
export function createAccount(details: Recorded, idempotencyKey: string): Promise<Ref> {
  return send<Ref>("POST", "/accounts", { details }, { "Idempotency-Key": idempotencyKey });
}

/** Changes facts; refused with 409 when someone else was quicker than this version. */
export function amendAccount(id: string, version: number, details: Recorded): Promise<Ref> {
  return send<Ref>("PATCH", `/accounts/${id}`, { version, details });
}

export interface HoldingFigure {
  brand: string;
  ours: boolean;
  modelClass: string;
  quantity: number;
  asOf: string;
}

export function recordHoldings(id: string, version: number, holdings: HoldingFigure[]): Promise<Ref> {
  return send<Ref>("PUT", `/accounts/${id}/holdings`, { version, holdings });
}

export interface ContactDetails {
  name: string;
  title?: string;
  part: string;
  phone?: string;
  email?: string;
  legalBasis: string;
  source: string;
}

export function saveContact(id: string, details: ContactDetails, of?: { id: string; version: number }): Promise<void> {
  if (!of) return send<void>("POST", `/accounts/${id}/contacts`, details);
  return send<void>("PATCH", `/accounts/${id}/contacts/${of.id}`, { ...details, version: of.version });
}

export function removeContact(id: string, contact: { id: string; version: number }): Promise<void> {
  return send<void>("DELETE", `/accounts/${id}/contacts/${contact.id}?version=${contact.version}`);
}

export function placeUnder(id: string, version: number, parentId: string | null): Promise<Ref> {
  return send<Ref>("PUT", `/accounts/${id}/parent`, { version, parentId });
}

export function archiveOrRestore(id: string, version: number, action: "archive" | "restore", reason?: string): Promise<Ref> {
  return send<Ref>("POST", `/accounts/${id}/${action}`, { version, reason });
}
