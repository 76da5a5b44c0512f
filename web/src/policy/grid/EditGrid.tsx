import { type FocusEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";
import ruled from "../../ui/Ruled.module.css";
import { type Box, type Cursor } from "./cursor";
import css from "./Grid.module.css";
import { GridHead } from "./GridHead";
import { GridLine, type Look } from "./GridLine";
import { byRow, type Mark } from "./marks";
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

const none: Mark[] = [];

function lookOf({ focus }: Cursor, { top, bottom, left, right }: Box, row: number): Look | null {
  if (row < top || row > bottom) return null;
  return { focus: focus.row === row ? focus.column : null, left, right };
}

/** A decision table to be edited like a spreadsheet: our own, by keyboard throughout. */
export function EditGrid({ label, columns, rows, marks, hit, typed, readOnly, commands, onReady, goTo }: Props) {
  const grid = useGrid({ columns, rows, readOnly, commands });
  const { cursor, editing, setCursor } = grid;
  const ofRow = useMemo(() => byRow(marks), [marks]);
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

  // Rows keep the functions they were drawn with, so these take the cursor as it is when they run.
  function press(event: MouseEvent, row: number, column: number | null) {
    if (event.target instanceof HTMLInputElement) return;
    focused.current = true;
    const { shiftKey } = event;
    if (column === null) setCursor(({ anchor }) => ({ anchor: { row: shiftKey ? anchor.row : row, column: 0 }, focus: { row, column: columns.length - 1 } }));
    else setCursor(({ anchor }) => ({ anchor: shiftKey ? anchor : { row, column }, focus: { row, column } }));
  }

  const draw = (row: number, column: number) => setCursor(({ anchor }) => ({ anchor, focus: { row, column } }));

  function left(event: FocusEvent<HTMLTableElement>) {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) focused.current = false;
  }

  return (
    <table ref={table} role="grid" aria-label={label} aria-multiselectable aria-readonly={readOnly} aria-rowcount={rows.length + 2} className={`${ruled.ruled} ${css.grid}`}
      onKeyDown={grid.onKeyDown} onCopy={grid.onCopy} onCut={grid.onCopy} onPaste={grid.onPaste} onFocus={() => { focused.current = true; }} onBlur={left}>
      <GridHead columns={columns} />
      <tbody>
        {rows.map((row, i) => (
          <GridLine key={row.id} grid={grid} columns={columns} row={row} at={i} look={lookOf(cursor, grid.box, i)} marks={ofRow.get(row.id) ?? none} hit={row.id === hit} typed={typed} onPress={press} onDraw={draw} />
        ))}
      </tbody>
    </table>
  );
}
