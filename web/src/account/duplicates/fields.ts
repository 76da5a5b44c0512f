import type { Account } from "../../api/types";

/** The fields a merge may take from either side, in the order a reader meets them. */
export const fields = ["name", "uscc", "divisionCode", "address", "industry", "category", "transportCategory", "dealerId", "keeperId", "parentId", "siteId", "figures"] as const;

export type MergeField = (typeof fields)[number];

/** What each side has, by id or code; for figures a mark that differs where some of one day do. */
export function valueOf(account: Account, field: MergeField): string {
  if (field === "parentId") return account.parentId ?? "";
  if (field === "siteId") return account.site?.id ?? "";
  if (field === "figures") return "";
  return account.details[field] ?? "";
}

/** Both have a figure of the same day, brand and class, and not the same one. */
export function figuresClash(one: Account, other: Account): boolean {
  return one.holdings.some((mine) =>
    other.holdings.some((theirs) => mine.brand === theirs.brand && mine.modelClass === theirs.modelClass && mine.asOf === theirs.asOf && mine.quantity !== theirs.quantity),
  );
}

export function differs(one: Account, other: Account, field: MergeField): boolean {
  return field === "figures" ? figuresClash(one, other) : valueOf(one, field) !== valueOf(other, field);
}

export type Picks = Partial<Record<MergeField, string>>;

/** Whose value stands: the one picked, else the kept account's own, else whatever the other has. */
export function standing(kept: Account, merged: Account, field: MergeField, picks: Picks): string {
  return picks[field] ?? (field !== "figures" && !valueOf(kept, field) ? merged.row.id : kept.row.id);
}

/** The fields whose value is taken from the account that does not go on. */
export function fromMerged(kept: Account, merged: Account, picks: Picks): MergeField[] {
  return fields.filter((field) => differs(kept, merged, field) && standing(kept, merged, field, picks) === merged.row.id);
}
