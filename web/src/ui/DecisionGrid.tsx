import { useTranslation } from "react-i18next";
import type { Rule, RuleInput } from "../api/types";
import css from "./DecisionGrid.module.css";

/** A condition in words where it names codes; ranges and comparisons stay as they are written. */
export function readable(cell: string, input: RuleInput | undefined): string {
  return cell.replace(/"([^"]+)"/g, (_, code: string) => input?.options?.find((option) => option.code === code)?.label ?? code);
}

function When({ cell, input }: { cell: string; input: RuleInput | undefined }) {
  const { t } = useTranslation("ui");
  if (cell === "-" || cell === "") return <span className={css.any}>{t("grid.any")}</span>;
  if (cell === "true" || cell === "false") return <>{t(`grid.${cell}`)}</>;
  const words = cell.includes('"') && !cell.startsWith("not");
  return <span className={words ? undefined : css.range}>{readable(cell, input)}</span>;
}

interface Props {
  rule: Rule;
  /** The row that matched, where a case was tried. */
  hit?: string | null | undefined;
}

/** A decision table, to be read: conditions on blue, conclusions on green, one line a row. */
export function DecisionGrid({ rule, hit }: Props) {
  const { t } = useTranslation("ui");
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={rule.label}>
      <table className={css.grid}>
        <caption className="visually-hidden">{rule.label}</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            {rule.inputs.map((input) => (
              <th key={input.name} scope="col" className={css.in}>
                {input.label}
                <small>{input.decision ? t("why.derived") : (input.unit ?? t(input.options ? "grid.choice" : "grid.fact"))}</small>
              </th>
            ))}
            {rule.outputs.map((output) => (
              <th key={output.name} scope="col" className={css.out}>
                {output.label}
                <small>{t("grid.outcome")}</small>
              </th>
            ))}
            <th scope="col">{t("grid.validity")}</th>
          </tr>
        </thead>
        <tbody>
          {rule.rows.map((row, i) => (
            <tr key={row.id} data-hit={row.id === hit || undefined} data-gap={row.openGap || undefined}>
              <th scope="row" title={row.id}>{i + 1}</th>
              {rule.inputs.map((input, c) => (
                <td key={input.name}>{row.label && c === 0 && rule.form === "places" ? row.label : <When cell={row.when[c] ?? "-"} input={input} />}</td>
              ))}
              {rule.outputs.map((output, c) => (
                <td key={output.name} className={css.then}>{row.openGap ? t("grid.open") : (row.then[c] ?? "–")}</td>
              ))}
              <td className={css.validity}>
                {[row.from && t("grid.from", { date: row.from }), row.until && t("grid.until", { date: row.until }), row.under?.length && t("grid.under", { choice: row.under.map((each) => each.choice).join(" · ") })].filter(Boolean).join(" ") || "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
