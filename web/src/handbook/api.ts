import { queryOptions } from "@tanstack/react-query";
import { get, send } from "../api/http";
import type { Answer, Book, HandbookSummary } from "../api/types";

export const handbooksQuery = queryOptions({ queryKey: ["handbooks"], queryFn: () => get<HandbookSummary[]>("/handbooks") });

export function bookQuery(pack: string) {
  return queryOptions({ queryKey: ["handbooks", pack], queryFn: () => get<Book>(`/handbooks/${pack}`), staleTime: 60_000 });
}

export type Facts = Record<string, string | number | boolean>;

export function decide(pack: string, decision: string, facts: Facts, at: string): Promise<Answer> {
  return send<Answer>("POST", `/handbooks/${pack}/decisions/${decision}`, { facts, at });
}
