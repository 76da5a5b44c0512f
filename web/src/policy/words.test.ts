import { describe, expect, it } from "vitest";
import { toCell, toResult, type Typing } from "./typed";
import { cellWords, type Vocabulary } from "../handbook/cellWords";

const names: Record<string, { zh: string; en: string }> = { gold: { zh: "金质", en: "gold" }, silver: { zh: "银质", en: "silver" } };
const speaking = (lang: "zh" | "en", unit = ""): Vocabulary => ({ lang, unit, nameOf: (code) => names[code]?.[lang] });
const zh = (text: string) => cellWords(text, speaking("zh", "辆"));
const en = (text: string) => cellWords(text, speaking("en", "trucks"));
const typing: Typing = {
  units: ["辆", "trucks"],
  codeOf: (name) => ({ 是: "true", 否: "false", yes: "true", no: "false" })[name] ?? Object.keys(names).find((code) => code === name || names[code]?.zh === name || names[code]?.en === name),
};

describe("a cell in words", () => {
  it("says numbers with their unit", () => {
    expect(zh(">= 20")).toBe("≥ 20 辆");
    expect(en("< 5")).toBe("< 5 trucks");
  });

  it("says which end of an interval counts", () => {
    expect(zh("[5..20)")).toBe("5 至不足 20 辆");
    expect(zh("(5..20]")).toBe("超过 5 至 20 辆");
    expect(en("[89.5..90]")).toBe("89.5 to 90 trucks");
  });

  it("says codes by their names, without a unit", () => {
    expect(zh('"gold","silver"')).toBe("金质、银质");
    expect(en('not("gold")')).toBe("not gold");
    expect(zh("true")).toBe("是");
  });

  it("says anything, and what it cannot read as it stands", () => {
    expect(zh("-")).toBe("任意");
    expect(zh(">= ")).toBe(">= ");
    expect(zh("[5..")).toBe("[5..");
  });

  it("says days and durations without their constructors", () => {
    expect(zh('>= date("2009-03-01")')).toBe("≥ 2009-03-01");
    expect(zh('[duration("P2D")..duration("P5D"))')).toBe("P2D 至不足 P5D");
  });
});

describe("what is typed", () => {
  it.each([">= 20", "[5..20)", "(5..20]", "(1..2)", "[5..20]", "< 5", '"gold", "silver"', 'not("gold")', "-", "true", "3, 5"])("comes back from its words: %s", (cell) => {
    for (const lang of ["zh", "en"] as const) expect(toCell(cellWords(cell, speaking(lang, lang === "zh" ? "辆" : "trucks")), typing)).toBe(cell);
  });

  it.each([
    ["≥２０辆", ">= 20"],
    ["20 以上", ">= 20"],
    ["不足 5 辆", "< 5"],
    ["5-20", "[5..20]"],
    ["5~20", "[5..20]"],
    ["金质、银质", '"gold", "silver"'],
    ["gold，silver", '"gold", "silver"'],
    ["除金质外", 'not("gold")'],
    ["是", "true"],
    ["", "-"],
    ["date(\"2009-03-01\")", "date(\"2009-03-01\")"],
  ])("is understood as people write it: %s", (typed, cell) => {
    expect(toCell(typed, typing)).toBe(cell);
  });

  it("stays as it is where it is not understood, for the server to say why", () => {
    expect(toCell(">= = 20", typing)).toBe(">= = 20");
  });

  it("is a code, a number or a list as a result", () => {
    expect(toResult("金质", typing)).toBe("gold");
    expect(toResult("12 辆", typing)).toBe("12");
    expect(toResult("金质、银质", typing)).toBe("gold, silver");
  });
});
