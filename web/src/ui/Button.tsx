import type { ButtonHTMLAttributes, ReactNode } from "react";
import css from "./Button.module.css";

type Look = "default" | "primary" | "ghost" | "danger";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  icon?: ReactNode;
  busy?: boolean;
  /** Why the button may not be pressed; shown on hover and read to screen readers. */
  why?: string | null | undefined;
}

/** The class of a link that looks like a button. */
export const buttonClass = (look: Look = "default", square = false) => [css.button, css[look], square && css.square].filter(Boolean).join(" ");

/** A flat button. One that may not be pressed stays focusable when it has a reason to tell. */
export function Button({ look = "default", icon, busy, why, children, className, onClick, disabled, ...rest }: Props) {
  const refused = Boolean(why);
  return (
    <button
      type="button"
      {...rest}
      className={[buttonClass(look, !children), className].filter(Boolean).join(" ")}
      disabled={disabled || busy}
      aria-disabled={refused || undefined}
      aria-busy={busy || undefined}
      title={why ?? rest.title}
      onClick={refused ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className={css.spinner} aria-hidden /> : icon}
      {children}
      {why && <span className="visually-hidden">{why}</span>}
    </button>
  );
}
