import type { ColumnMeaning } from "../api/types";

/** The mapping with one column given another meaning. A field means one column only, save the trucks of other makes. */
export function withMeaning(columns: ColumnMeaning[], column: number, field: string | null): ColumnMeaning[] {
  const others = columns.filter((each) => each.column !== column && (each.field !== field || field === "otherTrucks"));
  return field ? [...others, { column, field }].sort((a, b) => a.column - b.column) : others;
}

export function withBrand(columns: ColumnMeaning[], column: number, brand: string): ColumnMeaning[] {
  return columns.map((each) => (each.column === column ? { column, field: each.field, ...(brand && { brand }) } : each));
}

/** What is missing before the rows can be checked. */
export function missing(columns: ColumnMeaning[]): "name" | null {
  return columns.some((each) => each.field === "name") ? null : "name";
}
