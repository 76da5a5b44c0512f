import { queryOptions } from "@tanstack/react-query";
import api, { answer } from "../api/client";

export const handbooksQuery = queryOptions({ queryKey: ["handbooks"], queryFn: () => answer(api.GET("/api/v1/handbooks")) });

export function bookQuery(pack: string) {
  return queryOptions({
    queryKey: ["handbooks", pack],
    queryFn: () => answer(api.GET("/api/v1/handbooks/{pack}", { params: { path: { pack } } })),
    staleTime: 60_000,
  });
}

export type Facts = Record<string, string | number | boolean>;

export function decide(pack: string, name: string, facts: Facts, at: string) {
  return answer(api.POST("/api/v1/handbooks/{pack}/decisions/{name}", { params: { path: { pack, name } }, body: { facts, at } }));
}
