import { Check } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { anything, parseCell } from "../../handbook/sfeel";
import type { Choice, GridColumn } from "./model";
import css from "./Grid.module.css";
import type { Editing } from "./useGrid";

interface Props {
  column: GridColumn;
  label: string;
  editing: Editing;
  onCommit: (typed: string, then: "down" | "right" | "left" | "stay") => void;
  onCancel: () => void;
}

/** Where the cell stands on the screen: what opens below it must not be cut off by the scrolling table. */
function useBelow(input: RefObject<HTMLInputElement | null>) {
  const [place, setPlace] = useState<{ left: number; top: number; minWidth: number } | null>(null);
  useLayoutEffect(() => {
    const cell = input.current?.closest("td")?.getBoundingClientRect();
    if (cell) setPlace({ left: Math.min(cell.left, innerWidth - 260), top: cell.bottom + 2, minWidth: cell.width });
  }, [input]);
  return place;
}

function held(column: GridColumn, typed: string): string[] {
  if (column.kind !== "in") return column.parse(typed).split(", ");
  const cell = parseCell(column.parse(typed));
  if (!cell) return [];
  return cell.tests.length === 0 ? [anything] : cell.tests.flatMap((test) => (test.kind === "is" ? [test.value] : []));
}

/** The same words with one choice more, or less. */
function toggled(column: GridColumn, typed: string, code: string): string {
  if (!column.many || code === anything) return column.words(code === anything ? anything : column.kind === "in" && !/^(true|false)$/.test(code) ? `"${code}"` : code);
  const codes = held(column, typed).filter((each) => each !== anything && each !== "");
  const next = codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code];
  const list = next.map((each) => (column.kind === "in" && !/^(true|false)$/.test(each) ? `"${each}"` : each)).join(", ");
  const not = column.kind === "in" && parseCell(column.parse(typed))?.not;
  return next.length === 0 && column.kind === "in" ? column.words(anything) : column.words(not ? `not(${list})` : list);
}

function useChoices(column: GridColumn, filter: string): Choice[] {
  const { t } = useTranslation("policy");
  const any: Choice = { code: anything, label: t("grid.any"), names: ["-", "任意", "any"] };
  const all = column.choices ? [...(column.kind === "in" ? [any] : []), ...column.choices] : [];
  const text = filter.toLowerCase();
  return text === "" ? all : all.filter(({ names }) => names.some((name) => name.toLowerCase().includes(text)));
}

/** Edits one cell: codes are picked from a list, what is typed is read back as it will be understood. */
export function CellEditor({ column, label, editing, onCommit, onCancel }: Props) {
  const { t } = useTranslation("policy");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(editing.start);
  const [searching, setSearching] = useState(editing.replacing);
  const [active, setActive] = useState(-1);
  const place = useBelow(input);
  const lastPart = typed.split(/[、,，]/).at(-1)?.trim() ?? "";
  const found = useChoices(column, searching ? lastPart : "");
  const chosen = held(column, typed);
  const closed = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (!editing.replacing) input.current?.select();
  }, [editing.replacing]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  function finish(text: string, then: "down" | "right" | "left" | "stay") {
    if (closed.current) return;
    closed.current = true;
    onCommit(text, then);
  }

  function pick(choice: Choice, then: "down" | "stay") {
    const next = toggled(column, searching ? "" : typed, choice.code);
    setTyped(next);
    setSearching(false);
    if (!column.many || choice.code === anything) finish(next, then);
    else input.current?.focus();
  }

  function settled(): string {
    // A search that found one thing means it; several words already joined are meant as they stand.
    const hit = found[active] ?? (searching && typed !== "" && !/[、,，]/.test(typed) ? found.find(({ names }) => names.some((name) => name.toLowerCase() === typed.toLowerCase())) ?? (found.length === 1 ? found[0] : undefined) : undefined);
    return hit && (searching || !column.many) ? toggled(column, "", hit.code) : typed;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const choice = found[active];
    if (event.key === "Escape") {
      closed.current = true;
      onCancel();
    } else if (event.key === "Enter") {
      if (choice && !searching && column.many && !chosen.includes(choice.code)) finish(toggled(column, typed, choice.code), "down");
      else finish(settled(), "down");
    } else if (event.key === "Tab") finish(settled(), event.shiftKey ? "left" : "right");
    else if (found.length > 0 && event.key === "ArrowDown") setActive((active + 1) % found.length);
    else if (found.length > 0 && event.key === "ArrowUp") setActive((active - 1 + found.length) % found.length);
    else if (choice && event.key === " ") pick(choice, "stay");
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input ref={input} className={css.editor} role={column.choices ? "combobox" : undefined} aria-expanded={column.choices ? true : undefined} aria-controls={column.choices ? id : undefined}
        aria-activedescendant={found[active] && `${id}-${active}`} aria-autocomplete={column.choices ? "list" : undefined} aria-label={label} aria-describedby={`${id}-hint`} value={typed} autoComplete="off" spellCheck={false}
        onChange={(event) => { setTyped(event.target.value); setSearching(true); setActive(-1); }} onKeyDown={onKeyDown} onBlur={() => finish(typed, "stay")} />
      {place && createPortal(
        <div className={css.popup} style={place} onMouseDown={(event) => event.preventDefault()}>
          {column.choices && (
            <div role="listbox" id={id} aria-label={label} aria-multiselectable={column.many}>
              {found.map((choice, i) => (
                <div key={choice.code} role="option" tabIndex={-1} id={`${id}-${i}`} aria-selected={chosen.includes(choice.code)} data-active={i === active || undefined} onMouseMove={() => setActive(i)} onClick={() => pick(choice, "stay")} onKeyDown={onKeyDown}>
                  <Check aria-hidden />
                  {choice.label}
                </div>
              ))}
            </div>
          )}
          <Reading id={`${id}-hint`} column={column} typed={typed} />
          {column.choices && column.many && <p className={css.keys}>{t("grid.pickKeys")}</p>}
        </div>,
        document.body,
      )}
    </>
  );
}

/** How what is typed will be understood. */
function Reading({ id, column, typed }: { id: string; column: GridColumn; typed: string }) {
  const { t } = useTranslation("policy");
  const text = column.parse(typed);
  if (column.kind !== "in") return <p id={id} className="visually-hidden">{t("grid.typeResult")}</p>;
  const understood = parseCell(text) !== null;
  if (understood && column.choices) return <p id={id} className="visually-hidden">{column.words(text)}</p>;
  return (
    <p id={id} className={css.reading} data-unclear={!understood || undefined}>
      {understood ? <>{column.words(text)} <code>{text}</code></> : t("grid.unclear")}
    </p>
  );
}
