import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import type { Book } from "../api/types";
import { codesOf, useLabel } from "../handbook/words";
import { Card } from "../ui/Card";
import { Field } from "../ui/Field";
import { Figure } from "../ui/Figure";
import { formatDate, formatNumber, formatPercent } from "../ui/formats";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { type Basis, whatIfQuery } from "./api";
import { changedIn, type Outcome } from "./matrix";
import { MovedList } from "./MovedList";
import { MovementTable, type Way } from "./MovementTable";
import css from "./WhatIf.module.css";
import { RegionBars } from "./RegionBars";
import type { Draft, MovementDecision, WhatIf } from "./types";
import { draftBookQuery } from "./useDraft";

/** The codes of a decision's outcome in the handbook's order, and their names. */
export function useOutcomes(book: Book | undefined, decision: string) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const type = book?.decisions.find(({ name }) => name === decision)?.outputs[0]?.type;
  const codes = (book && type && codesOf(book, type)) || [];
  const words = (outcome: Outcome) => {
    const code = codes.find(({ id }) => id === outcome);
    return outcome === null ? t("whatif.undecided") : code ? label(code.label) : outcome;
  };
  return { order: codes.map(({ id }) => id), words };
}

function Figures({ found }: { found: WhatIf }) {
  const { t } = useTranslation("policy");
  return (
    <ul className={css.figures}>
      <li><Figure label={t("whatif.total")} value={formatNumber(found.total)} unit={t("whatif.unit")} /></li>
      <li><Figure label={t("whatif.changed")} value={formatNumber(found.changed)} unit={t("whatif.unit")} {...(found.changed > 0 && { tone: "warn" as const })} {...(found.total > 0 && { note: t("whatif.share", { share: formatPercent(found.changed / found.total) }) })} /></li>
      <li><Figure label={t("whatif.took")} value={(found.tookMillis / 1000).toFixed(found.tookMillis < 1000 ? 2 : 1)} unit={t("whatif.seconds")} note={t("whatif.notice")} /></li>
    </ul>
  );
}

function Moves({ draft, book, basis, movement }: { draft: Draft; book: Book | undefined; basis: Basis; movement: MovementDecision }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const { order, words } = useOutcomes(book, movement.decision);
  const [way, setWay] = useState<Way | null>(null);
  const regionNames = (book && codesOf(book, "regionType")) ?? [];
  const region = (code: string) => {
    const found = regionNames.find(({ id }) => id === code);
    return found ? label(found.label) : code;
  };
  const regions = movement.regions.map((each) => ({ ...each, changed: way ? each.cells.filter((cell) => (cell.from ?? null) === way.from && (cell.to ?? null) === way.to).reduce((sum, { count }) => sum + count, 0) : each.changed }));
  const narrowed = way ? `${words(way.from)} → ${words(way.to)}` : t("whatif.every");
  // An outcome is named by its code, the lack of one by a word no code is.
  const code = (outcome: Outcome) => outcome ?? "undecided";
  return (
    <>
      <div className={css.columns}>
        <Card title={t("whatif.matrix")} meta={t("whatif.matrixHint")}>
          <div className={css.matrixScroll}><MovementTable movement={movement} order={order} words={words} value={way} onChange={setWay} /></div>
        </Card>
        <Card title={t("whatif.regions")} meta={way ? narrowed : t("whatif.regionsHint")}>
          <RegionBars regions={regions} label={t("whatif.regions")} />
        </Card>
      </div>
      <MovedList draft={draft} basis={basis} filter={{ decision: movement.decision, ...(way && { from: code(way.from), to: code(way.to) }) }} narrowed={narrowed} words={words} region={region} />
    </>
  );
}

function BasisForm({ basis, onChange }: { basis: Basis; onChange: (basis: Basis) => void }) {
  const { t } = useTranslation("policy");
  const { businessNow } = useMe();
  const day = (value: dayjs.Dayjs | null) => value?.format("YYYY-MM-DD");
  return (
    <div className={css.basis}>
      <Field label={t("whatif.day")}>
        {(control) => <DatePicker {...control} allowClear={false} style={{ width: "100%" }} value={dayjs(basis.on)} onChange={(on) => onChange({ ...basis, on: day(on) })} />}
      </Field>
      <Field label={t("whatif.asOf")}>
        {(control) => <DatePicker {...control} placeholder={t("whatif.kept")} maxDate={dayjs(formatDate(businessNow))} style={{ width: "100%" }} value={basis.asOf ? dayjs(basis.asOf) : null} onChange={(asOf) => onChange({ ...basis, asOf: day(asOf) })} />}
      </Field>
      <p>{t("whatif.notice")}</p>
    </div>
  );
}

/** Whom the draft would change, if it were in force: counted over all accounts, nothing written. */
export function WhatIfTab({ draft }: { draft: Draft }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const { businessNow } = useMe();
  const today = formatDate(businessNow);
  const [basis, setBasis] = useState<Basis>({ on: draft.from && draft.from > today ? draft.from : today });
  const [decision, setDecision] = useState<string | null>(null);
  const book = useQuery(draftBookQuery(draft.id, draft.revision)).data;
  const found = useQuery({ ...whatIfQuery(draft.id, draft.revision, basis), placeholderData: keepPreviousData });
  const decisions = [...(found.data?.decisions ?? [])].sort((a, b) => changedIn(b.cells) - changedIn(a.cells));
  const movement = decisions.find((each) => each.decision === decision) ?? decisions[0];
  return (
    <div className={css.page} aria-busy={found.isFetching}>
      <BasisForm basis={basis} onChange={setBasis} />
      {found.isPending && <Skeleton lines={8} height={24} />}
      {found.isError && <ProblemState error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <>
          <Figures found={found.data} />
          {decisions.length > 1 && movement && (
            <div className={css.decisions}>
              <Tabs look="segment" label={t("tabs.whatif")} value={movement.decision} onChange={setDecision} items={decisions.map((each) => ({ key: each.decision, label: label(each.label), count: formatNumber(changedIn(each.cells)) }))} />
            </div>
          )}
          {movement && <Moves key={movement.decision} draft={draft} book={book} basis={basis} movement={movement} />}
        </>
      )}
    </div>
  );
}
