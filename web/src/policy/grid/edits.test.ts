import { describe, expect, it } from "vitest";
import type { Book, Rule } from "../../api/types";
import { addRow, cellEdits, freshId, moveRows, pasteEdits } from "./edits";
import { columnsOf, type GridWords, rowsOf, shownOf } from "./model";

const both = (zh: string, en: string) => ({ zh, en });
const words: GridWords = { lang: "zh", any: "任意", yes: "是", no: "否", name: "行的名称", clause: "条款", under: "仅当选定", always: "总是", from: "自", until: "至", fact: "事实", derived: "判定所得", outcome: "结果", placeName: () => undefined, placeCode: () => undefined };
const book = {
  clauses: [{ id: "AU-5", title: both("级别", "tier") }, { id: "AU-6", title: both("计数", "count") }],
  dictionaries: [{ name: "tier", clause: "AU-5", label: both("级别", "tier"), codes: [{ id: "gold", label: both("金质", "gold") }, { id: "silver", label: both("银质", "silver") }] }],
} as unknown as Book;
const rule: Rule = {
  name: "tier",
  label: both("级别", "tier"),
  clause: "AU-5",
  form: "table",
  inputs: [{ name: "trucks", label: both("车辆", "trucks"), type: "integer", unit: both("辆", "trucks") }, { name: "owner", label: both("已购", "owner"), type: "boolean" }],
  outputs: [{ name: "tier", label: both("级别", "tier"), type: "tier" }],
  rows: [
    { id: "gold", clause: "AU-5", when: { trucks: ">= 20", owner: "true" }, then: { tier: "gold" } },
    { id: "silver", clause: "AU-5", when: { trucks: "[5..20)" }, then: { tier: "silver" } },
  ],
};
const columns = columnsOf(book, rule, shownOf(rule, false), words);
const rows = rowsOf(rule, columns, "zh");
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

describe("a table as a grid", () => {
  it("has its conditions, its conclusions and the clause of each row", () => {
    expect(columns.map(({ key }) => key)).toEqual(["in:trucks", "in:owner", "out:tier", "clause"]);
    expect(rows.map(({ cells }) => cells)).toEqual([[">= 20", "true", "gold", "AU-5"], ["[5..20)", "-", "silver", "AU-5"]]);
  });

  it("sends nothing for a cell that stays as it is", () => {
    expect(cellEdits("tier", columns, rows, [{ row: 0, column: 0, text: ">= 20" }, { row: 1, column: 3, text: "AU-6" }])).toEqual([{ kind: "row", table: "tier", row: "silver", clause: "AU-6" }]);
  });
});

describe("a cell that was refused", () => {
  it("goes back to what is saved by an edit of its own", () => {
    const typed = new Map([["gold in:trucks", ">= twenty"]]);

    expect(cellEdits("tier", columns, rows, [{ row: 0, column: 0, text: ">= 20" }], typed)).toEqual([{ kind: "cell", table: "tier", row: "gold", column: "trucks", text: ">= 20" }]);
    expect(cellEdits("tier", columns, rows, [{ row: 0, column: 0, text: ">= twenty" }], typed)).toEqual([]);
  });
});

describe("pasting from a spreadsheet", () => {
  it("goes over the cells from where it is put down, in words or in S-FEEL", () => {
    expect(pasteEdits("tier", columns, rows, [["≥ 25 辆", "是"], ["5 至不足 25 辆", "任意"]], cell(0, 0), "AU-5")).toEqual([
      { kind: "cell", table: "tier", row: "gold", column: "trucks", text: ">= 25" },
      { kind: "cell", table: "tier", row: "silver", column: "trucks", text: "[5..25)" },
    ]);
  });

  it("adds rows below the last one, in their order", () => {
    const edits = pasteEdits("tier", columns, rows, [["<5", "否", "银质"], ["", "", "金质", "AU-6"]], cell(2, 0), "AU-5");

    expect(edits).toEqual([
      { kind: "add-row", table: "tier", after: "silver", row: { id: "silver-2", clause: "AU-5", when: { trucks: "< 5", owner: "false" }, then: { tier: "silver" }, from: null, until: null } },
      { kind: "add-row", table: "tier", after: "silver-2", row: { id: "silver-3", clause: "AU-6", when: { trucks: "-", owner: "-" }, then: { tier: "gold" }, from: null, until: null } },
    ]);
  });

  it("fills a selection with one value, and leaves out what hangs over the edge", () => {
    expect(pasteEdits("tier", columns, rows, [["是"]], { top: 0, bottom: 1, left: 1, right: 1 }, "AU-5")).toEqual([{ kind: "cell", table: "tier", row: "silver", column: "owner", text: "true" }]);
    expect(pasteEdits("tier", columns, rows, [["AU-6", "too much"]], cell(0, 3), "AU-5")).toEqual([{ kind: "row", table: "tier", row: "gold", clause: "AU-6" }]);
  });
});

describe("rows", () => {
  it("are added as a copy, or open to everything", () => {
    expect(addRow("tier", columns, rows, 0, true, "AU-5")).toEqual([{ kind: "add-row", table: "tier", after: "gold", row: { id: "gold-2", clause: "AU-5", when: { trucks: ">= 20", owner: "true" }, then: { tier: "gold" }, from: null, until: null } }]);
    expect(addRow("tier", columns, rows, 0, false, "AU-5")[0]).toMatchObject({ row: { when: { trucks: "-", owner: "-" }, then: { tier: "gold" } } });
  });

  it("are copied with what was typed and is not saved yet", () => {
    const typed = new Map([["gold in:trucks", ">= 36"]]);
    expect(addRow("tier", columns, rows, 0, true, "AU-5", typed)[0]).toMatchObject({ row: { when: { trucks: ">= 36", owner: "true" } } });
  });

  it("keep their name in both languages and their choice when they are copied", () => {
    const gaps = [{ id: "young", clause: "AU-5", question: both("新客户算吗？", "do new ones count?"), choices: [{ id: "count", label: both("算", "they count") }] }];
    const named: Rule = { ...rule, rows: [{ ...rule.rows[0]!, label: both("金质", "gold"), under: { gap: "young", choice: "count" } }] };
    const open = { ...book, gaps } as unknown as Book;
    const shown = columnsOf(open, named, shownOf(named, false), words);
    const lines = rowsOf(named, shown, "zh");

    expect(shown.map(({ key }) => key)).toEqual(["in:trucks", "in:owner", "out:tier", "clause", "name", "under"]);
    expect(addRow("tier", shown, lines, 0, true, "AU-5")[0]).toMatchObject({ row: { id: "gold-2", label: both("金质", "gold"), under: { gap: "young", choice: "count" } } });
    expect(cellEdits("tier", shown, lines, [{ row: 0, column: 4, text: "金" }, { row: 0, column: 5, text: shown[5]!.parse("总是") }])).toEqual([
      { kind: "row", table: "tier", row: "gold", label: both("金", "gold") },
      { kind: "row", table: "tier", row: "gold", under: { gap: "", choice: "" } },
    ]);
  });

  it("get ids of their own", () => {
    expect(freshId(["gold", "gold-2"], "gold-2")).toBe("gold-3");
  });

  it("move by one, however many are selected, and not over the edge", () => {
    expect(moveRows("tier", rows, { ...cell(1, 0) }, -1)).toEqual([{ kind: "move-row", table: "tier", row: "gold", after: "silver" }]);
    expect(moveRows("tier", rows, { ...cell(0, 0) }, 1)).toEqual([{ kind: "move-row", table: "tier", row: "silver", after: null }]);
    expect(moveRows("tier", rows, { ...cell(0, 0), bottom: 1 }, 1)).toEqual([]);
  });
});
