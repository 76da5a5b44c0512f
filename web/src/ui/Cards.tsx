import type { ReactNode } from "react";
import css from "./Cards.module.css";

/** The class of whatever opens a card: a link or a button. */
export const cardClass = css.card ?? "";

/** A list on a phone, where a table would be squeezed: a card a row. */
export function Cards({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    <div className={css.cards}>
      <ul aria-label={label}>{children}</ul>
      {end}
    </div>
  );
}

interface BodyProps {
  picture: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  tag?: ReactNode;
  /** A line below, figures first. */
  children?: ReactNode;
}

/** What stands on a card. */
export function CardBody({ picture, title, note, tag, children }: BodyProps) {
  return (
    <>
      {picture}
      <span className={css.name}>
        <b>{title}</b>
        {note && <small>{note}</small>}
      </span>
      {tag}
      {children && <span className={`${css.line} num`}>{children}</span>}
    </>
  );
}
