import { describe, expect, it } from "vitest";
import { fromTsv, toTsv } from "./clipboard";

describe("the clipboard", () => {
  it("takes what a spreadsheet puts there, with its line ends and its last one", () => {
    expect(fromTsv("≥ 20\t已购买\r\n不足 5\t\r\n")).toEqual([["≥ 20", "已购买"], ["不足 5", ""]]);
  });

  it("takes off the quotes a spreadsheet adds", () => {
    expect(fromTsv('"两行\n一格"\t"说""好"""')).toEqual([["两行\n一格", '说"好"']]);
  });

  it("leaves the quotes of S-FEEL where they are", () => {
    expect(fromTsv('"gold","silver"\tx')).toEqual([['"gold","silver"', "x"]]);
  });

  it("gives back what it was given", () => {
    const cells = [["a\tb", 'c"d'], ["", "≥ 20 辆"]];

    expect(fromTsv(toTsv(cells))).toEqual(cells);
  });
});
