import { useTranslation } from "react-i18next";
import { formatNumber } from "../ui/formats";
import { heat, type Outcome, matrixOf } from "./matrix";
import type { Moves } from "./types";
import css from "./WhatIf.module.css";

export interface Way {
  from: Outcome;
  to: Outcome;
}

interface Props {
  movement: Moves;
  words: (outcome: Outcome) => string;
  value: Way | null;
  onChange: (way: Way | null) => void;
}

// From here on the ground is dark enough for white figures; below it, light enough for black ones.
const dark = 0.85;

/** From → to with counts: the darker, the more; a click narrows the list to one way. */
export function MovementTable({ movement, words, value, onChange }: Props) {
  const { t } = useTranslation("policy");
  const matrix = matrixOf(movement.moves, movement.outcomes.map(({ id }) => id));
  const chosen = (from: Outcome, to: Outcome) => value !== null && value.from === from && value.to === to;
  return (
    <table className={css.matrix}>
      <caption className="visually-hidden">{t("whatif.matrixHint")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("whatif.matrix")}</th>
          {matrix.outcomes.map((to) => <th key={String(to)} scope="col">{words(to)}</th>)}
          <th scope="col">{t("whatif.sum")}</th>
        </tr>
      </thead>
      <tbody>
        {matrix.outcomes.map((from) => (
          <tr key={String(from)}>
            <th scope="row">{words(from)}</th>
            {matrix.outcomes.map((to) => {
              const count = matrix.count(from, to);
              const strength = heat(count, matrix.most);
              if (from === to) return <td key={String(to)} className={css.stays}>{formatNumber(count)}</td>;
              if (count === 0) return <td key={String(to)} className={css.none}>·</td>;
              return (
                <td key={String(to)}>
                  <button type="button" aria-pressed={chosen(from, to)} data-dark={strength > dark || undefined} style={{ background: `rgb(51 85 230 / ${strength > dark ? 0.92 : (strength * 0.6).toFixed(2)})` }}
                    aria-label={t("whatif.cell", { from: words(from), to: words(to), count })} onClick={() => onChange(chosen(from, to) ? null : { from, to })}>
                    {formatNumber(count)}
                  </button>
                </td>
              );
            })}
            <td className={css.sum}>{formatNumber(matrix.fromSum(from))}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("whatif.sum")}</th>
          {matrix.outcomes.map((to) => <td key={String(to)} className={css.sum}>{formatNumber(matrix.toSum(to))}</td>)}
          <td />
        </tr>
      </tbody>
    </table>
  );
}
