import { useTranslation } from "react-i18next";
import type { Book, Rule, RuleColumn, RuleRow } from "../api/types";
import { formatDate } from "../ui/formats";
import ruled from "../ui/Ruled.module.css";
import css from "./DecisionGrid.module.css";
import { useCell, useLabel, useWords } from "./words";

interface Props {
  book: Book;
  rule: Rule;
  /** The row that matched, where a case was tried. */
  hit?: string | null | undefined;
}

function When({ book, cell, column }: { book: Book; cell: string | undefined; column: RuleColumn }) {
  const { t } = useTranslation("handbook");
  const words = useCell(book);
  if (!cell || cell === "-") return <span className={css.any}>{t("grid.any")}</span>;
  return <>{words(cell, column)}</>;
}

function Validity({ book, row }: { book: Book; row: RuleRow }) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const choice = row.under && book.gaps.find(({ id }) => id === row.under?.gap)?.choices.find(({ id }) => id === row.under?.choice);
  const parts = [
    row.from && t("grid.from", { date: formatDate(row.from) }),
    row.until && t("grid.until", { date: formatDate(row.until) }),
    choice && t("grid.under", { choice: label(choice.label) }),
  ];
  return <>{parts.filter(Boolean).join(" ") || "–"}</>;
}

function Head({ column, kind }: { column: RuleColumn; kind: "in" | "out" }) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const under = kind === "out" ? t("grid.outcome") : column.decision ? t("grid.derived") : column.unit ? label(column.unit) : t("grid.fact");
  return (
    <th scope="col" data-part={kind}>
      {label(column.label)}
      <small>{under}</small>
    </th>
  );
}

/** A decision table, to be read: conditions on blue, conclusions on green, one line a row. */
export function DecisionGrid({ book, rule, hit }: Props) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const words = useWords(book);
  const dated = rule.rows.some((row) => row.from || row.until || row.under);
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={label(rule.label)}>
      <table className={`${ruled.ruled} ${css.grid}`}>
        <thead>
          <tr>
            <th scope="col">#</th>
            {rule.inputs.map((column) => <Head key={column.name} column={column} kind="in" />)}
            {rule.outputs.map((column) => <Head key={column.name} column={column} kind="out" />)}
            {dated && <th scope="col">{t("grid.validity")}</th>}
          </tr>
        </thead>
        <tbody>
          {rule.rows.map((row, i) => (
            <tr key={row.id} data-hit={row.id === hit || undefined} data-gap={row.openGap || undefined}>
              <th scope="row" title={row.id}>{i + 1}</th>
              {rule.inputs.map((column) => (
                <td key={column.name}><When book={book} cell={row.when[column.name]} column={column} /></td>
              ))}
              {rule.outputs.map((column) => (
                <td key={column.name} className={css.then}>{row.openGap ? t("grid.open") : words(row.then[column.name], column)}</td>
              ))}
              {dated && <td className={css.validity}><Validity book={book} row={row} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
