import { queryOptions, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import api, { answer } from "../api/client";
import { ProblemError } from "../api/problem";
import type { Me } from "../api/types";
import { setZone } from "../ui/formats";

export const sessionKey = ["session"] as const;

async function fetchMe(): Promise<Me | null> {
  try {
    const me = await answer(api.GET("/api/v1/session"));
    setZone(me.tenant.zone);
    return me;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({ queryKey: sessionKey, queryFn: fetchMe, staleTime: 60_000 });

/** The person signed in. Only below the shell, which renders nothing without one. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new ProblemError({ title: "signed out", status: 401 });
  return data;
}

/** Whether the person may do it anywhere at all; objects and lists say it for themselves. */
export function useCan(permission: string): boolean {
  return useQuery(sessionQuery).data?.can.includes(permission) ?? false;
}

/** A login may enter several companies; then the server asks for one by `choose-company`. */
export function signIn(name: string, password: string, tenantId?: string): Promise<Me> {
  return answer(api.POST("/api/v1/session", { body: { name, password, ...(tenantId && { tenantId }) } }));
}

export async function signOut(): Promise<void> {
  await api.DELETE("/api/v1/session");
}

export function changePassword(current: string, next: string): Promise<Me> {
  return answer(api.POST("/api/v1/session/password", { body: { current, next } }));
}
