/** The columns of the ledger that can be filtered by; each is a chip and a query parameter of the same name. */
export const dimensions = ["tier", "kind", "ownership", "regionType", "division", "industry", "state"] as const;
export type Dimension = (typeof dimensions)[number];

export const views = ["mine", "all", "undecided", "archived"] as const;
export type View = (typeof views)[number];

export type Filters = Partial<Record<Dimension, string>>;

/** What the ledger's address holds. Several values of one dimension are joined by commas. */
export interface LedgerSearch extends Filters {
  view?: View;
  q?: string;
  sort?: string;
}

function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Reads an address written by anybody: unknown parts are dropped. */
export function readLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const search: LedgerSearch = {};
  const view = views.find((each) => each === raw.view);
  if (view) search.view = view;
  for (const key of ["q", "sort", ...dimensions] as const) {
    const value = text(raw[key]);
    if (value) search[key] = value;
  }
  return search;
}

export function valuesOf(search: Filters, dimension: Dimension): string[] {
  return search[dimension]?.split(",").filter(Boolean) ?? [];
}

/** The search with one chip changed; a chip without values is gone. */
export function withFilter(search: LedgerSearch, dimension: Dimension, values: string[]): LedgerSearch {
  const { [dimension]: _, ...rest } = search;
  return values.length > 0 ? { ...rest, [dimension]: values.join(",") } : rest;
}

export function chipsOf(search: Filters): { dimension: Dimension; values: string[] }[] {
  return dimensions.map((dimension) => ({ dimension, values: valuesOf(search, dimension) })).filter(({ values }) => values.length > 0);
}

/** The search without its chips. */
export function cleared({ view, q, sort }: LedgerSearch): LedgerSearch {
  return { ...(view && { view }), ...(q && { q }), ...(sort && { sort }) };
}

/** The parameters of the list for a search: a view is a filter the person need not see as a chip. */
export function listQuery({ view, q, sort, ...filters }: LedgerSearch) {
  const lists = Object.fromEntries(chipsOf(filters).map(({ dimension, values }) => [dimension, values])) as Partial<Record<Dimension, string[]>>;
  return {
    ...lists,
    ...(q && { q }),
    ...(sort && { sort }),
    ...(view === "mine" && { mine: true }),
    ...(view === "undecided" && { undecided: true }),
    ...(view === "archived" && { state: ["archived"] }),
  };
}
