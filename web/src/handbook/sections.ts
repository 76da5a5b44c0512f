import type { Book, Label, Section, SectionFigure, SectionItem } from "../api/types";

/** Which part of a version is asked for: the one in force on a day, one by its number, or today's. */
export interface Which {
  on?: string;
  version?: number;
}

/** A figure as it is shown: with what it is where nothing is written yet. */
export interface Shown extends SectionFigure {
  /** It stands for what is not written: writing it adds it. */
  absent: boolean;
}

/** What may be chosen for a figure, by the last part of its key. */
export const wordsOf: Record<string, readonly string[]> = {
  every: ["day", "week", "month", "quarter", "half-year", "year"],
  in: ["minutes", "hours", "days", "working-days", "months", "years"],
  loses: ["below", "above"],
  better: ["higher", "lower"],
  mandatory: ["true", "false"],
  wide: ["true", "false"],
  rolls: ["true", "false"],
  optional: ["true", "false"],
};

const numbers = new Set(["weight", "target", "points", "per", "floor", "full-at", "times", "amount", "running", "from", "to", "columns", "least", "most", "digits"]);

/** What counts while nothing is written, so that it can be changed all the same. */
const unwritten: Record<string, Record<string, string>> = {
  durations: { rolls: "false" },
  rhythms: { times: "1" },
  fields: { mandatory: "false" },
  terms: { weight: "" },
};

export const lastOf = (key: string) => key.slice(key.lastIndexOf("/") + 1);

export type FigureKind = "number" | "word" | "text" | "told";

/** How a figure is edited: as a number, by choosing, as words; or told only, where its structure hangs on it. */
export function kindOf({ key, text }: SectionFigure): FigureKind {
  const last = lastOf(key);
  if (last in wordsOf) return "word";
  if (numbers.has(last) && (text === "" || !Number.isNaN(Number(text)))) return "number";
  return last === "zh" || last === "en" ? "text" : "told";
}

function missing(path: string, group: string, written: SectionFigure[]): Shown[] {
  return Object.entries(unwritten[group] ?? {})
    .filter(([key]) => !written.some((figure) => figure.key === key))
    .map(([key, text]) => ({ key, path: `${path}/${key}`, text, absent: true }));
}

/** Words come once, in the reader's language. */
function spoken(figures: SectionFigure[], lang: "zh" | "en"): Shown[] {
  const other = lang === "zh" ? "/en" : "/zh";
  return figures.filter(({ key }) => !key.endsWith(other)).map((figure) => ({ ...figure, absent: false }));
}

const hidden = new Set(["id", "clause", "type", "unit", "of", "rounding", "by", "per"]);

export const labelKey = (lang: "zh" | "en") => `label/${lang}`;

/** The section's own figures besides its name and clause. */
export function ownFigures(section: Section, lang: "zh" | "en"): Shown[] {
  const path = `${section.kind}/${section.name}`;
  const own = [...spoken(section.figures, lang), ...missing(path, section.kind, section.figures)];
  return own.filter(({ key }) => key !== labelKey(lang) && !hidden.has(key) && !key.startsWith("measures/"));
}

/** An item's figures that make its columns. */
export function itemFigures(section: Section, item: SectionItem, lang: "zh" | "en"): Shown[] {
  const path = `${section.kind}/${section.name}/${item.list}/${item.id}`;
  const figures = [...spoken(item.figures, lang), ...missing(path, item.list, item.figures)];
  return figures.filter(({ key }) => key !== "id" && key !== "clause" && !key.startsWith("readings/"));
}

const order = ["is", "label", "proposal", "weight", "measure", "target", "scoring/loses", "scoring/per", "scoring/points", "scoring/full-at", "scoring/floor", "running", "from", "to", "source", "when", "needs", "every", "times", "by", "role", "type", "mandatory", "wide"];

/** What stands in one column: conditions on any fact, and the choice of any gap, have one together. */
export function columnOf(key: string): string {
  const head = key.split("/")[0] ?? key;
  return head === "when" || head === "needs" || head === "under" || head === "label" || head === "proposal" || head === "by" ? head : key;
}

export function columnsOf(section: Section, lang: "zh" | "en"): string[] {
  const keys = new Set(section.items.flatMap((item) => itemFigures(section, item, lang).map(({ key }) => columnOf(key))));
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...keys].sort((a, b) => rank(a) - rank(b));
}

/** What the handbook says of each reading of a scoring that contradicts itself, by choice. */
export function readingsOf(item: SectionItem): Map<string, SectionFigure[]> {
  const readings = new Map<string, SectionFigure[]>();
  for (const figure of item.figures) {
    const [head, choice] = figure.key.split("/");
    if (head === "readings" && choice) readings.set(choice, [...(readings.get(choice) ?? []), figure]);
  }
  return readings;
}

export function textOf(of: Section | SectionItem, key: string): string | undefined {
  return of.figures.find((figure) => figure.key === key)?.text;
}

export function nameOf(section: Section): Label {
  return { zh: textOf(section, "label/zh") ?? section.name, en: textOf(section, "label/en") ?? section.name };
}

/** Whether a finding at a line of a file is about the section, or about one item of it. */
export const isAt = (of: { from: number; until: number }, line: number) => line >= of.from && line <= of.until;

/** The sections of a clause that no table of the book shows. */
export const sectionsOf = (book: Book, sections: Section[], clause: string) => sections.filter((section) => textOf(section, "clause") === clause && !book.decisions.some(({ name }) => name === section.name));
