import type { ReactNode } from "react";
import css from "./Figure.module.css";

interface Props {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  note?: ReactNode;
  tone?: "ok" | "warn" | "error";
}

/** A key figure: 26 px, tabular, with its unit and one line beneath. */
export function Figure({ label, value, unit, note, tone }: Props) {
  return (
    <div className={css.figure}>
      <div className={css.label}>{label}</div>
      <div className={css.value} data-tone={tone}>
        <span className="num">{value}</span>
        {unit && <small>{unit}</small>}
      </div>
      {note && <div className={css.note}>{note}</div>}
    </div>
  );
}
