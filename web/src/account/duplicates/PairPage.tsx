import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft, Copy, Gavel } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account, SuspectedPair } from "../../api/types";
import { Button } from "../../ui/Button";
import { formatDateTime } from "../../ui/formats";
import { Page } from "../../ui/Page";
import { Skeleton } from "../../ui/Skeleton";
import { Notice, ProblemState } from "../../ui/States";
import { accountQuery } from "../api";
import { pairQuery } from "./api";
import { CompareCard } from "./CompareCard";
import css from "./Duplicates.module.css";
import { fromMerged, type Picks } from "./fields";
import { LikenessTag } from "./Likeness";
import { NotSameSheet } from "./NotSameSheet";
import { OutlookCard } from "./OutlookCard";

function Back() {
  const { t } = useTranslation("duplicates");
  return <Link to="/duplicates" aria-label={t("pair.back")}><ArrowLeft aria-hidden /></Link>;
}

function Ruled({ pair }: { pair: SuspectedPair }) {
  const { t } = useTranslation("duplicates");
  return (
    <Notice tone="info" icon={<Gavel />} title={t(`pair.ruled.${pair.state}` as "pair.ruled.merged")}>
      {t("pair.ruledBy", { who: pair.ruledBy ?? "", when: pair.ruledAt ? formatDateTime(pair.ruledAt) : "", reason: pair.reason ?? "" })}
    </Notice>
  );
}

function Deciding({ pair, one, other }: { pair: SuspectedPair; one: Account; other: Account }) {
  const [keptId, setKeptId] = useState(one.row.id);
  const [picks, setPicks] = useState<Picks>({});
  const [kept, merged] = keptId === one.row.id ? [one, other] : [other, one];
  const choice = { keptId, keptVersion: kept.version, mergedVersion: merged.version, fromMerged: fromMerged(kept, merged, picks) };
  return (
    <div className={css.columns}>
      <CompareCard one={one} other={other} keptId={keptId} picks={picks} onKeep={setKeptId} onPick={(field, id) => setPicks((before) => ({ ...before, [field]: id }))} />
      <OutlookCard pairId={pair.id} choice={choice} />
    </div>
  );
}

function Pair({ pair }: { pair: SuspectedPair }) {
  const one = useQuery(accountQuery(pair.one.id));
  const other = useQuery(accountQuery(pair.other.id));
  const failed = one.error ?? other.error;
  if (failed) return <ProblemState error={failed} />;
  if (!one.data || !other.data) return <Skeleton lines={8} height={18} />;
  return <Deciding pair={pair} one={one.data} other={other.data} />;
}

/** Two accounts side by side: merge them, or say that they are not the same. */
export function PairPage() {
  const { t } = useTranslation("duplicates");
  const { id } = useParams({ from: "/shell/duplicates/$id" });
  const [ruling, setRuling] = useState(false);
  const query = useQuery(pairQuery(id));
  if (query.isPending) return <Page title={t("pair.title")} back={<Back />}><Skeleton lines={8} height={18} /></Page>;
  if (query.isError) return <Page title={t("pair.title")} back={<Back />}><ProblemState error={query.error} retry={() => void query.refetch()} /></Page>;
  const pair = query.data;
  const open = pair.state === "open";
  return (
    <Page title={t("pair.title")} back={<Back />} actions={open && <Button onClick={() => setRuling(true)}>{t("pair.notSame")}</Button>}>
      <div className={css.why}>
        <LikenessTag likeness={pair.likeness} />
        <ul>{pair.likeness.reasons.map(({ code, text }) => <li key={code + text}>{text}</li>)}</ul>
      </div>
      {open ? <Pair pair={pair} /> : <Ruled pair={pair} />}
      {!open && <p className={css.after}><Copy aria-hidden /> <Link to="/accounts/$id" params={{ id: pair.one.id }}>{pair.one.name}</Link> · <Link to="/accounts/$id" params={{ id: pair.other.id }}>{pair.other.name}</Link></p>}
      {ruling && <NotSameSheet pair={pair} onClose={() => setRuling(false)} />}
    </Page>
  );
}
