import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import api, { answer } from "../../api/client";
import type { components } from "../../api/schema";

type Schemas = components["schemas"];

export type Upload = Schemas["registration.BulkAnswers.UploadView"];
export type BulkRow = Schemas["registration.BulkAnswers.BulkRowView"];

/** What a row is; the first that has any is shown first. */
export const rowStates = ["bad", "refused", "ready", "registered", "known"] as const;
export type RowState = (typeof rowStates)[number];

export type Columns = Schemas["registration.BulkAnswers.ColumnsView"];

const path = (id: string) => ({ params: { path: { id } } });
const beatMs = 800;
/** It waits for hours: now and then is enough. */
const slowBeatMs = 30_000;

export const uploadsQuery = queryOptions({ queryKey: ["intent-uploads"], queryFn: () => answer(api.GET("/api/v1/registrations/uploads")) });

/** One upload; asked again every beat while a worker is busy with it. */
export function uploadQuery(id: string) {
  return queryOptions({
    queryKey: ["intent-uploads", id],
    queryFn: () => answer(api.GET("/api/v1/registrations/uploads/{id}", path(id))),
    refetchInterval: (query) => (query.state.data?.busy ? (query.state.data.goesOnAt ? slowBeatMs : beatMs) : false),
  });
}

/** Its rows; fetched anew when any of them changed its state. */
export function rowsQuery({ id, version, counts }: Upload) {
  return queryOptions({
    queryKey: ["intent-uploads", id, "rows", version, counts.ready],
    queryFn: () => answer(api.GET("/api/v1/registrations/uploads/{id}/rows", path(id))),
    placeholderData: keepPreviousData,
  });
}

/** What its columns are taken to mean. */
export function columnsQuery({ id, version }: Upload) {
  return queryOptions({
    queryKey: ["intent-uploads", id, "columns", version],
    queryFn: () => answer(api.GET("/api/v1/registrations/uploads/{id}/columns", path(id))),
    placeholderData: keepPreviousData,
  });
}

/** Has the rows read once more, by what each column means; one that is empty is not read. */
export const read = (id: string, meanings: string[]) => answer(api.PUT("/api/v1/registrations/uploads/{id}/columns", { ...path(id), body: { meanings } }));

/** A file goes as a form; the description can only call its content a string. */
export function upload(file: File): Promise<Upload> {
  const form = new FormData();
  form.set("file", file);
  return answer(api.POST("/api/v1/registrations/uploads", { body: { file: file.name }, bodySerializer: () => form }));
}

export const confirm = (id: string) => answer(api.POST("/api/v1/registrations/uploads/{id}/confirm", path(id)));
export const stop = (id: string) => answer(api.POST("/api/v1/registrations/uploads/{id}/stop", path(id)));
export const discard = (id: string) => answer(api.DELETE("/api/v1/registrations/uploads/{id}", path(id)));
