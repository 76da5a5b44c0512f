import { queryOptions } from "@tanstack/react-query";
import { get, request, send } from "../api/http";
import type { ColumnMeaning, ImportJob, ImportRow, ImportState } from "../api/types";

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

export const busy = (state: ImportState) => state === "checking" || state === "applying" || state === "undoing";

const beatMs = 800;

export const importsQuery = queryOptions({ queryKey: ["imports"], queryFn: () => get<ImportJob[]>("/imports") });

/** One import; asked again every beat while a worker is busy with it. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ["imports", id],
    queryFn: () => get<ImportJob>(`/imports/${id}`),
    refetchInterval: (query) => (query.state.data && busy(query.state.data.state) ? beatMs : false),
  });
}

export const rowsAPage = 50;

export function rowsQuery(id: string, state: string, after: number) {
  return queryOptions({ queryKey: ["imports", id, "rows", state, after], queryFn: () => get<ImportRow[]>(`/imports/${id}/rows`, { state, after, limit: rowsAPage }) });
}

export async function upload(file: File): Promise<ImportJob> {
  const form = new FormData();
  form.set("file", file);
  const response = await request("/imports", { method: "POST", body: form });
  return (await response.json()) as ImportJob;
}

export interface Mapping {
  columns: ColumnMeaning[];
  defaults: Record<string, string>;
}

export const check = (id: string, mapping: Mapping) => send<ImportJob>("PUT", `/imports/${id}/mapping`, mapping);

export const choose = (id: string, choice: "skip" | "update" | "distinct", rows: number[]) => send<ImportJob>("POST", `/imports/${id}/choices`, { choice, rows });

export const apply = (id: string) => send<ImportJob>("POST", `/imports/${id}/apply`);

export const undo = (id: string) => send<ImportJob>("POST", `/imports/${id}/undo`);
