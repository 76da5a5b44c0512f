import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { LucideIcon } from "lucide-react";
import { get } from "../api/http";
import type { Place } from "./navigation";

export interface SearchResult {
  accounts: { id: string; number: number; name: string }[];
  people?: { id: string; name: string; unit?: string }[];
  clauses: { id: string; pack: string; title: string }[];
}

export type Found =
  | { kind: "account"; id: string; name: string; note: string }
  | { kind: "clause"; id: string; name: string; note: string; pack: string }
  | { kind: "person"; id: string; name: string; note: string | undefined }
  | { kind: "page"; id: string; name: string; to: Place["to"]; icon: LucideIcon };

export function searchQuery(q: string) {
  return queryOptions({ queryKey: ["search", q], queryFn: () => get<SearchResult>("/search", { q }), placeholderData: keepPreviousData });
}
