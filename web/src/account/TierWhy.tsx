import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Sheet } from "../ui/Sheet";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { accountQuery } from "./api";
import { DecisionWhy } from "./DecisionWhy";

interface Props {
  account: { id: string; name: string } | null;
  onClose: () => void;
}

function Body({ id }: { id: string }) {
  const { t } = useTranslation("ui");
  const account = useQuery(accountQuery(id));
  if (account.isPending) return <Skeleton lines={6} />;
  if (account.isError) return <ProblemState error={account.error} retry={() => void account.refetch()} />;
  const decision = account.data.tierDecisionId;
  return decision ? <DecisionWhy id={decision} kind="tier" /> : <EmptyState title={t("why.none")} />;
}

/** Why an account has its tier, from a list: one click, without leaving the page. */
export function TierWhy({ account, onClose }: Props) {
  const { t } = useTranslation("account");
  return (
    <Sheet open={account !== null} title={account && t("whyOf", { name: account.name })} onClose={onClose}>
      {account && <Body id={account.id} />}
    </Sheet>
  );
}
