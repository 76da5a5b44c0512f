import { describe, expect, it } from "vitest";
import { changedIn, heat, matrixOf, waysOf } from "./matrix";

const cells = [
  { from: "gold", to: "gold", count: 900 },
  { from: "gold", to: "silver", count: 40 },
  { from: "silver", to: null, count: 2 },
  { from: "silver", to: "gold", count: 3 },
];

describe("the movement matrix", () => {
  const matrix = matrixOf(cells, ["gold", "silver", "general"]);

  it("has the outcomes somebody has in the handbook's order, those without one last", () => {
    expect(matrix.outcomes).toEqual(["gold", "silver", null]);
  });

  it("counts each way, and sums both ways", () => {
    expect(matrix.count("gold", "silver")).toBe(40);
    expect(matrix.count("silver", null)).toBe(2);
    expect(matrix.fromSum("silver")).toBe(5);
    expect(matrix.toSum("gold")).toBe(903);
  });

  it("colours by those that move, not by those that stay", () => {
    expect(matrix.most).toBe(40);
    expect(heat(40, matrix.most)).toBe(1);
    expect(heat(2, matrix.most)).toBeGreaterThan(0.25);
    expect(heat(0, matrix.most)).toBe(0);
  });

  it("adds up a way's regions, the busiest way first", () => {
    const moves = [{ from: "silver", to: "gold", regionType: "mature", count: 3 }, { from: "gold", to: "silver", regionType: "growth", count: 4 }, { from: "gold", to: "silver", regionType: "mature", count: 2 }, { from: "gold", to: "gold", count: 9 }];

    expect(waysOf(moves)).toEqual([{ from: "gold", to: "silver", count: 6 }, { from: "silver", to: "gold", count: 3 }]);
  });

  it("counts who does not stay", () => {
    expect(changedIn(cells)).toBe(45);
  });
});
