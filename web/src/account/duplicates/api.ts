import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import api, { answer } from "../../api/client";

const size = 50;
const page = (after: string) => ({ params: { query: { limit: size, ...(after && { after }) } } });
const next = (last: { next?: string | null }) => last.next ?? undefined;
const path = (id: string) => ({ params: { path: { id } } });

export const queueQuery = infiniteQueryOptions({
  queryKey: ["duplicates", "queue"],
  queryFn: ({ pageParam }) => answer(api.GET("/api/v1/duplicates", page(pageParam))),
  initialPageParam: "",
  getNextPageParam: next,
});

export const mergesQuery = infiniteQueryOptions({
  queryKey: ["duplicates", "merges"],
  queryFn: ({ pageParam }) => answer(api.GET("/api/v1/merges", page(pageParam))),
  initialPageParam: "",
  getNextPageParam: next,
});

export const attemptsQuery = infiniteQueryOptions({
  queryKey: ["name-attempts"],
  queryFn: ({ pageParam }) => answer(api.GET("/api/v1/name-attempts", page(pageParam))),
  initialPageParam: "",
  getNextPageParam: next,
});

export function pairQuery(id: string) {
  return queryOptions({ queryKey: ["duplicates", "pair", id], queryFn: () => answer(api.GET("/api/v1/duplicates/{id}", path(id))) });
}

export interface MergeChoice {
  keptId: string;
  keptVersion: number;
  mergedVersion: number;
  fromMerged: string[];
}

/** What the merge would come to; the server tries it out and takes it back. */
export function outlookQuery(id: string, choice: MergeChoice) {
  return queryOptions({ queryKey: ["duplicates", "outlook", id, choice], queryFn: () => answer(api.POST("/api/v1/duplicates/{id}/outlook", { ...path(id), body: choice })), retry: false });
}

export const merge = (id: string, choice: MergeChoice, reason: string) => answer(api.POST("/api/v1/duplicates/{id}/merge", { ...path(id), body: { ...choice, reason } }));

export const notSame = (id: string, reason: string) => answer(api.POST("/api/v1/duplicates/{id}/not-same", { ...path(id), body: { reason } }));

export const undoMerge = (id: string, reason: string) => answer(api.POST("/api/v1/merges/{id}/undo", { ...path(id), body: { reason } }));

export const suspect = (accountId: string, otherId: string) => answer(api.POST("/api/v1/duplicates", { body: { accountId, otherId } }));

export const lookAgain = () => answer(api.POST("/api/v1/duplicates/sweep"));

export interface Company {
  name: string;
  uscc: string | null;
  divisionCode: string | null;
}

/** Is it known to us? Every call is a try of a name, and is written down. */
export const checkCompany = (company: Company) => answer(api.POST("/api/v1/accounts/check", { body: company }));
