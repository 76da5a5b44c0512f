/** What stands against a row or one of its cells: why, what to do about it, and a case to try it with. */
export interface Mark {
  key: string;
  severity: "fault" | "warning" | "note";
  row: string;
  /** The cell's column; the row as a whole where none is named. */
  column: string | null;
  text: string;
  cure: string;
  /** Tries the case that shows it. */
  onTry?: (() => void) | undefined;
}

const gravity = { fault: 0, warning: 1, note: 2 } as const;

/** The gravest of some marks; undefined where there are none. */
export function gravest(marks: Mark[]): Mark["severity"] | undefined {
  return marks.map(({ severity }) => severity).sort((a, b) => gravity[a] - gravity[b])[0];
}

/** Marks by the row they stand against. */
export function byRow(marks: Mark[]): Map<string, Mark[]> {
  const rows = new Map<string, Mark[]>();
  for (const mark of marks) rows.set(mark.row, [...(rows.get(mark.row) ?? []), mark]);
  return rows;
}
