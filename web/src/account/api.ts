import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { get, send } from "../api/http";
import type { Account, AccountPage, Change, Decision, HierarchyNode } from "../api/types";
import type { LedgerSearch } from "./search";

export const pageSize = 50;

export function ledgerQuery(search: LedgerSearch) {
  return infiniteQueryOptions({
    queryKey: ["accounts", "ledger", search],
    queryFn: ({ pageParam }) => get<AccountPage>("/accounts", { ...search, limit: pageSize, after: pageParam }),
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
