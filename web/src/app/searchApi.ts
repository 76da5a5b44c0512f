import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { LucideIcon } from "lucide-react";
import api, { answer } from "../api/client";
import type { Place } from "./navigation";

export type Found =
  | { kind: "account"; id: string; name: string; note: string }
  | { kind: "clause"; id: string; name: string; note: string; pack: string }
  | { kind: "person"; id: string; name: string; note: string | null | undefined }
  | { kind: "page"; id: string; name: string; to: Place["to"]; icon: LucideIcon };

export function searchQuery(q: string) {
  return queryOptions({ queryKey: ["search", q], queryFn: () => answer(api.GET("/api/v1/search", { params: { query: { q } } })), placeholderData: keepPreviousData });
}
