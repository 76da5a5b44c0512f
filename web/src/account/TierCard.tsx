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
import { TierTag, useTerm } from "./terms";

const kinds = ["tier", "kind", "ownership", "regionType", "purchaseNature"] as const;
type Kind = (typeof kinds)[number];

function valueOf(account: Account, kind: Kind): string | null | undefined {
  return kind === "purchaseNature" ? account.purchaseNature : account[kind];
}

function Concluded({ account, kind, onWhy }: { account: Account; kind: Kind; onWhy: (kind: Kind) => void }) {
  const { t } = useTranslation("account");
  const term = useTerm();
  const id = account.decisions[kind];
  const decision = useQuery({ ...decisionQuery(id ?? ""), enabled: Boolean(id) });
  const value = valueOf(account, kind);
  if (!id) return null;
  return (
    <li className={css.concluded}>
      <span>{t(`decided.${kind}`)}</span>
      {kind === "tier" ? <TierTag tier={value} /> : value ? <Tag tone="info">{decision.data?.outcomeLabel ?? term(kind, value)}</Tag> : <TierTag tier={null} />}
      <Button look="ghost" icon={<CircleHelp aria-hidden />} aria-label={t("whyDecided", { what: t(`decided.${kind}`) })} onClick={() => onWhy(kind)}>
        {decision.data?.clause?.id ?? t("why")}
      </Button>
    </li>
  );
}

// Tiers over time, read out of the account's history.
function TierHistory({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const history = useQuery(historyQuery(account.id));
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
            <TierTag tier={step.tier} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the handbook concluded, with its reason in a sentence; one click shows all of it. */
export function TierCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const [asked, setAsked] = useState<Kind | null>(null);
  const tier = account.decisions.tier;
  const decision = useQuery({ ...decisionQuery(tier ?? ""), enabled: Boolean(tier) });
  const id = asked && account.decisions[asked];
  return (
    <Card title={t("cards.decided")} meta={decision.data && `${decision.data.packTitle} ${decision.data.version}`}>
      {decision.data && <p className={css.prose} data-undecided={Boolean(decision.data.undecided) || undefined}>{decision.data.undecided?.reason ?? decision.data.prose}</p>}
      <ul>
        {kinds.map((kind) => (
          <Concluded key={kind} account={account} kind={kind} onWhy={setAsked} />
        ))}
      </ul>
      <TierHistory account={account} />
      <Sheet open={asked !== null} title={asked && t("whyDecided", { what: t(`decided.${asked}`) })} onClose={() => setAsked(null)}>
        {asked && id && <DecisionWhy id={id} decisions={account.decisions} kind={asked} />}
      </Sheet>
    </Card>
  );
}
