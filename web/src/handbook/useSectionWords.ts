import { useTranslation } from "react-i18next";
import type { Book, Section } from "../api/types";
import { codesOf, useCell, useLabel, useWords } from "./words";
import { lastOf, type Shown, textOf, wordsOf } from "./sections";

/** How a section's figures are spoken of, in the reader's language. */
export function useSectionWords(book: Book, section: Section) {
  const { t, i18n } = useTranslation("handbook");
  const label = useLabel();
  const cell = useCell(book);
  const value = useWords(book);
  const lang = i18n.language === "en" ? "en" : "zh";

  const choice = (key: string, code: string) => t(`section.word.${key}.${code}` as "section.word.every.day", { defaultValue: code });

  function factName(name: string): string {
    const found = [...book.facts, ...book.decisions.flatMap(({ outputs }) => outputs)].find((each) => each.name === name);
    return found ? label(found.label) : name;
  }

  function condition({ key, text }: Shown): string {
    const name = key.split("/")[1] ?? "";
    const column = [...book.decisions.flatMap(({ outputs }) => outputs), ...book.facts.map((fact) => ({ ...fact, label: fact.label }))].find((each) => each.name === name);
    return `${factName(name)} ${column ? cell(text, column) : text}`;
  }

  function under({ key, text }: Shown): string {
    const found = book.gaps.find(({ id }) => id === key.split("/")[1])?.choices.find(({ id }) => id === text);
    return found ? label(found.label) : text;
  }

  function words(figure: Shown): string {
    const { key, text } = figure;
    const head = key.split("/")[0];
    const last = lastOf(key);
    if (head === "when" || head === "needs") return condition(figure);
    if (head === "under") return under(figure);
    if (last === "measure") return textOf(section, `measures/${text}/${lang}`) ?? text;
    if (last === "source") return factName(text);
    if (last === "is") return value(text, book.decisions.find(({ name }) => name === section.name)?.outputs[0]);
    if (last === "type") return book.dictionaries.find(({ name }) => name === text) ? label(book.dictionaries.find(({ name }) => name === text)!.label) : t(`section.word.type.${text}` as "section.word.type.date", { defaultValue: text });
    if (key === "floor") return gapName(text) ?? text;
    if (last in wordsOf) return choice(last, text);
    return text === "" ? t("section.none") : text;
  }

  function gapName(id: string): string | undefined {
    const gap = book.gaps.find((each) => each.id === id);
    return gap && label(gap.question);
  }

  return {
    lang: lang as "zh" | "en",
    words,
    choice,
    gapName,
    /** The choice of a gap by its code. */
    chosenName: (gap: string | undefined, code: string) => {
      const found = book.gaps.find(({ id }) => id === gap)?.choices.find(({ id }) => id === code);
      return found ? label(found.label) : code;
    },
    column: (key: string) => t(`section.key.${key.replace("/", "-")}` as "section.key.weight", { defaultValue: key }),
    grade: (code: string) => codesOf(book, "grade")?.find(({ id }) => id === code)?.label[lang] ?? code,
  };
}

export type SectionWords = ReturnType<typeof useSectionWords>;
