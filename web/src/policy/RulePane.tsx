import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Book, Rule } from "../api/types";
import { rowHit } from "../handbook/ClauseSection";
import type { Trial } from "../handbook/HandbookPage";
import { useLabel } from "../handbook/words";
import { Tag } from "../ui/Tag";
import { EditGrid } from "./grid/EditGrid";
import { addRow, cellEdits, moveRows, pasteEdits, removeRows } from "./grid/edits";
import type { Mark } from "./grid/marks";
import { columnsOf, rowsOf, shownOf } from "./grid/model";
import type { GridCommands, useGrid } from "./grid/useGrid";
import { GridToolbar } from "./GridToolbar";
import { marksOf, typedOf } from "./marksOf";
import css from "./Policy.module.css";
import { RefusedNote } from "./RefusedNote";
import { type Draft, type Finding, may } from "./types";
import { useGridWords } from "./useGridWords";
import { useWhyNot } from "./useWhyNot";
import { TableFindings } from "./TableFindings";
import type { Edits } from "./useEdits";

interface Props {
  draft: Draft;
  book: Book;
  rule: Rule;
  findings: Finding[];
  tried: Trial | null;
  edits: Edits;
  goTo: string | null;
  onTry: (finding: Finding) => void;
}

/** One table of the draft: its grid with its tools. */
export function RulePane({ draft, book, rule, findings, tried, edits, goTo, onTry }: Props) {
  const { i18n } = useTranslation("policy");
  const { t: reader } = useTranslation("handbook");
  const label = useLabel();
  const whyNot = useWhyNot(draft);
  const words = useGridWords();
  const [more, setMore] = useState(false);
  // As long as the table is the same its rows are: the grid draws only those that change.
  const columns = useMemo(() => columnsOf(book, rule, shownOf(rule, more), words), [book, rule, more, words]);
  const rows = useMemo(() => rowsOf(rule, columns, words.lang), [rule, columns, words.lang]);
  const grid = useRef<ReturnType<typeof useGrid> | null>(null);
  const readOnly = !may(draft, "edit").allowed;
  const marks: Mark[] = useMemo(() => marksOf(rule, findings, edits.refused, i18n.language, onTry), [rule, findings, edits.refused, i18n.language, onTry]);
  const typed = useMemo(() => typedOf(rule, [...edits.waiting, ...(edits.refused?.edits ?? [])], words.lang), [rule, edits.waiting, edits.refused, words.lang]);

  const commands: GridCommands = {
    change: (changes) => void edits.send(cellEdits(rule.name, columns, rows, changes, typed)),
    paste: (block, box) => void edits.send(pasteEdits(rule.name, columns, rows, block, box, rule.clause)),
    add: (below, copy) => void edits.send(addRow(rule.name, columns, rows, below, copy, rule.clause, typed)),
    remove: (box) => void edits.send(removeRows(rule.name, rows, box)),
    move: (box, step) => {
      const moves = moveRows(rule.name, rows, box, step);
      void edits.send(moves);
      return moves.length > 0;
    },
    undo: edits.undo,
    redo: edits.redo,
  };

  return (
    <section className={css.pane} aria-label={label(rule.label)}>
      <header className={css.paneHead}>
        <h2>{label(rule.label)}</h2>
        <Tag tone="info">{rule.clause}</Tag>
        <span className={css.soft}>{reader(`form.${rule.form}` as "form.table", { defaultValue: rule.form })}{rule.hit && rule.form === "table" && ` · ${reader(`hit.${rule.hit.toLowerCase()}` as "hit.unique", { defaultValue: rule.hit })}`}</span>
        <GridToolbar grid={grid} more={more} onMore={setMore} commands={commands} why={whyNot("edit")} />
      </header>
      <RefusedNote edits={edits} table={rule.name} />
      <TableFindings findings={findings.filter(({ decision, rows: about, severity }) => decision === rule.name && about.length === 0 && severity !== "note")} onTry={onTry} />
      <div className={css.gridScroll}>
        <EditGrid label={label(rule.label)} columns={columns} rows={rows} marks={marks} hit={rowHit(rule, tried)} typed={typed} readOnly={readOnly} commands={commands} onReady={(ready) => { grid.current = ready; }} goTo={goTo} />
      </div>
    </section>
  );
}
