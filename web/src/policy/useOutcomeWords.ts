import { useTranslation } from "react-i18next";
import type { Book } from "../api/types";
import { useLabel, useWords } from "../handbook/words";

type Outputs = Record<string, unknown> | null | undefined;

/** What a decision gives, and by which row, in words; nothing given is undecided. */
export function useOutcomeWords(book: Book, decision: string): (outputs: Outputs, row: string | null | undefined) => string {
  const { t } = useTranslation("policy");
  const { t: reader } = useTranslation("handbook");
  const label = useLabel();
  const words = useWords(book);
  const rule = book.decisions.find(({ name }) => name === decision);
  return (outputs, id) => {
    if (!outputs) return reader("undecided");
    const told = Object.entries(outputs).map(([name, value]) => words(value, rule?.outputs.find((output) => output.name === name)));
    const at = rule?.rows.findIndex((row) => row.id === id) ?? -1;
    const row = rule?.rows[at];
    return [...told, ...(row ? [row.label ? label(row.label) : t("diff.row", { row: at + 1 })] : [])].join(" · ");
  };
}
