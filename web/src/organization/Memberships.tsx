import { useQuery } from "@tanstack/react-query";
import { App, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTerm } from "../account/terms";
import { useMe } from "../access/session";
import type { Membership, Person } from "../api/types";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import { formatDate } from "../ui/formats";
import { FormSheet } from "../ui/FormSheet";
import { EmptyState, ProblemNote } from "../ui/States";
import { Tag } from "../ui/Tag";
import { appoint, type Appointment, endMembership, rolesQuery, unitsQuery } from "./api";
import { current } from "./dated";
import css from "./Organization.module.css";
import { useOrgCommand } from "./useOrgCommand";

function AppointForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation("organization");
  const term = useTerm();
  const { businessNow } = useMe();
  const units = useQuery(unitsQuery);
  const roles = useQuery(rolesQuery);
  const [draft, setDraft] = useState<Appointment>({ unitId: "", position: "", role: "", from: formatDate(businessNow) });
  const set = (change: Partial<Appointment>) => setDraft((before) => ({ ...before, ...change }));
  const command = useOrgCommand(() => appoint(person.id, draft), t("saved"), onClose);
  const ready = Boolean(draft.unitId && draft.position.trim() && draft.role);
  return (
    <FormSheet title={t("membership.add")} submit={t("save")} ready={ready} busy={command.isPending} error={command.error} onSubmit={() => command.mutate(undefined)} onClose={onClose}>
      <Field label={t("person.unit")} required>
        {(control) => <Select {...control} showSearch={{ optionFilterProp: "label" }} value={draft.unitId || null} options={units.data?.filter((unit) => unit.state === "active").map((unit) => ({ value: unit.id, label: unit.name })) ?? []} onChange={(unitId: string) => set({ unitId })} />}
      </Field>
      <Field label={t("person.position")} required>{(control) => <Input {...control} value={draft.position} onChange={(event) => set({ position: event.target.value })} />}</Field>
      <Field label={t("person.role")} required hint={t("membership.roleHint")}>
        {(control) => <Select {...control} value={draft.role || null} options={roles.data?.map((role) => ({ value: role.code, label: `${term("role", role.code)} · ${term("scope", role.scope)}` })) ?? []} onChange={(role: string) => set({ role })} />}
      </Field>
      <Field label={t("membership.from")}>
        {(control) => <DatePicker {...control} allowClear={false} style={{ width: "100%" }} value={dayjs(draft.from)} onChange={(date) => date && set({ from: date.format("YYYY-MM-DD") })} />}
      </Field>
    </FormSheet>
  );
}

function Line({ membership, admin }: { membership: Membership; admin: boolean }) {
  const { t } = useTranslation("organization");
  const term = useTerm();
  const { modal } = App.useApp();
  const { businessNow } = useMe();
  const today = formatDate(businessNow);
  const holds = current(membership, today);
  const end = useOrgCommand(() => endMembership(membership.id, today), t("saved"));
  return (
    <li className={css.membership} data-past={!holds || undefined}>
      <div>
        <p>
          <b>{membership.unitName}</b> {membership.position} <Tag>{term("role", membership.role)}</Tag>
        </p>
        <small className="num">{t("membership.span", { from: formatDate(membership.from), to: membership.to ? formatDate(membership.to) : t("membership.open") })}</small>
        <ProblemNote error={end.error} />
      </div>
      {admin && holds && (
        <Button look="ghost" busy={end.isPending} onClick={() => void modal.confirm({ title: t("membership.endTitle"), content: t("membership.endHint", { day: today }), onOk: () => end.mutate(undefined) })}>
          {t("membership.end")}
        </Button>
      )}
    </li>
  );
}

/** Where a person works and worked, with which role. */
export function Memberships({ person, admin }: { person: Person; admin: boolean }) {
  const { t } = useTranslation("organization");
  const [adding, setAdding] = useState(false);
  const latestFirst = person.memberships.toSorted((a, b) => b.from.localeCompare(a.from));
  return (
    <section>
      <header className={css.sectionHead}>
        <h3>{t("membership.title")}</h3>
        {admin && <Button look="ghost" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>{t("membership.add")}</Button>}
      </header>
      {latestFirst.length === 0 && <EmptyState title={t("membership.none")} hint={t("membership.noneHint")} />}
      <ul>
        {latestFirst.map((membership) => (
          <Line key={membership.id} membership={membership} admin={admin} />
        ))}
      </ul>
      {adding && <AppointForm person={person} onClose={() => setAdding(false)} />}
    </section>
  );
}
