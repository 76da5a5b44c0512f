// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { useState } from "react";
import { initReactI18next } from "react-i18next";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Book, Rule } from "../../api/types";
import handbook from "../../handbook/texts/zh";
import policy from "../texts/zh";
import { EditGrid } from "./EditGrid";
import type { Change } from "./edits";
import type { Mark } from "./marks";
import { columnsOf, type GridWords, rowsOf, shownOf } from "./model";
import type { GridCommands } from "./useGrid";

const both = (zh: string, en: string) => ({ zh, en });
const words: GridWords = { lang: "zh", any: "任意", yes: "是", no: "否", name: "行的名称", clause: "条款", under: "仅当选定", always: "总是", from: "自", until: "至", fact: "事实", derived: "判定所得", outcome: "结果", placeName: () => undefined, placeCode: () => undefined };
const tiers = [{ id: "gold", label: both("金质", "gold") }, { id: "silver", label: both("银质", "silver") }];
const book = { clauses: [{ id: "AU-5", title: both("级别", "tier") }], dictionaries: [{ name: "tier", clause: "AU-5", label: both("级别", "tier"), codes: tiers }] } as unknown as Book;
const rule: Rule = {
  name: "tier",
  label: both("客户级别", "tier"),
  clause: "AU-5",
  form: "table",
  inputs: [{ name: "trucks", label: both("计数", "trucks"), type: "integer", unit: both("辆", "trucks") }, { name: "owner", label: both("已购", "owner"), type: "boolean" }],
  outputs: [{ name: "tier", label: both("级别", "tier"), type: "tier" }],
  rows: [
    { id: "gold-owner", clause: "AU-5", when: { trucks: ">= 20", owner: "true" }, then: { tier: "gold" } },
    { id: "silver-owner", clause: "AU-5", when: { trucks: "[5..20)", owner: "-" }, then: { tier: "silver" } },
  ],
};

const commands = { change: vi.fn<(changes: Change[]) => void>(), paste: vi.fn(), add: vi.fn(), remove: vi.fn(), move: vi.fn(() => true), undo: vi.fn(), redo: vi.fn() } satisfies GridCommands;

function Grid({ marks = [], readOnly = false }: { marks?: Mark[]; readOnly?: boolean }) {
  const [columns] = useState(() => columnsOf(book, rule, shownOf(rule, false), words));
  return <EditGrid label="客户级别" columns={columns} rows={rowsOf(rule, columns, "zh")} marks={marks} hit="silver-owner" typed={new Map()} readOnly={readOnly} commands={commands} onReady={() => undefined} goTo={null} />;
}

// A browser calls it a gridcell; the test library takes a table cell for a cell wherever it stands.
const cell = (text: string) => screen.getByRole("cell", { name: text });
const first = () => userEvent.click(cell("≥ 20 辆"));

describe("the decision grid", () => {
  beforeAll(async () => {
    Element.prototype.scrollIntoView = () => undefined;
    await i18next.use(initReactI18next).init({ lng: "zh", resources: { zh: { policy, handbook } } });
  });
  beforeEach(() => vi.clearAllMocks());
  afterEach(cleanup);

  it("reads in words, with the row that decided lit up", () => {
    render(<Grid />);

    expect(cell("5 至不足 20 辆").closest("tr")?.dataset.hit).toBe("true");
    expect(within(screen.getByRole("grid", { name: "客户级别" })).getAllByRole("row")).toHaveLength(4);
  });

  it("replaces a cell by what is typed, and goes on below", async () => {
    render(<Grid />);
    await first();

    await userEvent.keyboard("不足 30 辆{Enter}");

    expect(commands.change).toHaveBeenCalledWith([{ row: 0, column: 0, text: "< 30" }]);
    expect(document.activeElement).toBe(cell("5 至不足 20 辆"));
  });

  it("edits what stands there with F2, goes on to the right with Tab, and gives it up with Escape", async () => {
    render(<Grid />);
    await first();

    await userEvent.keyboard("{F2}");
    expect(screen.getByRole("textbox", { name: "计数，第 1 行" })).toHaveProperty("value", "≥ 20 辆");
    await userEvent.keyboard("{Escape}");
    expect(commands.change).not.toHaveBeenCalled();
    await userEvent.keyboard("{F2}>= 21{Tab}");

    expect(commands.change).toHaveBeenCalledWith([{ row: 0, column: 0, text: ">= 21" }]);
    expect(document.activeElement).toBe(cell("是"));
  });

  it("picks codes from a list by arrows, and by the beginning of their name", async () => {
    render(<Grid />);
    await userEvent.click(cell("金质"));

    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("option", { name: "金质" }).getAttribute("aria-selected")).toBe("true");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    await userEvent.click(cell("金质"));
    await userEvent.keyboard("银{Enter}");

    expect(commands.change.mock.calls).toEqual([[[{ row: 0, column: 2, text: "silver" }]], [[{ row: 0, column: 2, text: "silver" }]]]);
  });

  it("has keys for rows and for undoing", async () => {
    render(<Grid />);
    await first();

    await userEvent.keyboard("{Control>}z{Shift>}z{/Shift}{Enter}{/Control}{Alt>}{ArrowUp}{/Alt}{Control>}{Delete}{/Control}");

    expect(commands.undo).toHaveBeenCalledOnce();
    expect(commands.redo).toHaveBeenCalledOnce();
    expect(commands.add).toHaveBeenCalledWith(0, false);
    expect(commands.move).toHaveBeenCalledOnce();
    expect(commands.remove).toHaveBeenCalledOnce();
  });

  it("clears conditions to anything, and leaves conclusions", async () => {
    render(<Grid />);
    await first();

    await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Delete}");

    expect(commands.change).toHaveBeenCalledWith([{ row: 0, column: 0, text: "-" }, { row: 0, column: 1, text: "-" }]);
  });

  it("hands a block from a spreadsheet on with where it goes", async () => {
    render(<Grid />);
    await first();

    await userEvent.paste("≥ 25 辆\t是\n不足 25 辆\t否");

    expect(commands.paste).toHaveBeenCalledWith([["≥ 25 辆", "是"], ["不足 25 辆", "否"]], { top: 0, bottom: 0, left: 0, right: 0 });
  });

  it("tells what was found about the row that is looked at, and tries its case", async () => {
    const onTry = vi.fn();
    render(<Grid marks={[{ key: "gap", severity: "fault", row: "silver-owner", column: null, text: "不足 5 辆没有级别", cure: "另加一行", onTry }]} />);
    expect(screen.getByRole("img", { name: "错误" })).toBeTruthy();
    expect(screen.queryByText("不足 5 辆没有级别")).toBeNull();

    await userEvent.click(cell("银质"));
    await userEvent.click(screen.getByRole("button", { name: "试一试" }));

    expect(onTry).toHaveBeenCalledOnce();
  });

  it("lets go after Escape, so that Tab leaves it", async () => {
    render(<><Grid /><button type="button">after</button></>);
    await first();

    await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toBe(cell("是"));
    await userEvent.keyboard("{Escape}{Tab}");

    expect(document.activeElement).toBe(screen.getByRole("button", { name: "after" }));
  });

  it("changes nothing where it may not be changed", async () => {
    render(<Grid readOnly />);
    await first();

    await userEvent.keyboard("99{Enter}{Delete}");

    expect(screen.queryByRole("textbox")).toBeNull();
    expect(commands.change).not.toHaveBeenCalled();
  });
});
