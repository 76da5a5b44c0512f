import { type KeyboardEvent, useState } from "react";
import css from "./Section.module.css";
import { kindOf, lastOf, type Shown, wordsOf } from "./sections";

interface Props {
  figure: Shown;
  /** What it is called, with whose it is. */
  label: string;
  /** The figure in words. */
  words: (figure: Shown) => string;
  /** The name of a word it may be, by its code. */
  choice: (key: string, code: string) => string;
  /** Without it the figure is read only. */
  onChange?: ((figure: Shown, text: string) => void) | undefined;
}

function Editor({ figure, label, choice, onDone }: Omit<Props, "words" | "onChange"> & { onDone: (text: string | null) => void }) {
  const [text, setText] = useState(figure.text);
  const kind = kindOf(figure);
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // The same press would else open the field again, which has the keyboard by then.
    event.preventDefault();
    onDone(event.key === "Enter" ? text : null);
  }
  if (kind === "word") {
    const key = lastOf(figure.key);
    return (
      <select autoFocus aria-label={label} value={text} onKeyDown={onKeyDown} onBlur={() => onDone(text)} onChange={(event) => { setText(event.target.value); onDone(event.target.value); }}>
        {wordsOf[key]?.map((code) => <option key={code} value={code}>{choice(key, code)}</option>)}
      </select>
    );
  }
  return <input autoFocus aria-label={label} className={css.input} data-kind={kind} inputMode={kind === "number" ? "decimal" : undefined} value={text} onFocus={(event) => event.target.select()} onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown} onBlur={() => onDone(text)} />;
}

/** One figure of a section: pressed, it is edited where it stands; Enter keeps, Escape leaves it as it was. */
export function FigureField({ figure, label, words, choice, onChange }: Props) {
  const [editing, setEditing] = useState(false);
  // The keyboard stays where it was when the field closes.
  const [closed, setClosed] = useState(false);
  const told = words(figure);
  if (!onChange || kindOf(figure) === "told") return <span data-absent={figure.absent || undefined}>{told}</span>;
  if (!editing) return <button type="button" autoFocus={closed} className={css.figure} data-absent={figure.absent || undefined} aria-label={`${label}: ${told}`} onClick={() => setEditing(true)}>{told}</button>;
  return (
    <Editor figure={figure} label={label} choice={choice} onDone={(text) => {
      setEditing(false);
      setClosed(true);
      const next = text?.normalize("NFKC").trim();
      if (next !== undefined && next !== "" && next !== figure.text) onChange(figure, kindOf(figure) === "text" ? (text ?? "").trim() : next);
    }} />
  );
}
