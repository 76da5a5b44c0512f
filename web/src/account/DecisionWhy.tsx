import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Decision } from "../api/types";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { Tag } from "../ui/Tag";
import { Why } from "../ui/Why";
import { decisionQuery } from "./api";
import { TierTag, useTerm } from "./terms";

function Outcome({ decision, kind }: { decision: Decision; kind: string }) {
  const { t } = useTranslation("terms");
  const term = useTerm();
  if (kind === "tier") return <TierTag tier={decision.outcome} />;
  return decision.outcome ? <Tag tone="info">{decision.outcomeLabel ?? term(kind, decision.outcome)}</Tag> : <Tag tone="open">{t("undecided")}</Tag>;
}

function ClauseLink({ decision }: { decision: Decision }) {
  const { t } = useTranslation("ui");
  if (!decision.pack) return null;
  return (
    <Link to="/handbook" search={{ pack: decision.pack }} hash={decision.clause?.id ?? ""}>
      {t("why.read")}
    </Link>
  );
}

interface Props {
  id: string;
  /** What was decided: tier or kind. */
  kind: string;
}

/** The whole explanation of one kept decision. */
export function DecisionWhy({ id, kind }: Props) {
  const decision = useQuery(decisionQuery(id));
  if (decision.isPending) return <Skeleton lines={6} />;
  if (decision.isError) return <ProblemState error={decision.error} retry={() => void decision.refetch()} />;
  return <Why decision={decision.data} outcome={<Outcome decision={decision.data} kind={kind} />} clauseLink={<ClauseLink decision={decision.data} />} />;
}
