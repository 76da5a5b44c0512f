import { describe, expect, it } from "vitest";
import { missing, withBrand, withMeaning } from "./mapping";

describe("the meaning of columns", () => {
  const start = [{ column: 0, field: "name" }];

  it("moves to the column chosen last", () => {
    expect(withMeaning(start, 3, "name")).toEqual([{ column: 3, field: "name" }]);
  });

  it("may be trucks of other makes more than once, one column a brand", () => {
    const two = withMeaning(withMeaning(start, 1, "otherTrucks"), 2, "otherTrucks");

    expect(withBrand(two, 2, "远征")).toEqual([
      { column: 0, field: "name" },
      { column: 1, field: "otherTrucks" },
      { column: 2, field: "otherTrucks", brand: "远征" },
    ]);
  });

  it("can be taken away", () => {
    expect(withMeaning(start, 0, null)).toEqual([]);
  });

  it("must name the accounts", () => {
    expect(missing(start)).toBeNull();
    expect(missing([{ column: 0, field: "city" }])).toBe("name");
  });
});
