import { describe, expect, it } from "vitest";
import { at, boxOf, type Cursor, moved, nextInOrder } from "./cursor";

const size = { rows: 3, columns: 4 };
const press = (cursor: Cursor, key: string, { shift = false, far = false } = {}) => moved(cursor, { key, shift, far }, size);

describe("the cursor of the grid", () => {
  it("moves by arrows and stops at the edges", () => {
    expect(press(at(0, 0), "ArrowRight")).toEqual(at(0, 1));
    expect(press(at(0, 0), "ArrowUp")).toEqual(at(0, 0));
    expect(press(at(2, 3), "ArrowDown")).toEqual(at(2, 3));
  });

  it("goes to the ends of a row, and of the table", () => {
    expect(press(at(1, 2), "Home")).toEqual(at(1, 0));
    expect(press(at(1, 2), "End", { far: true })).toEqual(at(2, 3));
    expect(press(at(1, 2), "ArrowDown", { far: true })).toEqual(at(2, 2));
  });

  it("draws a selection with shift, whichever way", () => {
    const drawn = press(press(at(1, 1), "ArrowRight", { shift: true }) ?? at(0, 0), "ArrowUp", { shift: true });

    expect(drawn && boxOf(drawn)).toEqual({ top: 0, bottom: 1, left: 1, right: 2 });
    expect(drawn && press(drawn, "ArrowLeft")).toEqual(at(0, 1));
  });

  it("goes by Tab from row to row, and out at either end", () => {
    expect(nextInOrder(at(0, 3), false, size)).toEqual(at(1, 0));
    expect(nextInOrder(at(1, 0), true, size)).toEqual(at(0, 3));
    expect(nextInOrder(at(2, 3), false, size)).toBeNull();
    expect(nextInOrder(at(0, 0), true, size)).toBeNull();
  });

  it("leaves other keys alone", () => {
    expect(press(at(0, 0), "a")).toBeNull();
  });
});
