import { type FocusEvent, type MouseEvent, useEffect, useRef } from "react";
import css from "./Grid.module.css";
import { GridHead } from "./GridHead";
import { GridLine } from "./GridLine";
import type { Mark } from "./marks";
import type { GridColumn, GridRow } from "./model";
import { type GridCommands, useGrid } from "./useGrid";

interface Props {
  label: string;
  columns: GridColumn[];
  rows: GridRow[];
  marks: Mark[];
  /** The row a trial went through. */
  hit: string | null | undefined;
  /** Texts on their way to the server, or refused by it, by row and column. */
  typed: Map<string, string>;
  readOnly: boolean;
  commands: GridCommands;
  /** The grid's doings, for buttons outside it. */
  onReady: (grid: ReturnType<typeof useGrid>) => void;
  /** A row to go to, when it changes. */
  goTo: string | null;
}

/** A decision table to be edited like a spreadsheet: our own, by keyboard throughout. */
export function EditGrid({ label, columns, rows, marks, hit, typed, readOnly, commands, onReady, goTo }: Props) {
  const grid = useGrid({ columns, rows, readOnly, commands });
  const { cursor, editing, setCursor } = grid;
  const table = useRef<HTMLTableElement>(null);
  // The cursor takes the keyboard along only while the grid has it.
  const focused = useRef(false);
  const { row: r, column: c } = cursor.focus;
  const standing = rows[r]?.id;
  useEffect(() => onReady(grid));
  useEffect(() => {
    const cell = table.current?.querySelector<HTMLElement>(`[data-at="${r}:${c}"]`);
    if (!editing && focused.current) cell?.focus({ preventScroll: true });
    if (focused.current) cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    // Its row too: after undo another may stand in its place.
  }, [r, c, standing, editing]);
  const wanted = goTo === null ? -1 : rows.findIndex(({ id }) => id === goTo);
  useEffect(() => {
    if (wanted < 0) return;
    focused.current = true;
    setCursor({ anchor: { row: wanted, column: 0 }, focus: { row: wanted, column: 0 } });
  }, [wanted, setCursor]);

  function press(event: MouseEvent, row: number, column: number | null) {
    if (editing && row === r && column === c) return;
    focused.current = true;
    if (column === null) setCursor({ anchor: { row: event.shiftKey ? cursor.anchor.row : row, column: 0 }, focus: { row, column: columns.length - 1 } });
    else setCursor({ anchor: event.shiftKey ? cursor.anchor : { row, column }, focus: { row, column } });
  }

  function left(event: FocusEvent<HTMLTableElement>) {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) focused.current = false;
  }

  return (
    <table ref={table} role="grid" aria-label={label} aria-multiselectable aria-readonly={readOnly} aria-rowcount={rows.length + 2} className={css.grid}
      onKeyDown={grid.onKeyDown} onCopy={grid.onCopy} onCut={grid.onCopy} onPaste={grid.onPaste} onFocus={() => { focused.current = true; }} onBlur={left}>
      <GridHead columns={columns} />
      <tbody>
        {rows.map((row, i) => (
          <GridLine key={row.id} grid={grid} columns={columns} row={row} at={i} marks={marks.filter((mark) => mark.row === row.id)} hit={row.id === hit} typed={typed} onPress={press} />
        ))}
      </tbody>
    </table>
  );
}
