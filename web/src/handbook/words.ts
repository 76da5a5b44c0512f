import { useTranslation } from "react-i18next";
import type { Book, Code, Label, RuleColumn } from "../api/types";
import { cellWords } from "./cellWords";

/** Picks the reader's language out of the handbook's two. */
export function useLabel(): (label: Label) => string {
  const { i18n } = useTranslation();
  return (label) => (i18n.language === "en" ? label.en : label.zh);
}

export function codesOf(book: Book, type: string): Code[] | undefined {
  return book.dictionaries.find(({ name }) => name === type)?.codes;
}

/** A result of a row, or of a decision, in words: codes by the dictionary of the column, facts by their names. */
export function useWords(book: Book): (value: unknown, column: RuleColumn | undefined) => string {
  const { t, i18n } = useTranslation("handbook");
  const label = useLabel();
  function words(value: unknown, column: RuleColumn | undefined): string {
    if (Array.isArray(value)) return value.map((each) => words(each, column)).join(i18n.language === "zh" ? "、" : ", ");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    const code = column && codesOf(book, column.type)?.find(({ id }) => id === value);
    if (code) return label(code.label);
    const fact = book.facts.find(({ name }) => name === value);
    return fact ? label(fact.label) : String(value ?? "–");
  }
  return words;
}

/** A condition as a person says it: codes by their names, numbers with their unit, and which end of an interval counts. */
export function useCell(book: Book): (cell: string, column: RuleColumn) => string {
  const label = useLabel();
  const { i18n } = useTranslation();
  return (cell, column) =>
    cellWords(cell, {
      lang: i18n.language === "en" ? "en" : "zh",
      unit: column.unit ? label(column.unit) : "",
      nameOf: (value) => {
        const code = codesOf(book, column.type)?.find((each) => each.id === value);
        return code && label(code.label);
      },
    });
}
