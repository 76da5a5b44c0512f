import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Decision } from "../api/types";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { Tag } from "../ui/Tag";
import { Why } from "../ui/Why";
import { decisionQuery } from "./api";
import css from "./DecisionWhy.module.css";
import { TierTag, useTerm } from "./terms";

function Outcome({ decision, kind }: { decision: Decision; kind: string }) {
  const { t } = useTranslation("terms");
  const term = useTerm();
  if (kind === "tier") return <TierTag tier={decision.outcome} />;
  return decision.outcome ? <Tag tone="info">{decision.outcomeLabel ?? term(kind, decision.outcome)}</Tag> : <Tag tone="open">{t("undecided")}</Tag>;
}

function ClauseLink({ decision }: { decision: Decision }) {
  const { t } = useTranslation("ui");
  return (
    <Link to="/handbook" search={{ pack: decision.pack }} hash={decision.clause?.id ?? ""}>
      {t("why.read")}
    </Link>
  );
}

// The conclusions that go into the tier, in the order they are drawn.
const earlier = ["ownership", "regionType", "kind"];

function Step({ id, kind }: { id: string; kind: string }) {
  const step = useQuery(decisionQuery(id));
  const { t } = useTranslation("account");
  if (!step.data) return <Skeleton lines={1} />;
  return (
    <details className={css.step}>
      <summary>
        <span>{t(`decided.${kind}` as "decided.tier")}</span>
        <Outcome decision={step.data} kind={kind} />
        <small>{step.data.clause?.id}</small>
      </summary>
      <Why decision={step.data} outcome={<Outcome decision={step.data} kind={kind} />} clauseLink={<ClauseLink decision={step.data} />} />
    </details>
  );
}

interface Props {
  id: string;
  /** What was decided of this account; the earlier conclusions are shown as steps of the tier. */
  decisions: Record<string, string>;
  kind?: string;
}

export function DecisionWhy({ id, decisions, kind = "tier" }: Props) {
  const { t } = useTranslation("ui");
  const decision = useQuery(decisionQuery(id));
  if (decision.isPending) return <Skeleton lines={6} />;
  if (decision.isError) return <ProblemState error={decision.error} retry={() => void decision.refetch()} />;
  const steps = kind === "tier" ? earlier.flatMap((each) => (decisions[each] ? [{ kind: each, id: decisions[each] }] : [])) : [];
  return (
    <Why
      decision={decision.data}
      outcome={<Outcome decision={decision.data} kind={kind} />}
      clauseLink={<ClauseLink decision={decision.data} />}
      steps={
        steps.length > 0 && (
          <section>
            <h3>{t("why.steps")}</h3>
            {steps.map((step) => (
              <Step key={step.id} {...step} />
            ))}
          </section>
        )
      }
    />
  );
}
