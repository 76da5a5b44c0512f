import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Book, Section } from "../api/types";
import type { Trial } from "../handbook/HandbookPage";
import { type Tried, TryPanel } from "../handbook/TryPanel";
import type { Facts } from "../handbook/api";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { AddCaseButton } from "./AddCaseButton";
import * as api from "./api";
import { FindingsList } from "./FindingsList";
import css from "./Policy.module.css";
import { RuleList } from "./RuleList";
import { RulePane } from "./RulePane";
import { SectionPane } from "./SectionPane";
import type { Draft, Finding } from "./types";
import { draftBookQuery, findingsQuery, sectionsQuery } from "./useDraft";
import type { Edits } from "./useEdits";

/** A case handed to the try-it panel; the count tells one request from the next. */
interface Asked {
  rule: string;
  given: { facts: Facts; day: string };
  count: number;
}

function Workbench({ draft, book, sections, edits }: { draft: Draft; book: Book; sections: Section[]; edits: Edits }) {
  const { t } = useTranslation("policy");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/policy/drafts/$id" });
  const found = useQuery(findingsQuery(draft.id, draft.revision)).data ?? [];
  const [side, setSide] = useState<"try" | "findings">("try");
  const [tried, setTried] = useState<Trial | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [goTo, setGoTo] = useState<string | null>(null);
  const rule = book.decisions.find(({ name }) => name === search.rule) ?? book.decisions.find(({ name }) => name === "tier") ?? book.decisions.find(({ form }) => form === "table") ?? book.decisions[0];
  // Sections that are no decisions, and decisions whose rows are no grid: bands, ways of counting.
  const section = sections.find(({ name }) => name === (search.rule ?? rule?.name));
  const open = (name: string) => void navigate({ to: "/policy/drafts/$id", params: { id: draft.id }, search: { ...search, rule: name }, replace: true });

  function tryIt({ decision, witness }: Finding) {
    if (!decision || !witness) return;
    setAsked({ rule: decision, given: { facts: witness.facts as Facts, day: witness.on }, count: (asked?.count ?? 0) + 1 });
    setSide("try");
  }

  function go(finding: Finding): void {
    const within = sections.find(({ file, from, until }) => file === finding.file && finding.line >= from && finding.line <= until);
    if (within) return open(within.name);
    if (!finding.decision || !book.decisions.some(({ name }) => name === finding.decision)) {
      void navigate({ to: "/policy/drafts/$id", params: { id: draft.id }, search: { tab: "files", file: finding.file, line: finding.line } });
      return;
    }
    if (finding.decision !== rule?.name) open(finding.decision);
    setGoTo(finding.rows[0] ?? null);
  }

  if (!rule) return null;
  const after = (trial: Tried) => <AddCaseButton draft={draft} edits={edits} book={book} tried={trial} />;
  return (
    <div className={css.bench}>
      <RuleList book={book} sections={sections} findings={found} value={section?.name ?? rule.name} onChange={(name) => { setGoTo(null); open(name); }} />
      {section ? <SectionPane key={section.name} draft={draft} book={book} section={section} findings={found} edits={edits} onTry={tryIt} /> : <RulePane key={rule.name} draft={draft} book={book} rule={rule} findings={found} tried={tried} edits={edits} goTo={goTo} onTry={tryIt} />}
      <aside className={css.side} aria-label={t(side === "try" ? "try" : "findings.title")}>
        <Tabs look="segment" label={t("try")} value={side} onChange={setSide} items={[{ key: "try", label: t("try") }, { key: "findings", label: t("findings.title"), count: found.length }]} />
        {side === "try" ? (
          <TryPanel key={asked ? `asked-${asked.count}` : rule.name} book={book} start={asked?.rule ?? rule.name} given={asked?.given} onTried={setTried} ask={(name, facts, at) => api.decide(draft.id, name, facts, at)} after={after} />
        ) : (
          <FindingsList findings={found} rule={rule.name} onTry={tryIt} onGo={go} onCases={() => void navigate({ to: "/policy/drafts/$id", params: { id: draft.id }, search: { tab: "cases" } })} />
        )}
      </aside>
    </div>
  );
}

/** The draft's decision tables, to be edited, with what the checker finds and a panel to try them. */
export function TablesTab({ draft, edits }: { draft: Draft; edits: Edits }) {
  const book = useQuery(draftBookQuery(draft.id, draft.revision));
  const sections = useQuery(sectionsQuery(draft.id, draft.revision));
  if (book.data && sections.data) return <Workbench draft={draft} book={book.data} sections={sections.data} edits={edits} />;
  const error = book.error ?? sections.error;
  if (error) return <ProblemState error={error} retry={() => { void book.refetch(); void sections.refetch(); }} />;
  return <div className={css.pad}><Skeleton lines={8} height={20} /></div>;
}
