import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import api, { answer } from "../api/client";
import { request } from "../api/http";
import type { KeptFile, NewDeal, NewRegistration, Ruling } from "./types";

const path = (id: string) => ({ params: { path: { id } } });

export const pageSize = 50;

/** What waits for somebody's word. */
export const waitings = ["screening", "crossing", "deal"] as const;
export type Waiting = (typeof waitings)[number];

/** The permission that rules on it. */
export const waitingNeeds: Record<Waiting, string> = { screening: "registration.screen", crossing: "registration.approve-crossing", deal: "registration.verify-deal" };

export interface ListFilter {
  mine: boolean;
  state?: string;
  q?: string;
}

export function listQuery({ mine, state, q }: ListFilter) {
  return infiniteQueryOptions({
    queryKey: ["registrations", "list", mine, state ?? "", q ?? ""],
    queryFn: ({ pageParam }) => answer(api.GET("/api/v1/registrations", { params: { query: { mine, limit: pageSize, ...(state && { state }), ...(q && { q }), ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
  });
}

export function waitingQuery(waiting: Waiting) {
  return infiniteQueryOptions({
    queryKey: ["registrations", "waiting", waiting],
    queryFn: ({ pageParam }) => answer(api.GET("/api/v1/registrations/waiting", { params: { query: { for: waiting, limit: pageSize, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
  });
}

export const offerQuery = queryOptions({ queryKey: ["registrations", "form"], queryFn: () => answer(api.GET("/api/v1/registrations/form")), staleTime: 300_000 });

export const registrationQuery = (id: string) => queryOptions({ queryKey: ["registrations", id], queryFn: () => answer(api.GET("/api/v1/registrations/{id}", path(id))) });

export const historyQuery = (id: string) => queryOptions({ queryKey: ["registrations", id, "history"], queryFn: () => answer(api.GET("/api/v1/registrations/{id}/history", path(id))) });

export const candidatesQuery = (id: string) => queryOptions({ queryKey: ["registrations", id, "candidates"], queryFn: () => answer(api.GET("/api/v1/registrations/{id}/candidates", path(id))) });

export const territoryQuery = (state: "free" | "protected") =>
  infiniteQueryOptions({
    queryKey: ["registrations", "territory", state],
    queryFn: ({ pageParam }) => answer(api.GET("/api/v1/territory/accounts", { params: { query: { state, limit: pageSize, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
  });

export const overviewQuery = queryOptions({ queryKey: ["registrations", "territory", "overview"], queryFn: () => answer(api.GET("/api/v1/territory/overview")) });

/** The key makes sure that a second press, or a retry where the net was poor, registers once. */
export const register = (form: NewRegistration, idempotencyKey: string) => answer(api.POST("/api/v1/registrations", { params: { header: { "Idempotency-Key": idempotencyKey } }, body: form }));

export const withdraw = (id: string, reason: string) => answer(api.POST("/api/v1/registrations/{id}/withdraw", { ...path(id), body: { reason } }));
export const reportDeal = (id: string, deal: NewDeal) => answer(api.POST("/api/v1/registrations/{id}/deal", { ...path(id), body: deal }));
export const verifyDeal = (id: string, agree: boolean, reason: string) => answer(api.POST("/api/v1/registrations/{id}/deal/verification", { ...path(id), body: { agree, reason } }));
export const ruleCrossing = (id: string, agree: boolean, reason: string) => answer(api.POST("/api/v1/registrations/{id}/crossing", { ...path(id), body: { agree, reason } }));
export const screen = (id: string, ruling: Ruling) => answer(api.POST("/api/v1/registrations/{id}/screening", { ...path(id), body: ruling }));
export const transfer = (id: string, personId: string, reason: string) => answer(api.POST("/api/v1/registrations/{id}/transfer", { ...path(id), body: { personId, reason } }));
export const watch = (id: string, on: boolean) => answer(on ? api.POST("/api/v1/registrations/{id}/watch", path(id)) : api.DELETE("/api/v1/registrations/{id}/watch", path(id)));

export const eraseContact = (id: string, reason: string) => answer(api.POST("/api/v1/registrations/{id}/contact/erase", { ...path(id), body: { reason } }));

/** Brings a photo or a paper; it is named by the command it belongs to. */
export async function keepFile(file: File): Promise<KeptFile> {
  const body = new FormData();
  body.append("file", file);
  return (await (await request("/files", { method: "POST", body })).json()) as KeptFile;
}

export const fileAddress = (id: string) => `/api/v1/files/${id}`;
