import type { Book, Label, Rule, RuleColumn, RuleRow } from "../../api/types";
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

/** What a row says besides its conditions and results: its name, its clause, the choice it belongs to, its days. */
type About = "name" | "clause" | "under" | "from" | "until";

/** A column of the grid: what it asks or gives, how its cells read, and how what is typed becomes a cell. */
export interface GridColumn {
  key: string;
  kind: "in" | "out" | About;
  name: string;
  label: string;
  /** The line below the name: unit, or what feeds it. */
  note: string;
  numeric: boolean;
  /** The language its names are in. */
  lang: "zh" | "en";
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
  /** Its name in both languages, where it has one. */
  label: Label | null;
  /** The gap the row waits for, where it is open. */
  open: boolean;
  cells: string[];
}

export interface GridWords {
  lang: "zh" | "en";
  any: string;
  yes: string;
  no: string;
  name: string;
  clause: string;
  under: string;
  /** That a row counts whatever is chosen. */
  always: string;
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
    lang: words.lang,
    choices,
    many: kind === "in" || several,
    words: (text) => (kind === "out" && text === "" ? "" : cellWords(text, vocabulary)),
    parse: (typed) => (kind === "in" ? toCell(typed, typing) : toResult(typed, typing)),
  };
}

const plain = (text: string) => text.normalize("NFKC").trim();

function about(kind: About, words: GridWords, choices: Choice[] | null): GridColumn {
  return { key: kind, kind, name: kind, label: words[kind], note: "", numeric: false, lang: words.lang, choices, many: false, words: (text) => text, parse: plain };
}

/** The choices of all gaps, as a row names the one it belongs to. */
function unders(book: Book, { always, lang }: GridWords): Choice[] {
  const named = book.gaps.flatMap(({ id, clause, question, choices }) =>
    choices.map((choice): Choice => {
      const code = `${id}: ${choice.id}`;
      return { code, label: `${choice.label[lang]}（${clause} ${question[lang]}）`, names: [code, choice.label.zh, choice.label.en, question[lang]] };
    }),
  );
  return [{ code: "", label: always, names: [always] }, ...named];
}

function underColumn(book: Book, words: GridWords): GridColumn {
  const choices = unders(book, words);
  const short = (code: string) => book.gaps.flatMap((gap) => gap.choices.filter(({ id }) => `${gap.id}: ${id}` === code))[0]?.label[words.lang] ?? code;
  const alone = (code: string) => choices.filter((each) => short(each.code) === short(code)).length === 1;
  const named = (code: string) => (code === "" || alone(code) ? short(code) : (choices.find((each) => each.code === code)?.label ?? code));
  return {
    ...about("under", words, choices),
    words: named,
    parse: (typed) => choices.find(({ code, label, names }) => [code, label, named(code)].includes(typed.trim()) || names.includes(typed.trim()))?.code ?? typed.trim(),
  };
}

/** Which of a row's own words are shown: all where they are asked for, else those any row has. */
export interface Shown {
  name: boolean;
  under: boolean;
  dated: boolean;
}

export function shownOf({ form, rows }: Rule, all: boolean): Shown {
  // A quota's rows have neither days nor choices.
  const plainRows = form === "quota";
  return {
    name: all || rows.some(({ label }) => label),
    under: rows.some(({ under }) => under) || (all && !plainRows),
    dated: rows.some(({ from, until }) => from || until) || (all && !plainRows),
  };
}

function clauses(book: Book, words: GridWords): Choice[] {
  return book.clauses.map(({ id, title }) => ({ code: id, label: `${id} ${title[words.lang]}`, names: [id, `${id} ${title.zh}`, `${id} ${title.en}`] }));
}

/** A table's columns: conditions, conclusions, and what each row says of itself as far as it is shown. */
export function columnsOf(book: Book, rule: Rule, shown: Shown, words: GridWords): GridColumn[] {
  return [
    ...rule.inputs.map((each) => asked(book, rule, each, "in", words)),
    ...rule.outputs.map((each) => asked(book, rule, each, "out", words)),
    { ...about("clause", words, clauses(book, words)), parse: (typed) => plain(typed).split(/\s/)[0] ?? "" },
    ...(shown.name ? [{ ...about("name", words, null), parse: (typed: string) => typed.trim() }] : []),
    ...(shown.under ? [underColumn(book, words)] : []),
    ...(shown.dated ? [about("from", words, null), about("until", words, null)] : []),
  ];
}

const text = (value: unknown): string => (value === null || value === undefined ? "" : Array.isArray(value) ? value.map(text).join(", ") : String(value));

function cellOf(row: RuleRow, { kind, name }: GridColumn, lang: "zh" | "en"): string {
  if (kind === "in") return row.when[name] ?? anything;
  if (kind === "out") return text(row.then[name]);
  if (kind === "name") return row.label?.[lang] ?? "";
  if (kind === "under") return row.under ? `${row.under.gap}: ${row.under.choice}` : "";
  return row[kind] ?? "";
}

export function rowsOf(rule: Rule, columns: GridColumn[], lang: "zh" | "en"): GridRow[] {
  return rule.rows.map((row) => ({
    id: row.id,
    name: row.label?.[lang] ?? row.id,
    label: row.label ?? null,
    open: Boolean(row.openGap),
    cells: columns.map((each) => cellOf(row, each, lang)),
  }));
}
