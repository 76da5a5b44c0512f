import type { Book, Rule, RuleColumn, RuleRow } from "../../api/types";
import { codesOf } from "../../handbook/words";
import { anything } from "../../handbook/sfeel";
import { toCell, toResult, type Typing } from "../typed";
import { cellWords, type Vocabulary } from "../../handbook/cellWords";

export interface Choice {
  code: string;
  label: string;
  /** The name in either language, for what is typed. */
  names: string[];
}

/** A column of the grid: what it asks or gives, how its cells read, and how what is typed becomes a cell. */
export interface GridColumn {
  key: string;
  kind: "in" | "out" | "clause" | "from" | "until";
  name: string;
  label: string;
  /** The line below the name: unit, or what feeds it. */
  note: string;
  numeric: boolean;
  /** What can be picked; null where anything is typed. */
  choices: Choice[] | null;
  /** Several choices may hold. */
  many: boolean;
  words: (text: string) => string;
  parse: (typed: string) => string;
}

export interface GridRow {
  id: string;
  name: string;
  /** The gap the row waits for, where it is open. */
  open: boolean;
  cells: string[];
}

export interface GridWords {
  lang: "zh" | "en";
  any: string;
  yes: string;
  no: string;
  clause: string;
  from: string;
  until: string;
  fact: string;
  derived: string;
  outcome: string;
  /** The sales book's places and other codes that stand in no dictionary. */
  placeName: (code: string) => string | undefined;
  placeCode: (name: string) => string | undefined;
}

const numeric = new Set(["integer", "number"]);

function choicesOf(book: Book, column: RuleColumn, words: GridWords): Choice[] | null {
  if (column.type === "boolean") {
    return [
      { code: "true", label: words.yes, names: ["是", "yes", "true"] },
      { code: "false", label: words.no, names: ["否", "no", "false"] },
    ];
  }
  const codes = codesOf(book, column.type);
  return codes?.map(({ id, label }) => ({ code: id, label: label[words.lang], names: [id, label.zh, label.en] })) ?? null;
}

function vocabularyOf(column: RuleColumn, choices: Choice[] | null, words: GridWords): Vocabulary {
  const places = column.type === "place" ? words.placeName : () => undefined;
  return { lang: words.lang, unit: column.unit?.[words.lang] ?? "", nameOf: (value) => choices?.find(({ code }) => code === value)?.label ?? places(value) };
}

function typingOf({ type, unit }: RuleColumn, choices: Choice[] | null, words: GridWords): Typing {
  return {
    units: unit ? [unit.zh, unit.en] : [],
    codeOf: (name) => type === "place" ? words.placeCode(name.trim()) : choices?.find(({ names }) => names.some((each) => each.toLowerCase() === name.trim().toLowerCase()))?.code,
  };
}

function asked(book: Book, rule: Rule, from: RuleColumn, kind: "in" | "out", words: GridWords): GridColumn {
  const choices = choicesOf(book, from, words);
  const vocabulary = vocabularyOf(from, choices, words);
  const typing = typingOf(from, choices, words);
  const unit = from.unit?.[words.lang];
  const several = rule.rows.some(({ then }) => Array.isArray(then[from.name]));
  return {
    key: `${kind}:${from.name}`,
    kind,
    name: from.name,
    label: from.label[words.lang],
    note: kind === "out" ? (unit ?? words.outcome) : from.decision ? words.derived : (unit ?? words.fact),
    numeric: numeric.has(from.type),
    choices,
    many: kind === "in" || several,
    words: (text) => (kind === "out" && text === "" ? "" : cellWords(text, vocabulary)),
    parse: (typed) => (kind === "in" ? toCell(typed, typing) : toResult(typed, typing)),
  };
}

const plain = (text: string) => text.normalize("NFKC").trim();

function about(kind: "clause" | "from" | "until", label: string, choices: Choice[] | null): GridColumn {
  return { key: kind, kind, name: kind, label, note: "", numeric: false, choices, many: false, words: (text) => text, parse: plain };
}

function clauses(book: Book, words: GridWords): Choice[] {
  return book.clauses.map(({ id, title }) => ({ code: id, label: `${id} ${title[words.lang]}`, names: [id, `${id} ${title.zh}`, `${id} ${title.en}`] }));
}

/** A table's columns: conditions, conclusions, the clause of each row, and its days where they are shown. */
export function columnsOf(book: Book, rule: Rule, dated: boolean, words: GridWords): GridColumn[] {
  return [
    ...rule.inputs.map((each) => asked(book, rule, each, "in", words)),
    ...rule.outputs.map((each) => asked(book, rule, each, "out", words)),
    { ...about("clause", words.clause, clauses(book, words)), parse: (typed) => plain(typed).split(/\s/)[0] ?? "" },
    ...(dated ? [about("from", words.from, null), about("until", words.until, null)] : []),
  ];
}

const text = (value: unknown): string => (value === null || value === undefined ? "" : Array.isArray(value) ? value.map(text).join(", ") : String(value));

function cellOf(row: RuleRow, { kind, name }: GridColumn): string {
  if (kind === "in") return row.when[name] ?? anything;
  return kind === "out" ? text(row.then[name]) : (row[kind] ?? "");
}

export function rowsOf(rule: Rule, columns: GridColumn[], lang: "zh" | "en"): GridRow[] {
  return rule.rows.map((row) => ({
    id: row.id,
    name: row.label?.[lang] ?? row.id,
    open: Boolean(row.openGap),
    cells: columns.map((each) => cellOf(row, each)),
  }));
}

export const isDated = (rule: Rule) => rule.rows.some(({ from, until }) => from || until);
