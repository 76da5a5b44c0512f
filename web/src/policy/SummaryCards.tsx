import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Book } from "../api/types";
import { useLabel } from "../handbook/words";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { formatNumber, formatPercent } from "../ui/formats";
import { Skeleton } from "../ui/Skeleton";
import { ProblemNote } from "../ui/States";
import { whatIfQuery } from "./api";
import { Differences, useSummary } from "./Differences";
import { decidesNone } from "./decidesNone";
import { changedIn, waysOf } from "./matrix";
import type { DraftTab } from "./search";
import css from "./Sign.module.css";
import type { Draft, DraftCase, Moves } from "./types";
import { casesQuery, differencesQuery, draftBookQuery } from "./useDraft";
import { useOutcomeWords } from "./useOutcomeWords";
import { useOutcomes } from "./WhatIfTab";

const shownFirst = 5;
const waysShown = 6;

function What({ draft }: { draft: Draft }) {
  const { t } = useTranslation("policy");
  const found = useQuery(differencesQuery(draft.id, draft.revision));
  const book = useQuery(draftBookQuery(draft.id, draft.revision)).data;
  const summary = useSummary();
  const [all, setAll] = useState(false);
  // Rules first: the cases that follow them are many, and have a card of their own.
  const list = [...(found.data ?? [])].sort((a, b) => Number(a.section === "cases") - Number(b.section === "cases"));
  return (
    <Card title={t("sign.what")} meta={list.length > 0 && summary(list)}>
      {found.isPending && <Skeleton lines={4} />}
      <ProblemNote error={found.error} />
      {draft.base === null || draft.base === undefined ? <p className={css.soft}>{t("sign.firstVersion")}</p> : found.data && <Differences book={book} list={list} limit={all ? list.length : shownFirst} />}
      {!all && list.length > shownFirst && <Button look="ghost" onClick={() => setAll(true)}>{t("sign.all", { count: list.length })}</Button>}
    </Card>
  );
}

function Ways({ movement }: { movement: Moves }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const words = useOutcomes(movement);
  const ways = waysOf(movement.moves);
  if (ways.length === 0) return null;
  return (
    <section className={css.ways}>
      <h3>{label(movement.label)}</h3>
      <ul>
        {ways.slice(0, waysShown).map((way) => (
          <li key={`${way.from}-${way.to}`}>
            <span>{words(way.from ?? null)} → {words(way.to ?? null)}</span>
            <b className="num">{formatNumber(way.count)}</b>
          </li>
        ))}
        {ways.length > waysShown && <li><span>{t("sign.otherWays")}</span><b className="num">{formatNumber(changedIn(ways.slice(waysShown)))}</b></li>}
      </ul>
    </section>
  );
}

function Effect({ draft, onMore }: { draft: Draft; onMore: (() => void) | null }) {
  const { t } = useTranslation("policy");
  const found = useQuery(whatIfQuery(draft.id, draft.revision, {}));
  const data = found.data;
  return (
    <Card title={t("sign.effect")} meta={data && data.total > 0 && t("whatif.share", { share: formatPercent(data.changed / data.total) })} actions={onMore && <Button look="ghost" onClick={onMore}>{t("sign.show")}</Button>}>
      {found.isPending && <Skeleton lines={3} />}
      {decidesNone(found.error) ? <p className={css.soft}>{t("whatif.decidesNone")}</p> : <ProblemNote error={found.error} />}
      {data && <p className={css.big}><b className="num">{formatNumber(data.changed)}</b> {t("sign.willChange", { total: formatNumber(data.total) })}</p>}
      {data?.decisions.map((movement) => <Ways key={movement.decision} movement={movement} />)}
    </Card>
  );
}

function Broken({ draft, worked }: { draft: Draft; worked: DraftCase }) {
  const { t } = useTranslation("policy");
  const book = useQuery(draftBookQuery(draft.id, draft.revision)).data;
  return book ? <BrokenWords book={book} worked={worked} /> : <p>{t("cases.breaks")}</p>;
}

function BrokenWords({ book, worked }: { book: Book; worked: DraftCase }) {
  const { t } = useTranslation("policy");
  const told = useOutcomeWords(book, worked.decision);
  return <p>{t("cases.expected")} {told(worked.expect, worked.row)}{worked.actual && <> · {t("cases.actual")} {told(worked.actual.outputs, worked.actual.row)}</>}</p>;
}

function Cases({ draft, onMore }: { draft: Draft; onMore: (() => void) | null }) {
  const { t } = useTranslation("policy");
  const found = useQuery(casesQuery(draft.id, draft.revision));
  const failing = found.data?.filter(({ holds }) => !holds) ?? [];
  const bad = draft.counts.casesFailing > 0;
  return (
    <Card title={t("sign.casesTitle")} meta={t("cases.holding", { count: draft.counts.cases - draft.counts.casesFailing })} actions={onMore && bad && <Button look="ghost" onClick={onMore}>{t("sign.show")}</Button>}>
      <p className={css.verdict} data-bad={bad || undefined}>{bad ? <CircleX aria-hidden /> : <CircleCheck aria-hidden />} {bad ? t("cases.failing", { count: draft.counts.casesFailing }) : t("cases.allHold")}</p>
      <ul className={css.failing}>
        {failing.slice(0, shownFirst).map((worked) => (
          <li key={`${worked.topic}-${worked.id}`}>
            <b>{worked.clause}</b> {worked.id}
            <Broken draft={draft} worked={worked} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What a person must have seen before signing: what changes, whom it changes, and which examples it breaks. */
export function SummaryCards({ draft, onGo }: { draft: Draft; onGo: ((tab: DraftTab) => void) | null }) {
  return (
    <>
      <What draft={draft} />
      <Effect draft={draft} onMore={onGo && (() => onGo("whatif"))} />
      <Cases draft={draft} onMore={onGo && (() => onGo("cases"))} />
    </>
  );
}
