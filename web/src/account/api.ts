import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import api, { answer } from "../api/client";
import type { Distinct, Recorded } from "../api/types";
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

export function tiersQuery(id: string) {
  return queryOptions({ queryKey: ["accounts", "one", id, "tiers"], queryFn: () => answer(api.GET("/api/v1/accounts/{id}/tiers", { params: { path: { id } } })) });
}

export function sitesQuery(q: string, division: string | null) {
  return queryOptions({ queryKey: ["sites", q, division], queryFn: () => answer(api.GET("/api/v1/accounts/sites", { params: { query: { q, ...(division && { division }) } } })) });
}

export function decisionQuery(id: string) {
  return queryOptions({
    queryKey: ["decisions", id],
    queryFn: () => answer(api.GET("/api/v1/decisions/{id}", { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The key makes sure that a second press or a retry does not create a second account. */
export function createAccount(details: Recorded, distinct: Distinct | null, idempotencyKey: string) {
  return answer(api.POST("/api/v1/accounts", { params: { header: { "Idempotency-Key": idempotencyKey } }, body: { details, ...(distinct && { distinct }) } }));
}

/** Changes facts; refused with 409 when someone else was quicker than this version. */
export function amendAccount(id: string, version: number, details: Recorded, distinct: Distinct | null = null) {
  return answer(api.PATCH("/api/v1/accounts/{id}", { params: { path: { id } }, body: { version, details, ...(distinct && { distinct }) } }));
}

export function distinguish(id: string, version: number, distinct: Distinct) {
  return answer(api.POST("/api/v1/accounts/{id}/distinct", { params: { path: { id } }, body: { version, ...distinct } }));
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

export function recordPurchase(id: string, version: number, purchase: { modelClass: string; quantity: number; purchasedOn: string }) {
  return answer(api.POST("/api/v1/accounts/{id}/purchases", { params: { path: { id } }, body: { version, ...purchase } }));
}

export function strikePurchase(id: string, version: number, purchaseId: string) {
  return answer(api.DELETE("/api/v1/accounts/{id}/purchases/{purchaseId}", { params: { path: { id, purchaseId }, query: { version } } }));
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

export function carries(id: string, version: number, carrierId: string, hauls: boolean) {
  return answer(api.PUT("/api/v1/accounts/{id}/carriers", { params: { path: { id } }, body: { version, carrierId, hauls } }));
}

/** Opens a site; one of the same name in the same place is the same. */
export function openSite(name: string, divisionCode: string) {
  return answer(api.POST("/api/v1/accounts/sites", { body: { name, divisionCode } }));
}

export function workAt(id: string, version: number, siteId: string | null) {
  return answer(api.PUT("/api/v1/accounts/{id}/site", { params: { path: { id } }, body: { version, siteId } }));
}

export function erase(id: string, version: number, reason: string) {
  return answer(api.POST("/api/v1/accounts/{id}/erase", { params: { path: { id } }, body: { version, reason } }));
}

export function eraseContact(accountId: string, id: string, reason: string) {
  return answer(api.POST("/api/v1/accounts/{accountId}/contacts/{id}/erase", { params: { path: { accountId, id } }, body: { reason } }));
}

export function archive(id: string, version: number) {
  return answer(api.POST("/api/v1/accounts/{id}/archive", { params: { path: { id } }, body: { version } }));
}

export function restore(id: string, version: number) {
  return answer(api.POST("/api/v1/accounts/{id}/restore", { params: { path: { id } }, body: { version } }));
}
