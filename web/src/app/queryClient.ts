import { QueryClient } from "@tanstack/react-query";
import { problemOf } from "../api/problem";

// A refusal stays a refusal: only an unreachable or failing server is asked again.
function worthAnotherTry(count: number, error: unknown) {
  const { status } = problemOf(error);
  return count < 2 && (status === 0 || status >= 500);
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 10_000, refetchOnWindowFocus: false } },
});
