import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import css from "./Policy.module.css";
import { told } from "./told";
import type { Finding } from "./types";

interface Props {
  label: string;
  value: string;
  findings: Finding[];
  /** A line to go to. */
  line: number | undefined;
  readOnly: boolean;
  onChange: (text: string) => void;
  onSave: () => void;
}

// As in the style sheet: the gutter and the text must keep step.
const lineHeight = 20;

/** Plain text with line numbers; lines with findings are marked. Wide lines scroll, they do not wrap. */
export function SourceEditor({ label, value, findings, line, readOnly, onChange, onSave }: Props) {
  const { i18n } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLOListElement>(null);
  const lines = value.split("\n");
  const follow = () => {
    if (gutter.current && area.current) gutter.current.style.transform = `translateY(${-area.current.scrollTop}px)`;
  };
  useEffect(() => {
    const field = area.current;
    if (!field || !line) return;
    const before = field.value.split("\n").slice(0, line - 1).join("\n");
    const start = before.length + (line > 1 ? 1 : 0);
    field.focus({ preventScroll: true });
    field.setSelectionRange(start, start + (field.value.split("\n")[line - 1]?.length ?? 0));
    field.scrollTop = Math.max(0, (line - 6) * lineHeight);
    field.scrollLeft = 0;
    follow();
  }, [line]);

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    onSave();
  }

  return (
    <div className={css.source}>
      <div className={css.gutter} aria-hidden>
        <ol ref={gutter}>
          {lines.map((_, i) => {
            const here = findings.filter((finding) => finding.line === i + 1);
            const grave = here.map(({ severity }) => severity).includes("fault") ? "fault" : here[0]?.severity;
            return <li key={i} data-severity={grave} data-at={line === i + 1 || undefined} title={here.map(({ text }) => told(text, i18n.language)).join("\n") || undefined}>{i + 1}</li>;
          })}
        </ol>
      </div>
      <textarea ref={area} aria-label={label} value={value} readOnly={readOnly} spellCheck={false} wrap="off" onScroll={follow} onKeyDown={onKeyDown} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

