import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import api, { answer } from "../api/client";
import type { Recorded } from "../api/types";
import { type LedgerSearch, listQuery } from "./search";

export const pageSize = 50;

export function ledgerQuery(search: LedgerSearch) {
  return infiniteQueryOptions({
    queryKey: ["accounts", "ledger", search],
    queryFn: ({ pageParam }) => answer(api.GET("/api/v1/accounts", { params: { query: { ...listQuery(search), limit: pageSize, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function accountQuery(id: string) {
  return queryOptions({ queryKey: ["accounts", "one", id], queryFn: () => answer(api.GET("/api/v1/accounts/{id}", { params: { path: { id } } })) });
}

export function historyQuery(id: string) {
  return queryOptions({ queryKey: ["accounts", "one", id, "history"], queryFn: () => answer(api.GET("/api/v1/accounts/{id}/history", { params: { path: { id } } })) });
}

export function decisionQuery(id: string) {
  return queryOptions({
    queryKey: ["decisions", id],
    queryFn: () => answer(api.GET("/api/v1/decisions/{id}", { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The key makes sure that a second press or a retry does not create a second account. */
export function createAccount(details: Recorded, idempotencyKey: string) {
  return answer(api.POST("/api/v1/accounts", { params: { header: { "Idempotency-Key": idempotencyKey } }, body: { details } }));
}

/** Changes facts; refused with 409 when someone else was quicker than this version. */
export function amendAccount(id: string, version: number, details: Recorded) {
  return answer(api.PATCH("/api/v1/accounts/{id}", { params: { path: { id } }, body: { version, details } }));
}

export interface HoldingFigure {
  brand: string;
  ours: boolean;
  modelClass: string;
  quantity: number;
  asOf: string;
}

export function recordHoldings(id: string, version: number, holdings: HoldingFigure[]) {
  return answer(api.PUT("/api/v1/accounts/{id}/holdings", { params: { path: { id } }, body: { version, holdings } }));
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

export function saveContact(accountId: string, details: ContactDetails, of?: { id: string; version: number }) {
  if (!of) return answer(api.POST("/api/v1/accounts/{accountId}/contacts", { params: { path: { accountId } }, body: details }));
  return answer(api.PATCH("/api/v1/accounts/{accountId}/contacts/{id}", { params: { path: { accountId, id: of.id } }, body: { ...details, version: of.version } }));
}

export function removeContact(accountId: string, { id, version }: { id: string; version: number }) {
  return answer(api.DELETE("/api/v1/accounts/{accountId}/contacts/{id}", { params: { path: { accountId, id }, query: { version } } }));
}

export function placeUnder(id: string, version: number, parentId: string | null) {
  return answer(api.PUT("/api/v1/accounts/{id}/parent", { params: { path: { id } }, body: { version, parentId } }));
}

export function archive(id: string, version: number) {
  return answer(api.POST("/api/v1/accounts/{id}/archive", { params: { path: { id } }, body: { version } }));
}

export function restore(id: string, version: number) {
  return answer(api.POST("/api/v1/accounts/{id}/restore", { params: { path: { id } }, body: { version } }));
}
