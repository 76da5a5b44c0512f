import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { ArrowLeft, Redo2, Send, Undo2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { type TabItem, Tabs } from "../ui/Tabs";
import { useIsPhone } from "../ui/useIsPhone";
import { CasesTab } from "./CasesTab";
import { ChangesTab } from "./ChangesTab";
import { FilesTab, type Unsaved } from "./FilesTab";
import css from "./Policy.module.css";
import { type DraftTab, draftTabs } from "./search";
import { SignTab } from "./SignTab";
import { StateTag } from "./StateTag";
import { TablesTab } from "./TablesTab";
import type { Draft } from "./types";
import { draftQuery } from "./useDraft";
import { type Edits, useEdits } from "./useEdits";
import { useStepWords } from "./useStepWords";
import { WhatIfTab } from "./WhatIfTab";

function useTabs(draft: Draft): TabItem<DraftTab>[] {
  const { t } = useTranslation("policy");
  const { counts } = draft;
  const count: Partial<Record<DraftTab, number>> = { cases: counts.casesFailing || counts.cases, changes: counts.differences };
  return draftTabs.map((key) => ({ key, label: <span data-bad={(key === "cases" && counts.casesFailing > 0) || (key === "tables" && counts.faults > 0) || undefined}>{t(`tabs.${key}`)}</span>, count: count[key] }));
}

function History({ draft, edits }: { draft: Draft; edits: Edits }) {
  const { t } = useTranslation("policy");
  const words = useStepWords(draft);
  const undo = edits.refused ? t("refused.discard") : draft.undo ? t("undoOf", { what: words(draft.undo) }) : t("undo");
  const redo = draft.redo ? t("redoOf", { what: words(draft.redo) }) : t("redo");
  return (
    <>
      <span className={css.saving} role="status">{edits.busy ? t("saving") : ""}</span>
      <Button look="ghost" icon={<Undo2 aria-hidden />} aria-label={undo} title={undo} aria-keyshortcuts="Control+Z" disabled={!draft.undo && !edits.refused} onClick={edits.undo} />
      <Button look="ghost" icon={<Redo2 aria-hidden />} aria-label={redo} title={redo} aria-keyshortcuts="Control+Shift+Z" disabled={!draft.redo} onClick={edits.redo} />
    </>
  );
}

function Bench({ draft }: { draft: Draft }) {
  const { t } = useTranslation("policy");
  const navigate = useNavigate();
  const phone = useIsPhone();
  const search = useSearch({ from: "/shell/policy/drafts/$id" });
  const edits = useEdits(draft);
  const [unsaved] = useState<Unsaved>(() => new Map());
  const tabs = useTabs(draft);
  const tab = phone ? "sign" : (search.tab ?? (draft.state === "draft" ? "tables" : "sign"));
  const go = (next: DraftTab) => void navigate({ to: "/policy/drafts/$id", params: { id: draft.id }, search: { ...search, tab: next } });
  const meta = [draft.base ? t("basedOn", { version: draft.base }) : "", draft.base === null || draft.base === undefined ? t("first") : draft.counts.differences > 0 ? t("changes", { count: draft.counts.differences }) : t("noChanges")].filter(Boolean).join(" · ");
  const back = <Link to="/policy" search={{ pack: draft.pack }} aria-label={t("back")}><ArrowLeft aria-hidden /></Link>;
  const panels: Record<DraftTab, ReactNode> = {
    tables: <TablesTab draft={draft} edits={edits} />,
    files: <FilesTab draft={draft} edits={edits} unsaved={unsaved} />,
    cases: <CasesTab draft={draft} edits={edits} />,
    changes: <ChangesTab draft={draft} />,
    whatif: <WhatIfTab draft={draft} />,
    sign: <SignTab draft={draft} onGo={go} />,
  };
  return (
    <Page flush back={back} title={draft.title} meta={<span className={css.meta}><StateTag state={draft.state} />{!phone && meta}</span>}
      actions={!phone && draft.state === "draft" && (
        <>
          <History draft={draft} edits={edits} />
          {tab !== "sign" && <Button look="primary" icon={<Send aria-hidden />} onClick={() => go("sign")}>{t("submit")}</Button>}
        </>
      )}
      bar={!phone && <Tabs label={t("tabs.label")} items={tabs} value={tab} onChange={go} />}>
      {panels[tab]}
    </Page>
  );
}

/** One draft of a handbook: its tables, texts and cases, what it changes and whom, and its signatures. */
export function DraftPage() {
  const { t } = useTranslation("policy");
  const { id } = useParams({ from: "/shell/policy/drafts/$id" });
  const draft = useQuery(draftQuery(id));
  if (draft.data) return <Bench key={id} draft={draft.data} />;
  return (
    <Page title={t("title")}>
      {draft.isError ? <ProblemState error={draft.error} retry={() => void draft.refetch()} /> : <Skeleton lines={8} height={20} />}
    </Page>
  );
}

