import { useQuery } from "@tanstack/react-query";
import { App } from "antd";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { formatUntil } from "../ui/formats";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, Notice, ProblemNote } from "../ui/States";
import { Tag, type Tone } from "../ui/Tag";
import * as api from "./api";
import { candidatesQuery } from "./api";
import { EnterSheet } from "./EnterSheet";
import { ReasonField } from "./fields";
import css from "./Registration.module.css";
import type { Candidate, Registration, Ruling } from "./types";
import { useRegistrationCommand } from "./useRegistrationCommand";

const tones: Record<string, Tone> = { same: "ok", probable: "info", possible: "warn", different: "plain" };

/** What saying “the same” would do to whoever is protected there: told before it is said. */
function Holder({ holder }: { holder: NonNullable<Candidate["holder"]> }) {
  const { t } = useTranslation("registration");
  const said = { unit: holder.unit, number: holder.number, receipt: holder.receiptNumber ?? "–", until: holder.until ? formatUntil(holder.until) : t("territory.dealWaits") };
  return <Notice tone={holder.endsForEarlier ? "error" : "warn"} icon={<TriangleAlert aria-hidden />} title={t(holder.endsForEarlier ? "screening.earlier" : "screening.later", said)} />;
}

function Likely({ candidate, busy, why, onSame }: { candidate: Candidate; busy: boolean; why: string | null; onSame: (candidate: Candidate) => void }) {
  const { t } = useTranslation("registration");
  return (
    <li className={css.candidate}>
      <header>
        <b>{candidate.name}</b>
        <Tag tone={tones[candidate.verdict] ?? "plain"}>{t(`screening.verdict.${candidate.verdict}` as "screening.verdict.same", { defaultValue: candidate.verdict })}</Tag>
      </header>
      <small className="num">{[t("form.known", { number: candidate.number }), candidate.uscc].filter(Boolean).join(" · ")}</small>
      <ul>{candidate.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
      {candidate.holder && <Holder holder={candidate.holder} />}
      <Button disabled={busy} why={why} onClick={() => onSame(candidate)}>{t("screening.same")}</Button>
    </li>
  );
}

/** Head office says which customer it is: what was written beside what the ledger has, and whose protection that would end. */
export function Screening({ registration }: { registration: Registration }) {
  const { t } = useTranslation("registration");
  const { modal } = App.useApp();
  const [reason, setReason] = useState("");
  const [entering, setEntering] = useState(false);
  const candidates = useQuery(candidatesQuery(registration.id));
  const rule = useRegistrationCommand((ruling: Ruling) => api.screen(registration.id, ruling), t("screening.done"));
  const why = reason.trim() === "" ? t("screening.reasonFirst") : null;

  function same({ accountId, holder }: Candidate) {
    const say = () => rule.mutate({ same: accountId, reason: reason.trim() });
    if (!holder?.endsForEarlier) return say();
    void modal.confirm({ title: t("screening.confirmTitle", { number: holder.number }), content: t("screening.confirmBody", { unit: holder.unit, number: holder.number, receipt: holder.receiptNumber ?? "–" }), okText: t("screening.confirm"), okButtonProps: { danger: true }, onOk: say });
  }

  return (
    <Card title={t("screening.title")}>
      <p className={css.hint}>{t("screening.hint")}</p>
      <ReasonField label={t("screening.reason")} hint={t("screening.reasonHint")} value={reason} onChange={setReason} />
      <ProblemNote error={rule.error ?? candidates.error} />
      <div className={css.beside}>
        <div className={css.written}>
          <small>{t("screening.written")}</small>
          <b>{registration.writtenName}</b>
          <small className="num">{[registration.uscc, registration.place.name].filter(Boolean).join(" · ")}</small>
          <Button look="primary" disabled={rule.isPending} why={why} onClick={() => setEntering(true)}>{t("screening.enter")}</Button>
          <Button look="danger" disabled={rule.isPending} why={why} onClick={() => rule.mutate({ reject: true, reason: reason.trim() })}>{t("screening.reject")}</Button>
        </div>
        {candidates.isPending ? <Skeleton lines={5} /> : candidates.data?.length === 0 ? <EmptyState small title={t("screening.none")} /> : (
          <ul className={css.likely}>{candidates.data?.map((candidate) => <Likely key={candidate.accountId} candidate={candidate} busy={rule.isPending} why={why} onSame={same} />)}</ul>
        )}
      </div>
      {entering && <EnterSheet registration={registration} busy={rule.isPending} error={rule.error} onEnter={(enter) => rule.mutate({ enter, reason: reason.trim() }, { onSuccess: () => setEntering(false) })} onClose={() => setEntering(false)} />}
    </Card>
  );
}
