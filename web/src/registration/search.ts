import { type Waiting, waitings } from "./api";

export type View = "mine" | "all" | Waiting;

export interface ListSearch {
  view?: View;
  state?: string;
  q?: string;
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

export function readListSearch(search: Record<string, unknown>): ListSearch {
  const view = (["mine", "all", ...waitings] as const).find((each) => each === search.view);
  const state = text(search.state);
  const q = text(search.q);
  return { ...(view && { view }), ...(state && { state }), ...(q && { q }) };
}

export interface NewSearch {
  /** The registration that lapsed, where one registers anew. */
  previous?: string;
  account?: string;
  name?: string;
}

export function readNewSearch(search: Record<string, unknown>): NewSearch {
  const previous = text(search.previous);
  const account = text(search.account);
  const name = text(search.name);
  return { ...(previous && { previous }), ...(account && { account }), ...(name && { name }) };
}
