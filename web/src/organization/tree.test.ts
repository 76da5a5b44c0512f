import { describe, expect, it } from "vitest";
import type { Unit } from "../api/types";
import { lines } from "./tree";

const unit = (id: string, parentId?: string): Unit => ({ id, parentId: parentId ?? null, name: id, kind: "region", state: "active", version: 1 });
const units = [unit("head"), unit("lanzhou", "northwest"), unit("northwest", "head"), unit("east", "head")];

describe("the tree of units", () => {
  it("puts children below their parents", () => {
    expect(lines(units, new Set()).map(({ unit: { id }, depth }) => [id, depth])).toEqual([
      ["head", 0],
      ["northwest", 1],
      ["lanzhou", 2],
      ["east", 1],
    ]);
  });

  it("hides what lies under a folded unit", () => {
    expect(lines(units, new Set(["northwest"])).map(({ unit: { id } }) => id)).toEqual(["head", "northwest", "east"]);
  });

  it("shows a unit whose parent is out of sight at the top", () => {
    expect(lines([unit("lanzhou", "northwest")], new Set())[0]?.depth).toBe(0);
  });
});
