import { useTranslation } from "react-i18next";
import type { Book, Rule, RuleRow } from "../api/types";
import { Tag } from "../ui/Tag";
import css from "./Handbook.module.css";
import { useLabel, useWords } from "./words";

interface Props {
  book: Book;
  rule: Rule;
  hit?: string | null | undefined;
}

/** The rows of one outcome under one choice, in the order the handbook lists them. */
function together(rows: RuleRow[]): RuleRow[][] {
  const groups = new Map<string, RuleRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.openGap, row.then, row.under]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** A table of places reads best turned round: what they are, and which they are. */
export function PlacesTable({ book, rule, hit }: Props) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const words = useWords(book);
  const column = rule.outputs[0];
  const choiceOf = ({ under }: RuleRow) => book.gaps.find(({ id }) => id === under?.gap)?.choices.find(({ id }) => id === under?.choice);
  return (
    <dl className={css.placesTable}>
      {together(rule.rows).map(([first, ...rest]) => {
        if (!first) return null;
        const choice = choiceOf(first);
        return (
          <div key={first.id}>
            <dt>
              {first.openGap ? <Tag tone="warn" dot>{t("grid.open")}</Tag> : words(column && first.then[column.name], column)}
              {choice && <small>{t("grid.under", { choice: label(choice.label) })}</small>}
            </dt>
            <dd>
              {[first, ...rest].map((row) => (
                <Tag key={row.id} tone={row.id === hit ? "ok" : "plain"} dot={row.id === hit}>
                  {row.label ? label(row.label) : t("otherPlaces")}
                </Tag>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
