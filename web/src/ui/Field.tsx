import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import css from "./Field.module.css";

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  ok?: ReactNode;
  required?: boolean;
  children: (control: { id: string; "aria-describedby"?: string; "aria-invalid"?: boolean; "aria-required"?: boolean }) => ReactNode;
}

/** A labelled control with its hint, its error and its confirmation, tied together for screen readers. */
export function Field({ label, hint, error, ok, required, children }: Props) {
  const id = useId();
  const note = error ?? ok ?? hint;
  const tone = error ? "error" : ok ? "ok" : "hint";
  return (
    <div className={css.field}>
      <label htmlFor={id}>
        {label}
        {required && <span className={css.star} aria-hidden>*</span>}
      </label>
      {children({
        id,
        ...(note ? { "aria-describedby": `${id}-note` } : {}),
        ...(error ? { "aria-invalid": true } : {}),
        ...(required ? { "aria-required": true } : {}),
      })}
      {note && (
        <p id={`${id}-note`} className={css[tone]} role={error ? "alert" : undefined}>
          {note}
        </p>
      )}
    </div>
  );
}

interface InputProps extends InputHTMLAttributes<HTMLInputElement> {
  before?: ReactNode;
}

/** A text input in our density. */
export function Input({ before, className, ...rest }: InputProps) {
  return (
    <span className={`${css.input} ${className ?? ""}`}>
      {before}
      <input {...rest} />
    </span>
  );
}
