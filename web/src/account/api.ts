import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { get, send } from "../api/http";
import type { Account, AccountPage, Change, Decision, HierarchyNode } from "../api/types";
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

export function treeQuery(id: string) {
  return queryOptions({ queryKey: ["accounts", "one", id, "tree"], queryFn: () => get<HierarchyNode>(`/accounts/${id}/tree`) });
}

export function decisionQuery(id: string) {
  return queryOptions({ queryKey: ["decisions", id], queryFn: () => get<Decision>(`/decisions/${id}`), staleTime: Number.POSITIVE_INFINITY });
}

export interface NewAccount {
  name: string;
  type: "organisation" | "person";
  uscc?: string;
  division?: string;
  address?: string;
  industry?: string;
  category?: string;
}

/** The key makes sure that a second press or a retry does not create a second account. */
export function createAccount(body: NewAccount, idempotencyKey: string): Promise<Account> {
  return send<Account>("POST", "/accounts", body, { "Idempotency-Key": idempotencyKey });
}

export type Details = Omit<NewAccount, "type"> & { transport?: string; dealerId?: string; keeperId?: string };

/** Changes facts; refused with 409 when someone else was quicker than this version. */
export function amendAccount(id: string, version: number, change: Partial<Record<keyof Details, string | null>>): Promise<Account> {
  return send<Account>("PATCH", `/accounts/${id}`, { version, ...change });
}

export interface HoldingFigure {
  brand: string;
  ours: boolean;
  modelClass: string;
  quantity: number;
  asOf: string;
}

export function recordHoldings(id: string, version: number, holdings: HoldingFigure[]): Promise<Account> {
  return send<Account>("PUT", `/accounts/${id}/holdings`, { version, holdings });
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

export function placeUnder(id: string, version: number, parentId: string | null): Promise<Account> {
  return send<Account>("PUT", `/accounts/${id}/hierarchy`, { version, parentId });
}

export function archiveOrRestore(id: string, version: number, action: "archive" | "restore", reason?: string): Promise<Account> {
  return send<Account>("POST", `/accounts/${id}/${action}`, { version, reason });
}
