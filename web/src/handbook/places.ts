import dayjs from "dayjs";
import type { HandbookGap } from "../api/types";

export interface PlaceRow {
  key: string;
  /** The beginning of a division code, or * for all other places. */
  place: string | null;
  code: string | null;
}

export function rowsOf(places: Record<string, string>): PlaceRow[] {
  const rows = Object.entries(places).map(([place, code]) => ({ key: place, place, code }));
  return rows.length > 0 ? rows : [{ key: "first", place: null, code: null }];
}

export function placesOf(rows: PlaceRow[]): Record<string, string> {
  return Object.fromEntries(rows.flatMap(({ place, code }) => (place && code ? [[place, code]] : [])));
}

/** A division code without the zeros that say "all of it": the handbook asks by how a code begins. */
export const prefixOf = (code: string) => code.replace(/(00)+$/, "");

/** The first day a new choice may count from: today, or the day after the latest choice. */
export function firstDay(gap: Pick<HandbookGap, "chosen">, today: string): string {
  const last = gap.chosen.at(-1)?.from;
  return last && last >= today ? dayjs(last).add(1, "day").format("YYYY-MM-DD") : today;
}
