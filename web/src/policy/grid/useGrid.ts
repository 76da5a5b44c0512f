import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { flushSync } from "react-dom";
import { fromTsv, toTsv } from "./clipboard";
import { at, boxOf, type Cursor, moved, nextInOrder, type Size } from "./cursor";
import type { Change } from "./edits";
import type { GridColumn, GridRow } from "./model";

/** What the grid asks of the one who keeps the table. */
export interface GridCommands {
  change: (changes: Change[]) => void;
  paste: (block: string[][], box: ReturnType<typeof boxOf>) => void;
  add: (below: number, copy: boolean) => void;
  remove: (box: ReturnType<typeof boxOf>) => void;
  /** Moves the selected rows by one; whether there was room. */
  move: (box: ReturnType<typeof boxOf>, step: 1 | -1) => boolean;
  undo: () => void;
  redo: () => void;
}

export interface Editing {
  /** What stood there, or what was typed to begin with. */
  start: string;
  /** Typed over what stood there: the choices are searched at once. */
  replacing: boolean;
}

interface Options {
  columns: GridColumn[];
  rows: GridRow[];
  readOnly: boolean;
  commands: GridCommands;
}

const far = (event: KeyboardEvent) => event.ctrlKey || event.metaKey;

/** The grid's state and keys: a cursor with a selection, a cell being edited, and the commands behind the keys. */
export function useGrid({ columns, rows, readOnly, commands }: Options) {
  const [kept, setCursor] = useState<Cursor>(at(0, 0));
  const [editing, setEditing] = useState<Editing | null>(null);
  // After Escape the next Tab leaves the grid instead of walking through it.
  const [released, setReleased] = useState(false);
  const size: Size = { rows: rows.length, columns: columns.length };
  const cursor = within(kept, size);
  const box = boxOf(cursor);
  const { focus } = cursor;

  function edit(start: string | null) {
    const text = rows[focus.row]?.cells[focus.column];
    const column = columns[focus.column];
    if (readOnly || text === undefined || !column) return;
    // At once, so that the key that began it, or the composition of a Chinese word, lands in the editor.
    flushSync(() => setEditing({ start: start ?? column.words(text), replacing: start !== null }));
  }

  function commit(typed: string, then: "down" | "right" | "left" | "stay") {
    const column = columns[focus.column];
    setEditing(null);
    if (column) commands.change([{ row: focus.row, column: focus.column, text: column.parse(typed) }]);
    if (then === "down") setCursor(at(Math.min(focus.row + 1, size.rows - 1), focus.column));
    if (then === "right" || then === "left") setCursor(nextInOrder(cursor, then === "left", size) ?? cursor);
  }

  function clear() {
    const changes: Change[] = [];
    for (let row = box.top; row <= box.bottom; row++) {
      for (let column = box.left; column <= box.right; column++) {
        const kind = columns[column]?.kind;
        if (kind === "in") changes.push({ row, column, text: "-" });
        else if (kind !== undefined && kind !== "out" && kind !== "clause") changes.push({ row, column, text: "" });
      }
    }
    commands.change(changes);
  }

  function move(step: 1 | -1) {
    if (commands.move(box, step)) setCursor({ anchor: { ...cursor.anchor, row: cursor.anchor.row + step }, focus: { ...focus, row: focus.row + step } });
  }

  function add(copy: boolean) {
    commands.add(box.bottom, copy);
    setCursor(at(box.bottom + 1, copy ? focus.column : 0));
  }

  /** Keys that change the table; whether it was one. */
  function command(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    if (far(event) && key === "z") (event.shiftKey ? commands.redo : commands.undo)();
    else if (far(event) && key === "y") commands.redo();
    else if (readOnly) return false;
    else if (event.altKey && key === "arrowup") move(-1);
    else if (event.altKey && key === "arrowdown") move(1);
    else if (far(event) && key === "enter") add(false);
    else if (far(event) && key === "d") add(true);
    else if (far(event) && (key === "delete" || key === "backspace")) commands.remove(box);
    else if (key === "delete" || key === "backspace") clear();
    else if (key === "enter" || key === "f2") edit(null);
    else return false;
    return true;
  }

  function select(event: KeyboardEvent): boolean {
    const last = { row: size.rows - 1, column: size.columns - 1 };
    if (far(event) && event.key.toLowerCase() === "a") setCursor({ anchor: { row: 0, column: 0 }, focus: last });
    else if (event.shiftKey && event.key === " ") setCursor({ anchor: { row: cursor.anchor.row, column: 0 }, focus: { ...focus, column: last.column } });
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (editing) return;
    if (event.key === "Escape") {
      setCursor(at(focus.row, focus.column));
      setReleased(true);
      return;
    }
    if (event.key === "Tab") {
      const next = released ? null : nextInOrder(cursor, event.shiftKey, size);
      if (!next) return;
      setCursor(next);
      event.preventDefault();
      return;
    }
    setReleased(false);
    const next = event.altKey ? null : moved(cursor, { key: event.key, shift: event.shiftKey, far: far(event) }, size);
    if (next) setCursor(next);
    else if (!command(event) && !select(event)) {
      // "Process" is the first key of a composition: it goes on in the editor.
      if (event.key === "Process") edit("");
      else if (event.key.length === 1 && event.key !== " " && !far(event) && !event.altKey) edit("");
      return;
    }
    event.preventDefault();
  }

  function onCopy(event: ClipboardEvent) {
    if (editing) return;
    const lines = rows.slice(box.top, box.bottom + 1).map(({ cells }) => columns.slice(box.left, box.right + 1).map((column, i) => column.words(cells[box.left + i] ?? "")));
    event.clipboardData.setData("text/plain", toTsv(lines));
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent) {
    if (editing || readOnly) return;
    const text = event.clipboardData.getData("text/plain");
    if (text) commands.paste(fromTsv(text), box);
    event.preventDefault();
  }

  return { cursor, box, editing, setCursor, edit, commit, cancel: () => setEditing(null), move, add, onKeyDown, onCopy, onPaste };
}

function within({ anchor, focus }: Cursor, { rows, columns }: Size): Cursor {
  const inside = ({ row, column }: Cursor["focus"]) => ({ row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) });
  return { anchor: inside(anchor), focus: inside(focus) };
}
