import { useQuery } from "@tanstack/react-query";
import { App } from "antd";
import { Check, CheckCheck, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Book } from "../api/types";
import { useFactWords } from "../handbook/useFactWords";
import { useLabel } from "../handbook/words";
import { Button } from "../ui/Button";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { Tabs } from "../ui/Tabs";
import { Tag } from "../ui/Tag";
import { accepted } from "./caseText";
import css from "./Policy.module.css";
import type { Draft, DraftCase } from "./types";
import { useOutcomeWords } from "./useOutcomeWords";
import { useWhyNot } from "./useWhyNot";
import { casesQuery, draftBookQuery } from "./useDraft";
import type { Edits } from "./useEdits";

/** A case's facts in words: what was asked, by name, with codes called by theirs. */
function Facts({ book, worked }: { book: Book; worked: DraftCase }) {
  const words = useFactWords(book);
  return (
    <span className={css.facts}>
      {Object.entries(worked.facts).map(([key, told]) => {
        const { name, value } = words(key, told);
        return <span key={key}><small>{name}</small> {value}</span>;
      })}
    </span>
  );
}

const decides = (book: Book, asked: string) => book.decisions.some(({ name }) => name === asked);

/** What a case asks: a decision, or a section that is no table. */
function named(book: Book, asked: string) {
  const carrier = book.clauses.flatMap(({ carriedOutBy }) => carriedOutBy).find(({ name }) => name === asked);
  return book.decisions.find(({ name }) => name === asked)?.label ?? carrier?.label ?? { zh: asked, en: asked };
}

/** What must come of it, and where it fails, what comes instead. */
function Expected({ book, worked }: { book: Book; worked: DraftCase }) {
  const told = useOutcomeWords(book, worked.decision);
  return (
    <span className={`${css.signed} ${css.outcome}`}>
      <span>{told(worked.expect, worked.row)}</span>
      {worked.actual && <span className={css.broken}>→ {told(worked.actual.outputs, worked.actual.row)}</span>}
    </span>
  );
}

function useColumns(draft: Draft, book: Book, edits: Edits): Column<DraftCase>[] {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const { modal } = App.useApp();
  const why = useWhyNot(draft)("edit");
  const accept = (worked: DraftCase) => void edits.send([{ kind: "replace-case", topic: worked.topic, id: worked.id, worked: accepted(worked) }]);
  const remove = (worked: DraftCase) => void modal.confirm({ title: `${t("cases.remove")} ${worked.id}?`, okText: t("cases.remove"), onOk: () => void edits.send([{ kind: "remove-case", topic: worked.topic, id: worked.id }]) });
  return [
    { key: "state", title: "", width: 76, cell: ({ holds }) => <Tag tone={holds ? "ok" : "error"} dot>{t(holds ? "cases.holds" : "cases.breaks")}</Tag> },
    { key: "id", title: t("cases.id"), cell: (worked) => <><b className={css.caseName}>{label(named(book, worked.decision))}</b><small className={css.soft}>{worked.id}</small></> },
    { key: "facts", title: t("cases.facts"), cell: (worked) => <Facts book={book} worked={worked} /> },
    { key: "expected", title: t("cases.expected"), cell: (worked) => <Expected book={book} worked={worked} /> },
    { key: "clause", title: t("cases.clause"), cell: ({ clause, on }) => <>{clause} <small className={css.soft}>{on}</small></> },
    { key: "do", title: "", align: "right", cell: (worked) => <>{worked.actual && decides(book, worked.decision) && <Button look="ghost" icon={<Check aria-hidden />} why={why} onClick={() => accept(worked)}>{t("cases.accept")}</Button>}<Button look="ghost" icon={<Trash2 aria-hidden />} aria-label={`${t("cases.remove")} ${worked.id}`} why={why} onClick={() => remove(worked)} /></> },
  ];
}

function List({ draft, book, cases, edits }: { draft: Draft; book: Book; cases: DraftCase[]; edits: Edits }) {
  const { t } = useTranslation("policy");
  const failing = cases.filter(({ holds }) => !holds);
  const [show, setShow] = useState<"failing" | "all">(failing.length > 0 ? "failing" : "all");
  const columns = useColumns(draft, book, edits);
  const rows = show === "failing" ? failing : [...failing, ...cases.filter(({ holds }) => holds)];
  return (
    <>
      <div className={css.bar}>
        <Tabs look="segment" label={t("tabs.cases")} value={show} onChange={setShow} items={[{ key: "failing", label: t("cases.show.failing"), count: failing.length }, { key: "all", label: t("cases.show.all"), count: cases.length }]} />
        <p className={css.soft}>{t("cases.addHint")}</p>
      </div>
      {rows.length === 0 ? (
        <EmptyState icon={<CheckCheck />} title={t(cases.length === 0 ? "cases.none" : "cases.allHold")} hint={cases.length > 0 && t("cases.allHoldHint")} />
      ) : (
        <div className={css.scroll} tabIndex={0} role="region" aria-label={t("tabs.cases")}>
          <Table label={t("tabs.cases")} columns={columns} rows={rows} rowKey={({ topic, id }) => `${topic}-${id}`} />
        </div>
      )}
    </>
  );
}

/** The worked cases: which hold under the draft, which it breaks. */
export function CasesTab({ draft, edits }: { draft: Draft; edits: Edits }) {
  const cases = useQuery(casesQuery(draft.id, draft.revision));
  const book = useQuery(draftBookQuery(draft.id, draft.revision));
  const error = cases.error ?? book.error;
  if (error) return <ProblemState error={error} retry={() => { void cases.refetch(); void book.refetch(); }} />;
  if (!cases.data || !book.data) return <div className={css.pad}><Skeleton lines={8} height={20} /></div>;
  return <List draft={draft} book={book.data} cases={cases.data} edits={edits} />;
}
