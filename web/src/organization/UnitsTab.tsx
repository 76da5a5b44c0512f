import { useQuery } from "@tanstack/react-query";
import { ChevronRight, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTerm } from "../account/terms";
import { useCan } from "../access/session";
import type { Unit } from "../api/types";
import { Button } from "../ui/Button";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { Tag } from "../ui/Tag";
import { unitsQuery } from "./api";
import css from "./Organization.module.css";
import { lines } from "./tree";
import { UnitDetails } from "./UnitDetails";
import { UnitSheet } from "./UnitSheet";

interface TreeProps {
  units: Unit[];
  selected: string | undefined;
  onSelect: (id: string) => void;
}

function Tree({ units, selected, onSelect }: TreeProps) {
  const { t } = useTranslation("organization");
  const term = useTerm();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => setFolded((before) => (before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id])));
  return (
    <ul className={css.tree} aria-label={t("tabs.units")}>
      {lines(units, folded).map(({ unit, depth, hasUnder }) => (
        <li key={unit.id} style={{ paddingLeft: depth * 18 }}>
          {hasUnder ? (
            <button type="button" className={css.fold} aria-expanded={!folded.has(unit.id)} aria-label={t("fold", { name: unit.name })} onClick={() => toggle(unit.id)}>
              <ChevronRight aria-hidden />
            </button>
          ) : (
            <span className={css.fold} />
          )}
          <button type="button" className={css.unit} aria-pressed={unit.id === selected} onClick={() => onSelect(unit.id)}>
            <span>{unit.name}</span>
            <small>{term("unitKind", unit.kind)}</small>
            {unit.state === "closed" && <Tag tone="warn">{t("closed")}</Tag>}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The tree of units beside the unit chosen. */
export function UnitsTab({ selected, onSelect }: { selected: string | undefined; onSelect: (id: string) => void }) {
  const { t } = useTranslation("organization");
  const admin = useCan("org.admin");
  const query = useQuery(unitsQuery);
  const [opening, setOpening] = useState(false);
  if (query.isPending) return <div className={css.pad}><Skeleton lines={8} /></div>;
  if (query.isError) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  const units = query.data;
  const unit = units.find(({ id }) => id === selected) ?? units.find(({ parentId }) => !parentId) ?? units[0];
  return (
    <div className={css.split}>
      <div className={css.treePane}>
        {admin && <Button icon={<Plus aria-hidden />} onClick={() => setOpening(true)}>{t("unit.open")}</Button>}
        <Tree units={units} selected={unit?.id} onSelect={onSelect} />
      </div>
      <div className={css.detailPane}>{unit ? <UnitDetails key={unit.id} unit={unit} units={units} /> : <EmptyState title={t("unit.none")} />}</div>
      {opening && <UnitSheet units={units} under={unit} onClose={() => setOpening(false)} />}
    </div>
  );
}
