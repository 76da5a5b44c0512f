import { useQuery } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlaceList } from "../account/options";
import { useTerm } from "../account/terms";
import { useCan, useMe } from "../access/session";
import type { Person, Unit } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { formatDate } from "../ui/formats";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemNote } from "../ui/States";
import { Tag } from "../ui/Tag";
import { closeUnit, peopleQuery, territoriesQuery } from "./api";
import { current } from "./dated";
import css from "./Organization.module.css";
import { TerritorySheet } from "./TerritorySheet";
import { UnitSheet } from "./UnitSheet";
import { useOrgCommand } from "./useOrgCommand";

const sells = ["market-office", "dealer", "body-builder", "4s-store"];

function Members({ unit }: { unit: Unit }) {
  const { t } = useTranslation("organization");
  const term = useTerm();
  const { businessNow } = useMe();
  const people = useQuery(peopleQuery("", unit.id));
  const day = formatDate(businessNow);
  const here = (person: Person) => person.memberships.find((each) => each.unitId === unit.id && current(each, day));
  const members = people.data?.items.filter(here) ?? [];
  return (
    <Card flush title={t("unit.members")} meta={members.length || null}>
      {people.isPending && <div className={css.pad}><Skeleton lines={3} /></div>}
      {people.data && members.length === 0 && <EmptyState title={t("unit.nobody")} />}
      <ul>
        {members.map((person) => (
          <li key={person.id} className={css.member}>
            <Avatar name={person.name} round size={28} />
            <b>{person.name}</b>
            <span>{here(person)?.position}</span>
            <Tag>{term("role", here(person)?.role)}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Territory({ unit, admin }: { unit: Unit; admin: boolean }) {
  const { t } = useTranslation("organization");
  const { businessNow } = useMe();
  const names = new Map(usePlaceList().map((place) => [place.code, place.name]));
  const all = useQuery(territoriesQuery);
  const [editing, setEditing] = useState(false);
  const places = all.data?.filter((each) => each.unitId === unit.id && current(each, formatDate(businessNow))).map((each) => each.place) ?? [];
  return (
    <Card title={t("territory.title")} meta={t("territory.clause")} actions={admin && <Button look="ghost" onClick={() => setEditing(true)}>{t("edit")}</Button>}>
      <p className={css.places}>{places.length > 0 ? places.map((code) => <Tag key={code} tone="info">{names.get(code) ?? code}</Tag>) : t("territory.none")}</p>
      {editing && <TerritorySheet unit={unit} places={places} onClose={() => setEditing(false)} />}
    </Card>
  );
}

/** One unit: what it is, who works there, where it sells. */
export function UnitDetails({ unit, units }: { unit: Unit; units: Unit[] }) {
  const { t } = useTranslation("organization");
  const term = useTerm();
  const { modal } = App.useApp();
  const admin = useCan("org.admin") && unit.state === "active";
  const [editing, setEditing] = useState(false);
  const close = useOrgCommand(() => closeUnit(unit), t("unit.closedDone"));
  const ask = () => void modal.confirm({ title: t("unit.closeTitle", { name: unit.name }), content: t("unit.closeHint"), okText: t("unit.close"), onOk: () => close.mutate(undefined) });
  return (
    <div className={css.stack}>
      <header className={css.unitHead}>
        <h2>{unit.name}</h2>
        <Tag>{term("unitKind", unit.kind)}</Tag>
        {unit.state === "closed" && <Tag tone="warn">{t("closed")}</Tag>}
        {admin && (
          <span>
            <Button onClick={() => setEditing(true)}>{t("edit")}</Button>
            {unit.parentId && <Button look="danger" busy={close.isPending} onClick={ask}>{t("unit.close")}</Button>}
          </span>
        )}
      </header>
      <ProblemNote error={close.error} />
      <Members unit={unit} />
      {sells.includes(unit.kind) && <Territory unit={unit} admin={admin} />}
      {editing && <UnitSheet unit={unit} units={units} onClose={() => setEditing(false)} />}
    </div>
  );
}
