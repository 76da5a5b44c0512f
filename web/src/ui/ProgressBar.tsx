import css from "./ProgressBar.module.css";

interface Props {
  label: string;
  max: number;
  /** None while nobody can tell. */
  value?: number;
}

/** How far something is that takes a while. */
export function ProgressBar({ label, max, value }: Props) {
  return <progress className={css.progress} aria-label={label} max={max} {...(value !== undefined && { value })} />;
}
