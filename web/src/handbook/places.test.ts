import { describe, expect, it } from "vitest";
import type { HandbookChoice } from "../api/types";
import { firstDay, placesOf, prefixOf, rowsOf } from "./places";

const chosenFrom = (from: string) => ({ chosen: [{ from } as HandbookChoice] });

describe("a choice place by place", () => {
  it("asks by how a code begins: a province stands for all its cities", () => {
    expect(prefixOf("110000")).toBe("11");
    expect(prefixOf("350100")).toBe("3501");
    expect(prefixOf("429004")).toBe("429004");
  });

  it("begins with what was chosen before, and with one empty line where nothing was", () => {
    expect(placesOf(rowsOf({ "11": "growth", "*": "mature" }))).toEqual({ "11": "growth", "*": "mature" });
    expect(rowsOf({})).toHaveLength(1);
  });

  it("leaves lines out that are not filled in", () => {
    expect(placesOf([{ key: "a", place: "11", code: null }, { key: "b", place: "54", code: "growth" }])).toEqual({ "54": "growth" });
  });
});

describe("a new choice counts", () => {
  it("from today, but never from a day that has a choice already or before a later one", () => {
    expect(firstDay({ chosen: [] }, "2026-11-23")).toBe("2026-11-23");
    expect(firstDay(chosenFrom("2009-01-01"), "2026-11-23")).toBe("2026-11-23");
    expect(firstDay(chosenFrom("2026-11-23"), "2026-11-23")).toBe("2026-11-24");
    expect(firstDay(chosenFrom("2026-12-31"), "2026-11-23")).toBe("2027-01-01");
  });
});
