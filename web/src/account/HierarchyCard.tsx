import { Link } from "@tanstack/react-router";
import { Network } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { EmptyState, Masked } from "../ui/States";
import css from "./Account.module.css";
import { type GroupNode, groupTree } from "./groupTree";
import { ParentSheet } from "./ParentSheet";
import { useRefusal } from "./permissions";
import { TierTag, Trucks } from "./terms";

function Name({ node }: { node: GroupNode }) {
  const { relative } = node;
  if (!relative.name) return <Masked />;
  return node.here ? <b>{relative.name}</b> : <Link to="/accounts/$id" params={{ id: relative.id }}>{relative.name}</Link>;
}

function Node({ node }: { node: GroupNode }) {
  const { t } = useTranslation("account");
  const { relative } = node;
  return (
    <li>
      <div className={css.node} data-here={node.here || undefined}>
        <Avatar name={relative.name ?? "?"} />
        <Name node={node} />
        <small>{t(`relation.${node.relation}`)}</small>
        {relative.name && (
          <span className={`${css.nodeFigures} num`}>
            <TierTag tier={relative.tier} />
            <Trucks value={relative.trucks ?? null} />
          </span>
        )}
      </div>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child) => (
            <Node key={`${child.relation}-${child.relative.id}`} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The group and its branches. */
export function HierarchyCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const refusal = useRefusal(account);
  const [moving, setMoving] = useState(false);
  const tree = groupTree(account);
  return (
    <Card title={t("cards.hierarchy")} meta={t("hierarchy.clause")}
      actions={
        <Button look="ghost" why={refusal("edit")} onClick={() => setMoving(true)}>
          {t("hierarchy.place")}
        </Button>
      }>
      {tree ? (
        <ul className={css.tree} aria-label={t("cards.hierarchy")}>
          <Node node={tree} />
        </ul>
      ) : (
        <EmptyState small icon={<Network />} title={t("hierarchy.empty")} hint={t("hierarchy.emptyHint")} />
      )}
      {moving && <ParentSheet account={account} onClose={() => setMoving(false)} />}
    </Card>
  );
}
