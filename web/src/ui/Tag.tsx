import type { ReactNode } from "react";
import css from "./Tag.module.css";

export type Tone = "ok" | "warn" | "error" | "info" | "plain" | "gold" | "silver" | "open";

/** A small word on a tint. `open` (dashed) says that something is not decided. */
export function Tag({ tone = "plain", dot, children }: { tone?: Tone; dot?: boolean; children: ReactNode }) {
  return (
    <span className={`${css.tag} ${css[tone]}`}>
      {dot && <span className={css.dot} aria-hidden />}
      {children}
    </span>
  );
}
