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
import { ProblemNote } from "../ui/States";
import { Tag } from "../ui/Tag";
import { useCause } from "../ui/Why";
import { decisionQuery, tiersQuery } from "./api";
import css from "./Account.module.css";
import { DecisionWhy } from "./DecisionWhy";
import { TierTag, useTerm } from "./terms";

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
      {kind === "tier" || !value ? <TierTag tier={value} /> : <Tag tone="info">{term(kind, value) === value ? decision.data?.outcomeLabel : term(kind, value)}</Tag>}
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

/** Each tier it was given, from when, and what made it; one click says why. */
function TierHistory({ account, onWhy }: { account: Account; onWhy: (decisionId: string) => void }) {
  const { t } = useTranslation("account");
  const cause = useCause();
  const tiers = useQuery(tiersQuery(account.row.id));
  if (tiers.isPending) return <Skeleton lines={2} />;
  if (tiers.isError) return <ProblemNote error={tiers.error} />;
  if (tiers.data.length === 0) return null;
  return (
    <section className={css.tierHistory}>
      <h3>{t("tierHistory")}</h3>
      <ol>
        {tiers.data.map((step) => (
          <li key={step.decisionId}>
            <time dateTime={step.at} className="num">{formatDate(step.at)}</time>
            <TierTag tier={step.tier} />
            <span>{cause(step.cause)}</span>
            <Button look="ghost" aria-label={t("whyThen", { day: formatDate(step.at) })} onClick={() => onWhy(step.decisionId)}>{t("why")}</Button>
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
  const [asked, setAsked] = useState<{ kind: Kind; id: string } | null>(null);
  const ask = (kind: Kind) => setAsked({ kind, id: decisionOf(account, kind) ?? "" });
  const tier = account.tierDecisionId;
  const decision = useQuery({ ...decisionQuery(tier ?? ""), enabled: Boolean(tier) });
  return (
    <Card title={t("cards.decided")} meta={decision.data && decision.data.packTitle}>
      {decision.data && <p className={css.prose} data-undecided={Boolean(decision.data.undecided) || undefined}><span>{decision.data.undecided?.reason ?? decision.data.prose}</span></p>}
      <ul>
        <Concluded account={account} kind="tier" onWhy={ask} />
        <Concluded account={account} kind="kind" onWhy={ask} />
        <Derived label={t("decided.ownership")} value={term("ownership", account.row.ownership)} />
        <Derived label={t("decided.regionType")} value={term("regionType", account.row.regionType)} />
      </ul>
      <TierHistory account={account} onWhy={(id) => setAsked({ kind: "tier", id })} />
      <Sheet open={asked !== null} title={asked && t("whyDecided", { what: t(`decided.${asked.kind}`) })} onClose={() => setAsked(null)}>
        {asked && <DecisionWhy id={asked.id} kind={asked.kind} />}
      </Sheet>
    </Card>
  );
}
