import { CircleHelp } from "lucide-react";
import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { formatDate } from "../ui/formats";
import { Sheet } from "../ui/Sheet";
import { Skeleton } from "../ui/Skeleton";
import { Tag } from "../ui/Tag";
import { decisionQuery, historyQuery } from "./api";
import css from "./Account.module.css";
import { DecisionWhy } from "./DecisionWhy";
import { TierTag, useTerm, useTierCode } from "./terms";

type Kind = "tier" | "kind";

function decisionOf(account: Account, kind: Kind) {
  return kind === "tier" ? account.tierDecisionId : account.kindDecisionId;
}

function Concluded({ account, kind, onWhy }: { account: Account; kind: Kind; onWhy: (kind: Kind) => void }) {
  const { t } = useTranslation("account");
  const term = useTerm();
  const id = decisionOf(account, kind);
  const decision = useQuery({ ...decisionQuery(id ?? ""), enabled: Boolean(id) });
  const value = account.row[kind];
  if (!id) return null;
  return (
    <li className={css.concluded}>
      <span>{t(`decided.${kind}`)}</span>
      {kind === "tier" || !value ? <TierTag tier={value} /> : <Tag tone="info">{decision.data?.outcomeLabel ?? term(kind, value)}</Tag>}
      <Button look="ghost" icon={<CircleHelp aria-hidden />} aria-label={t("whyDecided", { what: t(`decided.${kind}`) })} onClick={() => onWhy(kind)}>
        {decision.data?.clause?.id ?? t("why")}
      </Button>
    </li>
  );
}

function Derived({ label, value }: { label: string; value: string }) {
  return (
    <li className={css.concluded}>
      <span>{label}</span>
      {value ? <Tag>{value}</Tag> : <TierTag tier={null} />}
    </li>
  );
}

// Tiers over time, read out of the account's history.
function TierHistory({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const tierCode = useTierCode();
  const history = useQuery(historyQuery(account.row.id));
  if (history.isPending) return <Skeleton lines={2} />;
  const steps = (history.data ?? []).flatMap((change) => change.changes.filter(({ field }) => field === "tier").map(({ after }) => ({ at: change.at, tier: after })));
  if (steps.length === 0) return null;
  return (
    <section className={css.tierHistory}>
      <h3>{t("tierHistory")}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step.at}>
            <time dateTime={step.at} className="num">{formatDate(step.at)}</time>
            <TierTag tier={tierCode(step.tier)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the handbook concluded, with its reason in a sentence; one click shows all of it. */
export function TierCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const term = useTerm();
  const [asked, setAsked] = useState<Kind | null>(null);
  const tier = account.tierDecisionId;
  const decision = useQuery({ ...decisionQuery(tier ?? ""), enabled: Boolean(tier) });
  const id = asked && decisionOf(account, asked);
  return (
    <Card title={t("cards.decided")} meta={decision.data && decision.data.packTitle}>
      {decision.data && <p className={css.prose} data-undecided={Boolean(decision.data.undecided) || undefined}>{decision.data.undecided?.reason ?? decision.data.prose}</p>}
      <ul>
        <Concluded account={account} kind="tier" onWhy={setAsked} />
        <Concluded account={account} kind="kind" onWhy={setAsked} />
        <Derived label={t("decided.ownership")} value={term("ownership", account.row.ownership)} />
        <Derived label={t("decided.regionType")} value={term("regionType", account.row.regionType)} />
      </ul>
      <TierHistory account={account} />
      <Sheet open={asked !== null} title={asked && t("whyDecided", { what: t(`decided.${asked}`) })} onClose={() => setAsked(null)}>
        {asked && id && <DecisionWhy id={id} kind={asked} />}
      </Sheet>
    </Card>
  );
}
