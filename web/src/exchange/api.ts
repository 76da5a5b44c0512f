import { queryOptions } from "@tanstack/react-query";
import api, { answer } from "../api/client";
import type { ImportJob, Mapping } from "../api/types";

const path = (id: string) => ({ params: { path: { id } } });

/** What a column can mean, in the order the choice shows them. */
export const fields = [
  "name",
  "type",
  "creditCode",
  "place",
  "province",
  "city",
  "address",
  "industry",
  "category",
  "transport",
  "ourTrucks",
  "otherTrucks",
  "otherBrand",
  "modelClass",
  "holdingsDate",
  "contactName",
  "contactPhone",
  "contactTitle",
  "contactPart",
  "legalBasis",
  "source",
] as const;
export type Field = (typeof fields)[number];

const beatMs = 800;

export const importsQuery = queryOptions({ queryKey: ["imports"], queryFn: () => answer(api.GET("/api/v1/imports")) });

/** One import; asked again every beat while a worker is busy with it. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ["imports", id],
    queryFn: () => answer(api.GET("/api/v1/imports/{id}", path(id))),
    refetchInterval: (query) => (query.state.data?.busy ? beatMs : false),
  });
}

export const rowsAPage = 50;

export function rowsQuery(id: string, state: string, after: number) {
  const query = { state, after, limit: rowsAPage };
  return queryOptions({ queryKey: ["imports", id, "rows", state, after], queryFn: () => answer(api.GET("/api/v1/imports/{id}/rows", { params: { path: { id }, query } })) });
}

/** A file goes as a form; the description can only call its content a string. */
export function upload(file: File): Promise<ImportJob> {
  const form = new FormData();
  form.set("file", file);
  return answer(api.POST("/api/v1/imports", { body: { file: file.name }, bodySerializer: () => form }));
}

export const check = (id: string, mapping: Mapping) => answer(api.PUT("/api/v1/imports/{id}/mapping", { ...path(id), body: mapping }));

export type DuplicateChoice = "skip" | "update" | "distinct";

export const choose = (id: string, choice: DuplicateChoice, rows: number[]) => answer(api.POST("/api/v1/imports/{id}/choices", { ...path(id), body: { choice, rows } }));

export const apply = (id: string) => answer(api.POST("/api/v1/imports/{id}/apply", path(id)));

export const undo = (id: string) => answer(api.POST("/api/v1/imports/{id}/undo", path(id)));
