import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { usePlaceList } from "../account/options";
import { useTerm } from "../account/terms";
import { useMe } from "../access/session";
import type { Unit } from "../api/types";
import { formatDate } from "../ui/formats";
import { EmptyState, ProblemState } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { Tag } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";
import { territoriesQuery, unitsQuery } from "./api";
import { current } from "./dated";
import css from "./Organization.module.css";

/** Who sells where, today. */
export function TerritoriesTab() {
  const { t } = useTranslation("organization");
  const term = useTerm();
  const { businessNow } = useMe();
  const phone = useIsPhone();
  const day = formatDate(businessNow);
  const units = useQuery(unitsQuery);
  const territories = useQuery(territoriesQuery);
  const names = new Map(usePlaceList().map((place) => [place.code, place.name]));
  const placesOf = (unit: Unit) => territories.data?.filter((each) => each.unitId === unit.id && current(each, day)) ?? [];
  const rows = units.data?.filter((unit) => placesOf(unit).length > 0) ?? [];
  const all: Column<Unit>[] = [
    { key: "name", title: t("unit.name"), width: phone ? 150 : 260, cell: (unit) => unit.name },
    { key: "kind", title: t("unit.kind"), width: 120, cell: (unit) => term("unitKind", unit.kind) },
    { key: "places", title: t("territory.places"), cell: (unit) => <span className={css.places}>{placesOf(unit).map((each) => <Tag key={each.place} tone="info">{names.get(each.place) ?? each.place}</Tag>)}</span> },
  ];
  const error = units.error ?? territories.error;
  if (error) return <ProblemState error={error} retry={() => { void units.refetch(); void territories.refetch(); }} />;
  if (territories.data && units.data && rows.length === 0) return <EmptyState title={t("territory.nobody")} />;
  const columns = phone ? all.filter(({ key }) => key !== "kind") : all;
  return (
    <div className={css.table} tabIndex={0} role="region" aria-label={t("tabs.territories")}>
      <Table label={t("tabs.territories")} columns={columns} rows={rows} rowKey={(unit) => unit.id} pending={units.isPending || territories.isPending ? 8 : 0} />
    </div>
  );
}
