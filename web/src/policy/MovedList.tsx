import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App } from "antd";
import { ArrowRight, ChevronRight, Download } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../api/problem";
import { download } from "../exchange/download";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemNote, ProblemState } from "../ui/States";
import { Tag } from "../ui/Tag";
import { type Basis, type MovedFilter, movedPage, whyMoved } from "./api";
import type { Outcome } from "./matrix";
import type { Draft, MovedAccount } from "./types";
import css from "./WhatIf.module.css";

interface Props {
  draft: Draft;
  basis: Basis;
  filter: MovedFilter;
  /** What the list is narrowed to, in words. */
  narrowed: string;
  words: (outcome: Outcome) => string;
  region: (code: string) => string;
}

/** Both explanations side by side; made when the row is opened. */
function Both({ draft, basis, decision, account, words }: { words: Props["words"]; draft: Draft; basis: Basis; decision: string; account: MovedAccount["account"] }) {
  const { t } = useTranslation("policy");
  const why = useQuery({ queryKey: ["drafts", draft.id, "why", draft.revision, basis, account.id], queryFn: () => whyMoved(draft.id, account.id, basis) });
  if (why.isPending) return <div className={css.both}><Skeleton lines={2} /></div>;
  if (why.isError) return <div className={css.both}><ProblemNote error={why.error} /></div>;
  const compared = why.data.find((each) => each.decision === decision) ?? why.data[0];
  return (
    <div className={css.both}>
      {(["before", "after"] as const).map((side) => {
        const told = compared?.[side];
        return (
          <section key={side} data-after={side === "after" || undefined}>
            <h4>{t(`whatif.${side}`)}</h4>
            {told && <p><b>{words(told.outcome ?? null)}</b></p>}
            <p>{told?.prose ?? "–"}</p>
            <p>{[told?.clause, told?.row].filter(Boolean).join(" · ")}</p>
          </section>
        );
      })}
      <Link to="/accounts/$id" params={{ id: account.id }}>{account.name}</Link>
    </div>
  );
}

function Line({ draft, basis, filter, moved, words, region }: Omit<Props, "narrowed"> & { moved: MovedAccount }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const step = filter.decision === "kind" ? moved.kind : moved.tier;
  return (
    <li>
      <button type="button" className={css.line} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <ChevronRight aria-hidden />
        <span className="num">{moved.account.number}</span>
        <span>{moved.account.name}</span>
        <small>{moved.regionType ? region(moved.regionType) : "–"}</small>
        <span className={css.way}><Tag>{words(step.from ?? null)}</Tag><ArrowRight aria-hidden /><Tag tone="info">{words(step.to ?? null)}</Tag></span>
      </button>
      <div id={id}>{open && <Both draft={draft} basis={basis} decision={filter.decision} account={moved.account} words={words} />}</div>
    </li>
  );
}

/** Who would change, page by page, in the order of their numbers. */
export function MovedList({ draft, basis, filter, narrowed, words, region }: Props) {
  const { t } = useTranslation("policy");
  const { message } = App.useApp();
  const pages = useInfiniteQuery({
    queryKey: ["drafts", draft.id, "moved", draft.revision, basis, filter],
    queryFn: ({ pageParam }) => movedPage(draft.id, basis, filter, pageParam),
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const save = useMutation({ mutationFn: () => download(`/drafts/${draft.id}/whatif/accounts.xlsx`, { ...basis, ...filter }, "what-if.xlsx"), onError: (error) => void message.error(problemOf(error).title) });
  const moved = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card flush title={t("whatif.who")} meta={narrowed} actions={<Button look="ghost" icon={<Download aria-hidden />} busy={save.isPending} onClick={() => save.mutate()}>{t("whatif.download")}</Button>}>
      {pages.isPending && <div className={css.more}><Skeleton lines={4} /></div>}
      {pages.isError && <ProblemState error={pages.error} retry={() => void pages.refetch()} />}
      {pages.data && moved.length === 0 && <EmptyState small title={t("whatif.none")} hint={t("whatif.noneHint")} />}
      <div className={css.moved}>
        <ul aria-label={t("whatif.who")}>
          {moved.map((each) => <Line key={each.account.id} draft={draft} basis={basis} filter={filter} moved={each} words={words} region={region} />)}
        </ul>
      </div>
      {pages.hasNextPage && <div className={css.more}><Button look="ghost" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t("whatif.more")}</Button></div>}
    </Card>
  );
}
