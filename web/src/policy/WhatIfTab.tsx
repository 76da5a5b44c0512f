import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { useLabel } from "../handbook/words";
import { Card } from "../ui/Card";
import { Field } from "../ui/Field";
import { Figure } from "../ui/Figure";
import { formatDate, formatNumber, formatPercent } from "../ui/formats";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { type Basis, whatIfQuery } from "./api";
import { decidesNone } from "./decidesNone";
import { changedIn, type Outcome } from "./matrix";
import { MovedList } from "./MovedList";
import { MovementTable, type Way } from "./MovementTable";
import css from "./WhatIf.module.css";
import { RegionBars } from "./RegionBars";
import type { Draft, MoveCount, Moves, WhatIf } from "./types";

/** An outcome in words; null is undecided. */
export function useOutcomes(movement: Moves): (outcome: Outcome) => string {
  const { t } = useTranslation("policy");
  const label = useLabel();
  return (outcome) => {
    const code = movement.outcomes.find(({ id }) => id === outcome);
    return outcome === null ? t("whatif.undecided") : code ? label(code.label) : outcome;
  };
}

function Figures({ found }: { found: WhatIf }) {
  const { t } = useTranslation("policy");
  return (
    <ul className={css.figures}>
      <li><Figure label={t("whatif.total")} value={formatNumber(found.total)} unit={t("whatif.unit")} /></li>
      <li><Figure label={t("whatif.changed")} value={formatNumber(found.changed)} unit={t("whatif.unit")} {...(found.changed > 0 && { tone: "warn" as const })} {...(found.total > 0 && { note: t("whatif.share", { share: formatPercent(found.changed / found.total) }) })} /></li>
      <li><Figure label={t("whatif.took")} value={(found.tookMillis / 1000).toFixed(found.tookMillis < 1000 ? 2 : 1)} unit={t("whatif.seconds")} /></li>
    </ul>
  );
}

const goes = (move: MoveCount, way: Way | null) => (way ? (move.from ?? null) === way.from && (move.to ?? null) === way.to : (move.from ?? null) !== (move.to ?? null));

/** How many go, by region type, in the handbook's order; those whose region is open last. */
function useRegions(found: WhatIf, movement: Moves, way: Way | null) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const inRegion = (id: string | null) => movement.moves.filter((move) => (move.regionType ?? null) === id && goes(move, way)).reduce((sum, { count }) => sum + count, 0);
  const named = found.regionTypes.map((code) => ({ id: code.id, name: label(code.label), changed: inRegion(code.id) }));
  const open = inRegion(null);
  return open > 0 ? [...named, { id: "open", name: t("whatif.unknownRegion"), changed: open }] : named;
}

// An outcome is named by its code, the lack of one by a word no code is.
const codeOf = (outcome: Outcome) => outcome ?? "undecided";

function Movement({ draft, found, basis, movement }: { draft: Draft; found: WhatIf; basis: Basis; movement: Moves }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const words = useOutcomes(movement);
  const [way, setWay] = useState<Way | null>(null);
  const regions = useRegions(found, movement, way);
  const region = (code: string) => {
    const type = found.regionTypes.find(({ id }) => id === code);
    return type ? label(type.label) : code;
  };
  const narrowed = way ? `${words(way.from)} → ${words(way.to)}` : t("whatif.every");
  return (
    <>
      <div className={css.columns}>
        <Card title={t("whatif.matrix")} meta={t("whatif.matrixHint")}>
          <div className={css.matrixScroll}><MovementTable movement={movement} words={words} value={way} onChange={setWay} /></div>
        </Card>
        <Card title={t("whatif.regions")} meta={way ? narrowed : t("whatif.regionsHint")}>
          <RegionBars regions={regions} label={t("whatif.regions")} />
        </Card>
      </div>
      {found.unlisted > 0 && <p className={css.unlisted}>{t("whatif.unlisted", { count: found.unlisted })}</p>}
      <MovedList draft={draft} basis={basis} filter={{ decision: movement.decision, ...(way && { from: codeOf(way.from), to: codeOf(way.to) }) }} narrowed={narrowed} words={words} region={region} />
    </>
  );
}

function BasisForm({ basis, on, onChange }: { basis: Basis; on: string | undefined; onChange: (basis: Basis) => void }) {
  const { t } = useTranslation("policy");
  const { businessNow } = useMe();
  return (
    <div className={css.basis}>
      <Field label={t("whatif.asOf")}>
        {(control) => <DatePicker {...control} placeholder={t("whatif.kept")} maxDate={dayjs(formatDate(businessNow))} style={{ width: "100%" }} value={basis.asOf ? dayjs(basis.asOf) : null} onChange={(day) => onChange(day ? { asOf: day.format("YYYY-MM-DD") } : {})} />}
      </Field>
      <p>{on && t("whatif.by", { date: on })} {t("whatif.notice")}</p>
    </div>
  );
}

/** Whom the draft would change, if it were in force: counted over all accounts, nothing written. */
export function WhatIfTab({ draft }: { draft: Draft }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const [basis, setBasis] = useState<Basis>({});
  const [decision, setDecision] = useState<string | null>(null);
  const found = useQuery({ ...whatIfQuery(draft.id, draft.revision, basis), placeholderData: keepPreviousData });
  const decisions = [...(found.data?.decisions ?? [])].sort((a, b) => changedIn(b.moves) - changedIn(a.moves));
  const movement = decisions.find((each) => each.decision === decision) ?? decisions[0];
  const none = decidesNone(found.error);
  return (
    <div className={css.page} aria-busy={found.isFetching} tabIndex={0} role="region" aria-label={t("tabs.whatif")}>
      {!none && <BasisForm basis={basis} on={found.data?.on} onChange={setBasis} />}
      {found.isPending && <Skeleton lines={8} height={24} />}
      {none && <EmptyState title={t("whatif.decidesNone")} hint={t("whatif.decidesNoneHint")} />}
      {found.isError && !none && <ProblemState error={found.error} retry={() => void found.refetch()} />}
      {found.data && movement && (
        <>
          <Figures found={found.data} />
          <div className={css.decisions}>
            <Tabs look="segment" label={t("tabs.whatif")} value={movement.decision} onChange={setDecision} items={decisions.map((each) => ({ key: each.decision, label: label(each.label), count: formatNumber(changedIn(each.moves)) }))} />
          </div>
          <Movement key={movement.decision} draft={draft} found={found.data} basis={basis} movement={movement} />
        </>
      )}
    </div>
  );
}
