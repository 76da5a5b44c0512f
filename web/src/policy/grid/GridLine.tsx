import { memo, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { CellEditor } from "./CellEditor";
import css from "./Grid.module.css";
import { gravest, type Mark } from "./marks";
import type { GridColumn, GridRow } from "./model";
import { MarkIcon, Told } from "./Told";
import type { useGrid } from "./useGrid";

/** What of the cursor lies in a row: where the focus is, and which cells are selected. */
export interface Look {
  focus: number | null;
  left: number;
  right: number;
}

interface Props {
  grid: ReturnType<typeof useGrid>;
  columns: GridColumn[];
  row: GridRow;
  /** The row's place in the grid, from 0. */
  at: number;
  look: Look | null;
  marks: Mark[];
  hit: boolean;
  typed: Map<string, string>;
  /** A press on a cell, or on the row as a whole where no column is named. */
  onPress: (event: MouseEvent, row: number, column: number | null) => void;
  /** The pointer drawn over a cell with its button held. */
  onDraw: (row: number, column: number) => void;
}

export const cellKey = (row: string, column: GridColumn) => `${row} ${column.key}`;

function Shown({ column, text, open }: { column: GridColumn; text: string; open: boolean }) {
  const { t } = useTranslation("handbook");
  if (open) return <span className={css.open}>{t("grid.open")}</span>;
  if (column.kind === "in" && (text === "-" || text === "")) return <span className={css.any}>{t("grid.any")}</span>;
  return <>{column.words(text)}</>;
}

function Cell({ grid, column, place, row, at, look, marks, typed, onPress, onDraw }: Omit<Props, "hit" | "columns"> & { column: GridColumn; place: number }) {
  const { t } = useTranslation("policy");
  const focused = look?.focus === place;
  const editing = focused ? grid.editing : null;
  const selected = look !== null && place >= look.left && place <= look.right;
  const key = cellKey(row.id, column);
  const text = typed.get(key) ?? row.cells[place] ?? "";
  const mark = marks.find((each) => each.column === column.key);
  return (
    <td data-at={`${at}:${place}`} tabIndex={focused && !editing ? 0 : -1} data-kind={column.kind} data-selected={selected || undefined} data-edge={focused || undefined} data-editing={Boolean(editing) || undefined} data-mark={mark?.severity}
      data-waiting={(typed.has(key) && !mark) || undefined} aria-selected={selected} aria-invalid={mark ? true : undefined} aria-describedby={mark && `${row.id}-told`} title={column.kind === "in" || column.kind === "out" ? text : undefined}
      onMouseDown={(event) => onPress(event, at, place)} onMouseEnter={(event) => { if (event.buttons === 1) onDraw(at, place); }} onDoubleClick={() => grid.edit(null)}>
      {editing ? <CellEditor column={column} label={t("grid.cell", { column: column.label, row: at + 1 })} editing={editing} onCommit={grid.commit} onCancel={grid.cancel} /> : <Shown column={column} text={text} open={row.open && column.kind === "out"} />}
    </td>
  );
}

function Line(props: Props) {
  const { columns, row, at, look, marks, hit, onPress } = props;
  const { t } = useTranslation("policy");
  const worst = gravest(marks);
  const told = marks.filter((mark) => mark.column !== null || (look !== null && look.focus !== null));
  return (
    <>
      <tr data-hit={hit || undefined} aria-rowindex={at + 3}>
        <th scope="row" title={row.name} className={css.rowHead} data-worst={worst} onMouseDown={(event) => { event.preventDefault(); onPress(event, at, null); }}>
          {at + 1}
          {worst && <MarkIcon severity={worst} label={t(`severity.${worst}`)} />}
        </th>
        {columns.map((column, i) => <Cell key={column.key} {...props} column={column} place={i} />)}
      </tr>
      {told.length > 0 && <Told marks={told} span={columns.length + 1} id={`${row.id}-told`} />}
    </>
  );
}

const sameLook = (a: Look | null, b: Look | null) => a === b || (a !== null && b !== null && a.focus === null && b.focus === null && a.left === b.left && a.right === b.right);

/** Rows the cursor is not in stay as they are drawn; a long table would else be drawn anew with every key. */
function unchanged(before: Props, after: Props): boolean {
  return sameLook(before.look, after.look) && (["columns", "row", "at", "marks", "hit", "typed"] as const).every((name) => before[name] === after[name]);
}

/** One row: its number with the gravest mark, its cells, and below them what was found about it while it is looked at. */
export const GridLine = memo(Line, unchanged);
