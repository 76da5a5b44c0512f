import { queryOptions } from "@tanstack/react-query";
import api, { answer } from "../api/client";
import type { Which } from "./sections";

export const handbooksQuery = queryOptions({ queryKey: ["handbooks"], queryFn: () => answer(api.GET("/api/v1/handbooks")) });

/** The handbook as it is in force today, or as it was (or will be) on another day. */
export function bookQuery(pack: string, on?: string) {
  return queryOptions({
    queryKey: ["handbooks", pack, "book", on ?? "today"],
    queryFn: () => answer(api.GET("/api/v1/handbooks/{pack}", { params: { path: { pack }, query: on ? { on } : {} } })),
    staleTime: 60_000,
  });
}

/** One version of a handbook, in force or not. */
export function versionQuery(pack: string, version: number) {
  return queryOptions({
    queryKey: ["handbooks", pack, "version", version],
    queryFn: () => answer(api.GET("/api/v1/handbooks/{pack}", { params: { path: { pack }, query: { version } } })),
    staleTime: Infinity,
  });
}

/** What is no table, in the version asked for. */
export function sectionsQuery(pack: string, which: Which) {
  return queryOptions({
    queryKey: ["handbooks", pack, "sections", which],
    queryFn: () => answer(api.GET("/api/v1/handbooks/{pack}/sections", { params: { path: { pack }, query: which } })),
    staleTime: 60_000,
  });
}

/** The worked cases of a clause, in the version asked for. */
export function casesQuery(pack: string, clause: string, which: Which) {
  return queryOptions({
    queryKey: ["handbooks", pack, "cases", clause, which],
    queryFn: () => answer(api.GET("/api/v1/handbooks/{pack}/clauses/{clause}/cases", { params: { path: { pack, clause }, query: which } })),
    staleTime: 60_000,
  });
}

/** How often a clause has decided so far, by its rules' rows. */
export function carriedQuery(pack: string, clause: string) {
  return queryOptions({
    queryKey: ["handbooks", pack, "carried", clause],
    queryFn: () => answer(api.GET("/api/v1/handbooks/{pack}/clauses/{clause}/decisions", { params: { path: { pack, clause } } })),
    staleTime: 60_000,
  });
}

const beatMs = 1_000;

/** How far the accounts are decided again; asked again while a round runs, or is expected to begin. */
export function reviewQuery(expected: boolean) {
  return queryOptions({
    queryKey: ["handbooks", "review"],
    queryFn: () => answer(api.GET("/api/v1/accounts/review")),
    refetchInterval: (query) => (query.state.data?.round?.state === "running" ? beatMs : expected ? 2 * beatMs : false),
  });
}

export interface ChoiceForm {
  code?: string | null;
  places?: Record<string, string>;
  why: string;
  from: string;
}

/** The key makes sure that a second press or a retry does not choose twice. */
export function choose(pack: string, gap: string, form: ChoiceForm, idempotencyKey: string) {
  return answer(api.POST("/api/v1/handbooks/{pack}/gaps/{gap}/choice", { params: { path: { pack, gap }, header: { "Idempotency-Key": idempotencyKey } }, body: form }));
}

export type Facts = Record<string, string | number | boolean>;

export function decide(pack: string, name: string, facts: Facts, at: string) {
  return answer(api.POST("/api/v1/handbooks/{pack}/decisions/{name}", { params: { path: { pack, name } }, body: { facts, at } }));
}
