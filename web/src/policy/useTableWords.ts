import { useTranslation } from "react-i18next";
import type { Book, Label } from "../api/types";
import { useLabel } from "../handbook/words";
import { columnsOf, shownOf } from "./grid/model";
import { useGridWords } from "./useGridWords";

export interface TableWords {
  /** A condition of a table in words, its column called by its label; any other text as it stands. */
  cell: (rule: string, what: Label, text: string) => string;
  /** A row by its name, or by its number; by its id where the handbook no longer has it. */
  row: (rule: string, id: string) => string;
}

/** How tables of a handbook are spoken of; until it is there everything is told as it is written. */
export function useTableWords(book: Book | undefined): TableWords {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const words = useGridWords();
  const rule = (name: string) => book?.decisions.find((each) => each.name === name);
  return {
    cell: (name, what, text) => {
      const table = rule(name);
      const column = book && table && columnsOf(book, table, shownOf(table, false), words).find((each) => each.kind === "in" && each.label === what[words.lang]);
      return column ? column.words(text) : text;
    },
    row: (name, id) => {
      const rows = rule(name)?.rows ?? [];
      const at = rows.findIndex((row) => row.id === id);
      const named = rows[at]?.label;
      return named ? label(named) : t("diff.row", { row: at < 0 ? id : at + 1 });
    },
  };
}
