import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { CellEditor } from "./CellEditor";
import { contains } from "./cursor";
import css from "./Grid.module.css";
import { gravest, type Mark } from "./marks";
import type { GridColumn, GridRow } from "./model";
import { MarkIcon, Told } from "./Told";
import type { useGrid } from "./useGrid";

interface Props {
  grid: ReturnType<typeof useGrid>;
  columns: GridColumn[];
  row: GridRow;
  /** The row's place in the grid, from 0. */
  at: number;
  marks: Mark[];
  hit: boolean;
  typed: Map<string, string>;
  /** A press on a cell, or on the row as a whole where no column is named. */
  onPress: (event: MouseEvent, row: number, column: number | null) => void;
}

export const cellKey = (row: string, column: GridColumn) => `${row} ${column.key}`;

function Shown({ column, text, open }: { column: GridColumn; text: string; open: boolean }) {
  const { t } = useTranslation("handbook");
  if (open) return <span className={css.open}>{t("grid.open")}</span>;
  if (column.kind === "in" && (text === "-" || text === "")) return <span className={css.any}>{t("grid.any")}</span>;
  return <>{column.words(text)}</>;
}

function Cell({ grid, columns, row, at, place, marks, typed, onPress }: Omit<Props, "hit"> & { place: number }) {
  const { t } = useTranslation("policy");
  const { cursor, box, editing } = grid;
  const column = columns[place];
  if (!column) return null;
  const focused = cursor.focus.row === at && cursor.focus.column === place;
  const key = cellKey(row.id, column);
  const text = typed.get(key) ?? row.cells[place] ?? "";
  const mark = marks.find((each) => each.column === column.key);
  const selected = contains(box, at, place);
  const draw = (event: MouseEvent) => {
    if (event.buttons === 1 && !editing) grid.setCursor({ anchor: cursor.anchor, focus: { row: at, column: place } });
  };
  return (
    <td data-at={`${at}:${place}`} tabIndex={focused && !editing ? 0 : -1} data-kind={column.kind} data-selected={selected || undefined} data-edge={focused || undefined} data-editing={(focused && Boolean(editing)) || undefined} data-mark={mark?.severity}
      data-waiting={(typed.has(key) && !mark) || undefined} aria-selected={selected} aria-invalid={mark ? true : undefined} aria-describedby={mark && `${row.id}-told`} title={column.kind === "in" || column.kind === "out" ? text : undefined}
      onMouseDown={(event) => onPress(event, at, place)} onMouseEnter={draw} onDoubleClick={() => grid.edit(null)}>
      {focused && editing ? <CellEditor column={column} label={t("grid.cell", { column: column.label, row: at + 1 })} editing={editing} onCommit={grid.commit} onCancel={grid.cancel} /> : <Shown column={column} text={text} open={row.open && column.kind === "out"} />}
    </td>
  );
}

/** One row: its number with the gravest mark, its cells, and below them what was found about it while it is looked at. */
export function GridLine(props: Props) {
  const { grid, columns, row, at, marks, hit, onPress } = props;
  const { t } = useTranslation("policy");
  const worst = gravest(marks);
  const told = marks.filter((mark) => at === grid.cursor.focus.row || mark.column !== null);
  return (
    <>
      <tr data-hit={hit || undefined} aria-rowindex={at + 3}>
        <th scope="row" title={row.name} className={css.rowHead} data-worst={worst} onMouseDown={(event) => { event.preventDefault(); onPress(event, at, null); }}>
          {at + 1}
          {worst && <MarkIcon severity={worst} label={t(`severity.${worst}`)} />}
        </th>
        {columns.map((column, i) => <Cell key={column.key} {...props} place={i} />)}
      </tr>
      {told.length > 0 && <Told marks={told} span={columns.length + 1} id={`${row.id}-told`} />}
    </>
  );
}
