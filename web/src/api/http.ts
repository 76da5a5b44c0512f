import { storedLanguage } from "../app/language";
import { ProblemError, readProblem } from "./problem";

const signedOut = new EventTarget();

/** Calls back whenever the server says that the session has ended. */
export function onSessionEnded(listener: () => void) {
  signedOut.addEventListener("ended", listener);
  return () => signedOut.removeEventListener("ended", listener);
}

export function cookie(name: string): string | undefined {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}

const session = "/api/v1/session";

/** A fetch that speaks the person's language, carries the CSRF token and turns refusals into {@link ProblemError}. */
export async function call(asked: Request): Promise<Response> {
  asked.headers.set("Accept-Language", storedLanguage());
  const token = cookie("XSRF-TOKEN");
  if (token && asked.method !== "GET") asked.headers.set("X-XSRF-TOKEN", token);
  const response = await fetch(asked).catch(() => {
    throw new ProblemError({ title: "offline", status: 0, code: "offline" });
  });
  if (response.ok) return response;
  if (response.status === 401 && new URL(asked.url).pathname !== session) signedOut.dispatchEvent(new Event("ended"));
  throw new ProblemError(await readProblem(response));
}

/** For what the typed client does not do: files to and from the server. */
export function request(path: string, init: RequestInit = {}): Promise<Response> {
  return call(new Request(`/api/v1${path}`, init));
}

export type Query = Record<string, string | number | boolean | string[] | null | undefined>;

/** Writes a query string; lists are joined by commas, empty values left out. */
export function queryString(query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (text !== undefined && text !== null && text !== "") params.set(name, String(text));
  }
  const text = params.toString();
  return text && `?${text}`;
}
