import { queryOptions } from "@tanstack/react-query";
import api, { answer } from "../api/client";
import type { Facts } from "../handbook/api";
import type { Edit } from "./edit";
import type { Finding } from "./types";

const path = (id: string) => ({ params: { path: { id } } });

/** The drafts of one handbook, or of all. */
export const draftsQuery = (pack?: string) => queryOptions({ queryKey: ["drafts", "list", pack ?? "all"], queryFn: () => answer(api.GET("/api/v1/drafts", { params: { query: pack ? { pack } : {} } })) });

export const versionsQuery = (pack: string) => queryOptions({ queryKey: ["handbooks", pack, "versions"], queryFn: () => answer(api.GET("/api/v1/handbooks/{pack}/versions", { params: { path: { pack } } })) });

export const diffQuery = (pack: string, from: number, to: number) =>
  queryOptions({ queryKey: ["handbooks", pack, "diff", from, to], queryFn: () => answer(api.GET("/api/v1/handbooks/{pack}/differences", { params: { path: { pack }, query: { from, to } } })), staleTime: Infinity });

export const templatesQuery = queryOptions({ queryKey: ["handbooks", "templates"], queryFn: () => answer(api.GET("/api/v1/handbook-templates")) });

export const draft = (id: string) => answer(api.GET("/api/v1/drafts/{id}", path(id)));
export const book = (id: string) => answer(api.GET("/api/v1/drafts/{id}/book", path(id)));
export const sections = (id: string) => answer(api.GET("/api/v1/drafts/{id}/sections", path(id)));
export const findings = (id: string) => answer(api.GET("/api/v1/drafts/{id}/findings", path(id))) as Promise<Finding[]>;
export const cases = (id: string) => answer(api.GET("/api/v1/drafts/{id}/cases", path(id)));
export const differences = (id: string) => answer(api.GET("/api/v1/drafts/{id}/differences", path(id)));
export const files = (id: string) => answer(api.GET("/api/v1/drafts/{id}/files", path(id)));

export interface NewDraft {
  pack: string;
  title: string;
  fromTemplate: boolean;
}

/** The key makes sure that a second press does not open two. */
export function open(form: NewDraft, idempotencyKey: string) {
  return answer(api.POST("/api/v1/drafts", { params: { header: { "Idempotency-Key": idempotencyKey } }, body: form }));
}

export function edit(id: string, revision: number, edits: Edit[]) {
  return answer(api.POST("/api/v1/drafts/{id}/edits", { ...path(id), body: { revision, edits } }));
}

export const undo = (id: string, revision: number) => answer(api.POST("/api/v1/drafts/{id}/undo", { ...path(id), body: { revision } }));
export const redo = (id: string, revision: number) => answer(api.POST("/api/v1/drafts/{id}/redo", { ...path(id), body: { revision } }));

export function decide(id: string, name: string, facts: Facts, at: string) {
  return answer(api.POST("/api/v1/drafts/{id}/decisions/{name}", { params: { path: { id, name } }, body: { facts, at } }));
}

export interface Submission {
  revision: number;
  from: string;
  existingFrom: string | null;
  note: string;
}

export const submit = (id: string, body: Submission) => answer(api.POST("/api/v1/drafts/{id}/submit", { ...path(id), body }));
export const sign = (id: string, body: { revision: number; agree: boolean; remark: string }) => answer(api.POST("/api/v1/drafts/{id}/signatures", { ...path(id), body }));
export const recall = (id: string, revision: number) => answer(api.POST("/api/v1/drafts/{id}/recall", { ...path(id), body: { revision } }));
export const publish = (id: string, revision: number) => answer(api.POST("/api/v1/drafts/{id}/publish", { ...path(id), body: { revision } }));
export const rebase = (id: string, revision: number) => answer(api.POST("/api/v1/drafts/{id}/rebase", { ...path(id), body: { revision } }));
export const withdraw = (id: string, revision: number) => answer(api.POST("/api/v1/drafts/{id}/withdraw", { ...path(id), body: { revision } }));

/** Keeps one side where both changed the same place. */
export function settle(id: string, conflict: number, revision: number, take: "mine" | "theirs") {
  return answer(api.POST("/api/v1/drafts/{id}/conflicts/{conflict}", { params: { path: { id, conflict } }, body: { revision, take } }));
}

/** A past day to compare on; none: what is decided now. */
export type Basis = {
  asOf?: string;
};

export const whatIfQuery = (id: string, revision: number, basis: Basis) =>
  queryOptions({ queryKey: ["drafts", id, "whatif", revision, basis], queryFn: () => answer(api.GET("/api/v1/drafts/{id}/whatif", { params: { path: { id }, query: basis } })), staleTime: Infinity });

export type MovedFilter = {
  decision: string;
  from?: string;
  to?: string;
  regionType?: string;
};

const moreAtOnce = 20;

export const movedPage = (id: string, basis: Basis, filter: MovedFilter, after: number) =>
  answer(api.GET("/api/v1/drafts/{id}/whatif/accounts", { params: { path: { id }, query: { ...basis, ...filter, after, limit: moreAtOnce } } }));

export const whyMoved = (id: string, accountId: string, basis: Basis) => answer(api.GET("/api/v1/drafts/{id}/whatif/accounts/{accountId}", { params: { path: { id, accountId }, query: basis } }));

/** Takes the tables of a DMN model into a topic of the draft. */
export const takeDmn = (id: string, body: { revision: number; topic: string; clause: string; xml: string }) => answer(api.POST("/api/v1/drafts/{id}/dmn", { ...path(id), body }));
