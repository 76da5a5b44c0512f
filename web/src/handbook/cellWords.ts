import { type Cell, parseCell, type Test } from "./sfeel";

/** What a column's values are called. */
export interface Vocabulary {
  lang: "zh" | "en";
  /** What numbers count, such as 辆; empty where they count nothing. */
  unit: string;
  /** The name of a code; undefined for what is no code. */
  nameOf: (value: string) => string | undefined;
}

const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

function within(test: Extract<Test, { kind: "range" }>, { lang }: Vocabulary): string {
  const { from, to, fromIn, toIn } = test;
  if (lang === "zh") return `${fromIn ? "" : "超过 "}${from} ${toIn ? "至" : "至不足"} ${to}`;
  return `${fromIn ? "" : "over "}${from} ${toIn ? "to" : "to under"} ${to}`;
}

function name(value: string, vocabulary: Vocabulary): string {
  const yes = vocabulary.lang === "zh" ? "是" : "yes";
  const no = vocabulary.lang === "zh" ? "否" : "no";
  return vocabulary.nameOf(value) ?? (value === "true" ? yes : value === "false" ? no : value);
}

function word(test: Test, vocabulary: Vocabulary): string {
  if (test.kind === "range") return within(test, vocabulary);
  if (test.kind === "compare") return `${signs[test.op]} ${name(test.value, vocabulary)}`;
  return name(test.value, vocabulary);
}

/** Whether the unit belongs behind: numbers count something, codes and days do not. */
function counts({ tests }: Cell): boolean {
  return tests.every((test) => Number.isFinite(Number(test.kind === "range" ? test.to : test.value)));
}

/** A condition as a person says it: `>= 20` is “≥ 20 辆”. What cannot be read is told as it is written. */
export function cellWords(text: string, vocabulary: Vocabulary): string {
  const cell = parseCell(text);
  const zh = vocabulary.lang === "zh";
  if (!cell) return text;
  if (cell.tests.length === 0) return zh ? "任意" : "any";
  const list = cell.tests.map((test) => word(test, vocabulary)).join(zh ? "、" : ", ");
  const told = vocabulary.unit && counts(cell) ? `${list} ${vocabulary.unit}` : list;
  if (!cell.not) return told;
  return zh ? `除${told}外` : `not ${told}`;
}
