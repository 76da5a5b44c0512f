import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Network } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account, HierarchyNode } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { treeQuery } from "./api";
import css from "./Account.module.css";
import { ParentSheet } from "./ParentSheet";
import { refusal } from "./permissions";
import { TierTag, Trucks } from "./terms";

function Node({ node }: { node: HierarchyNode }) {
  const { t } = useTranslation("account");
  return (
    <li>
      <div className={css.node} data-here={node.here || undefined}>
        <Avatar name={node.name} />
        {node.here || node.relation === "site" ? <b>{node.name}</b> : <Link to="/accounts/$id" params={{ id: node.id }}>{node.name}</Link>}
        <small>{t(`relation.${node.relation}`)}</small>
        <span className={`${css.nodeFigures} num`}>
          {node.relation !== "site" && <TierTag tier={node.tier} />}
          <Trucks value={node.trucks} />
        </span>
      </div>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child) => (
            <Node key={`${child.relation}-${child.id}`} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The group, its branches, its carriers and sites. */
export function HierarchyCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const [moving, setMoving] = useState(false);
  const tree = useQuery(treeQuery(account.id));
  const alone = tree.data && tree.data.children.length === 0;
  return (
    <Card title={t("cards.hierarchy")} meta={t("hierarchy.clause")}
      actions={
        <Button look="ghost" why={refusal(account, "edit")} onClick={() => setMoving(true)}>
          {t("hierarchy.place")}
        </Button>
      }>
      {tree.isPending && <Skeleton lines={3} />}
      {tree.isError && <ProblemState error={tree.error} retry={() => void tree.refetch()} />}
      {alone && <EmptyState icon={<Network />} title={t("hierarchy.empty")} hint={t("hierarchy.emptyHint")} />}
      {tree.data && !alone && (
        <ul className={css.tree} aria-label={t("cards.hierarchy")}>
          <Node node={tree.data} />
        </ul>
      )}
      {moving && <ParentSheet account={account} onClose={() => setMoving(false)} />}
    </Card>
  );
}
