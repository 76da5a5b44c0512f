import createClient from "openapi-fetch";
import { call } from "./http";
import type { paths } from "./schema";

/** The API as the server describes it. A refusal is thrown as {@link ProblemError}, so an answer always has its data. */
const client = createClient<paths>({ fetch: call });

/** The answer of a call; the client's error branch is never taken, since refusals are thrown before it. */
export async function answer<T>(called: Promise<{ data?: T }>): Promise<T> {
  return (await called).data as T;
}

export default client;
