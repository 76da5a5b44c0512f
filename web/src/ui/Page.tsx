import type { ReactNode } from "react";
import css from "./Page.module.css";

interface Props {
  title: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  /** Fixed under the header; the rest scrolls. */
  bar?: ReactNode;
  back?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}

/** A page: header of 52 px, an optional bar, and a scrolling body. */
export function Page({ title, meta, actions, bar, back, flush, children }: Props) {
  return (
    <div className={css.page}>
      <header className={css.head}>
        {back && <span className={css.back}>{back}</span>}
        <h1>{title}</h1>
        {meta && <span className={css.meta}>{meta}</span>}
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {bar}
      <div className={flush ? css.flush : css.body}>{children}</div>
    </div>
  );
}
