import { expect, test } from "vitest";
import { withMeaning } from "./meanings";

test("a column takes its meaning from whichever had it", () => {
  expect(withMeaning(["name", "", "city"], 1, "name")).toEqual(["", "name", "city"]);
});

test("a column that is not read leaves the others be", () => {
  expect(withMeaning(["", "city", ""], 1, "")).toEqual(["", "", ""]);
});
