import type { Label } from "../../api/types";
import type { Edit, NewRow, Under } from "../edit";
import { anything } from "../../handbook/sfeel";
import { type Box, type Spot } from "./cursor";
import type { GridColumn, GridRow } from "./model";

/** A cell with another text. */
export interface Change {
  row: number;
  column: number;
  text: string;
}

/** A name in the reader's language; the other stays, or is the same until somebody writes it. An empty one takes both away. */
function labelOf(text: string, before: Label | null, lang: "zh" | "en"): Label {
  const other = text === "" ? "" : (before?.[lang === "zh" ? "en" : "zh"] ?? text);
  return lang === "zh" ? { zh: text, en: other } : { zh: other, en: text };
}

/** The choice as a row names it; empty, it belongs to none. */
function underOf(text: string): Under {
  const [gap = "", choice = ""] = text.split(": ");
  return { gap, choice };
}

export function editOf(table: string, row: GridRow, { kind, name, lang }: GridColumn, text: string): Edit {
  if (kind === "in" || kind === "out") return { kind: "cell", table, row: row.id, column: name, text };
  if (kind === "name") return { kind: "row", table, row: row.id, label: labelOf(text, row.label, lang) };
  if (kind === "under") return { kind: "row", table, row: row.id, under: underOf(text) };
  return { kind: "row", table, row: row.id, [kind]: text };
}

/**
 * The edits of changed cells; one that stays as it is makes none. What was typed and not saved yet counts as what stands
 * there, by row and column: going back to what is saved must take the place of what was refused.
 */
export function cellEdits(table: string, columns: GridColumn[], rows: GridRow[], changes: Change[], typed: ReadonlyMap<string, string> = new Map()): Edit[] {
  return changes.flatMap(({ row, column, text }) => {
    const line = rows[row];
    const head = columns[column];
    return line && head && (typed.get(`${line.id} ${head.key}`) ?? line.cells[column]) !== text ? [editOf(table, line, head, text)] : [];
  });
}

/** An id no row has: that of the row it comes from, counted on. */
export function freshId(taken: Iterable<string>, from: string): string {
  const ids = new Set(taken);
  const stem = from.replace(/-\d+$/, "");
  for (let n = 2; ; n++) if (!ids.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

function newRow(id: string, clause: string, columns: GridColumn[], cells: string[], copied: Label | null): NewRow {
  const of = (kind: GridColumn["kind"]) => columns.flatMap((column, i) => (column.kind === kind ? [[column.name, cells[i] ?? ""] as const] : []));
  const one = (kind: Exclude<GridColumn["kind"], "in" | "out">) => of(kind)[0]?.[1] || null;
  const [named, under] = [one("name"), one("under")];
  const lang = columns[0]?.lang ?? "zh";
  return {
    id,
    clause: one("clause") ?? clause,
    when: Object.fromEntries(of("in").map(([name, text]) => [name, text || anything])),
    then: Object.fromEntries(of("out")),
    from: one("from"),
    until: one("until"),
    ...(named && { label: labelOf(named, copied, lang) }),
    ...(under && { under: underOf(under) }),
  };
}

/**
 * Adds a row below another (or at the end): a copy of its cells, those too that were typed and are not saved yet, or one that
 * admits anything and concludes as its neighbour does.
 */
export function addRow(table: string, columns: GridColumn[], rows: GridRow[], below: number, copy: boolean, clause: string, typed: ReadonlyMap<string, string> = new Map()): Edit[] {
  const model = rows[below];
  const id = freshId(rows.map((row) => row.id), model?.id ?? "row");
  const stands = (column: GridColumn, i: number) => typed.get(`${model?.id} ${column.key}`) ?? model?.cells[i];
  const cells = columns.map((column, i) => (column.kind === "in" && !copy ? anything : !copy && column.kind !== "out" && column.kind !== "clause" ? "" : (stands(column, i) ?? column.choices?.[0]?.code ?? "")));
  return [{ kind: "add-row", table, after: model?.id ?? null, row: newRow(id, clause, columns, cells, copy ? (model?.label ?? null) : null) }];
}

export function removeRows(table: string, rows: GridRow[], { top, bottom }: Box): Edit[] {
  return rows.slice(top, bottom + 1).map(({ id }) => ({ kind: "remove-row", table, row: id }));
}

/** Moves the rows selected by one; nothing at the edge. */
export function moveRows(table: string, rows: GridRow[], { top, bottom }: Box, step: 1 | -1): Edit[] {
  const passed = step < 0 ? rows[top - 1] : rows[bottom + 1];
  const landing = step < 0 ? rows[bottom] : rows[top - 1];
  // The one row that is passed moves to the other side: the same in one step, however many are selected.
  return passed ? [{ kind: "move-row", table, row: passed.id, after: landing?.id ?? null }] : [];
}

/** What a block of text does where it is put down: cells over cells, and below the last row new rows. One value fills the whole selection. */
export function pasteEdits(table: string, columns: GridColumn[], rows: GridRow[], block: string[][], box: Box, clause: string): Edit[] {
  const single = block.length === 1 && block[0]?.length === 1;
  const start: Spot = { row: box.top, column: box.left };
  const changes = single ? filled(columns, block[0]?.[0] ?? "", box) : laid(columns, block, start);
  const inside = cellEdits(table, columns, rows, changes.filter(({ row }) => row < rows.length));
  return [...inside, ...appended(table, columns, rows, changes, clause)];
}

function filled(columns: GridColumn[], text: string, { top, bottom, left, right }: Box): Change[] {
  const changes: Change[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) changes.push({ row, column, text: columns[column]?.parse(text) ?? text });
  return changes;
}

function laid(columns: GridColumn[], block: string[][], start: Spot): Change[] {
  return block.flatMap((line, r) =>
    line.flatMap((text, c) => {
      const head = columns[start.column + c];
      return head ? [{ row: start.row + r, column: start.column + c, text: head.parse(text) }] : [];
    }),
  );
}

function appended(table: string, columns: GridColumn[], rows: GridRow[], changes: Change[], clause: string): Edit[] {
  const beyond = [...new Set(changes.map(({ row }) => row).filter((row) => row >= rows.length))];
  const last = rows.at(-1);
  const taken = rows.map(({ id }) => id);
  return beyond.map((row) => {
    const cells = columns.map((column, i) => changes.find((change) => change.row === row && change.column === i)?.text ?? (column.kind === "in" ? anything : column.kind === "out" || column.kind === "clause" ? (last?.cells[i] ?? "") : ""));
    const after = taken.at(-1) ?? null;
    const id = freshId(taken, last?.id ?? "row");
    taken.push(id);
    return { kind: "add-row", table, after, row: newRow(id, clause, columns, cells, null) };
  });
}
