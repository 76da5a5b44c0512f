export interface Spot {
  row: number;
  column: number;
}

/** Where the grid's focus is, and from where a selection was drawn to it. */
export interface Cursor {
  anchor: Spot;
  focus: Spot;
}

export interface Size {
  rows: number;
  columns: number;
}

export interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const clamp = (value: number, length: number) => Math.max(0, Math.min(value, length - 1));

export function at(row: number, column: number): Cursor {
  return { anchor: { row, column }, focus: { row, column } };
}

/** The cells selected, both ends included. */
export function boxOf({ anchor, focus }: Cursor): Box {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function contains(box: Box, row: number, column: number): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

interface Step {
  key: string;
  shift: boolean;
  /** Ctrl, or ⌘ on a Mac: as far as it goes. */
  far: boolean;
}

const pageRows = 10;

function target(focus: Spot, { key, far }: Step, { rows, columns }: Size): Spot | null {
  const { row, column } = focus;
  switch (key) {
    case "ArrowUp":
      return { row: far ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: far ? rows - 1 : row + 1, column };
    case "ArrowLeft":
      return { row, column: far ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: far ? columns - 1 : column + 1 };
    case "Home":
      return { row: far ? 0 : row, column: 0 };
    case "End":
      return { row: far ? rows - 1 : row, column: columns - 1 };
    case "PageUp":
      return { row: row - pageRows, column };
    case "PageDown":
      return { row: row + pageRows, column };
    default:
      return null;
  }
}

/** The cursor after a key that moves it; null for any other key. Shift draws the selection along. */
export function moved(cursor: Cursor, step: Step, size: Size): Cursor | null {
  const to = target(cursor.focus, step, size);
  if (!to) return null;
  const focus = { row: clamp(to.row, size.rows), column: clamp(to.column, size.columns) };
  return { anchor: step.shift ? cursor.anchor : focus, focus };
}

/** The cell after this one in reading order (or before it); null where the grid ends, so that Tab leaves it. */
export function nextInOrder({ focus }: Cursor, back: boolean, { rows, columns }: Size): Cursor | null {
  const index = focus.row * columns + focus.column + (back ? -1 : 1);
  if (index < 0 || index >= rows * columns) return null;
  return at(Math.floor(index / columns), index % columns);
}
