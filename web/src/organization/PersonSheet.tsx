import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "../access/session";
import type { Person } from "../api/types";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { Sheet } from "../ui/Sheet";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { editPerson, hire, type PersonDetails, personQuery } from "./api";
import { HandOverSheet } from "./HandOverSheet";
import { LoginSection } from "./LoginSection";
import { Memberships } from "./Memberships";
import css from "./Organization.module.css";
import { useOrgCommand } from "./useOrgCommand";

function DetailsForm({ person, onClose, onSaved }: { person: Person | null; onClose: () => void; onSaved: (person: Person) => void }) {
  const { t } = useTranslation("organization");
  const [details, setDetails] = useState<PersonDetails>({ name: person?.name ?? "", ...(person?.phone && { phone: person.phone }), ...(person?.email && { email: person.email }) });
  const set = (change: Partial<PersonDetails>) => setDetails((before) => ({ ...before, ...change }));
  const command = useOrgCommand(() => (person ? editPerson(person, details) : hire(details)), t("saved"), onSaved);
  return (
    <FormSheet title={t(person ? "person.edit" : "person.add")} submit={t("save")} ready={Boolean(details.name.trim())} busy={command.isPending} error={command.error} onSubmit={() => command.mutate(undefined)} onClose={onClose}>
      <Field label={t("person.name")} required>{(control) => <Input {...control} autoFocus value={details.name} onChange={(event) => set({ name: event.target.value })} />}</Field>
      <Field label={t("person.phone")}>{(control) => <Input {...control} type="tel" value={details.phone ?? ""} onChange={(event) => set({ phone: event.target.value })} />}</Field>
      <Field label={t("person.email")}>{(control) => <Input {...control} type="email" value={details.email ?? ""} onChange={(event) => set({ email: event.target.value })} />}</Field>
    </FormSheet>
  );
}

function Overview({ person, onEdit, onLeave }: { person: Person; onEdit: () => void; onLeave: () => void }) {
  const { t } = useTranslation("organization");
  const admin = useCan("org.admin") && !person.left;
  return (
    <div className={css.stack}>
      <dl className={css.facts}>
        <dt>{t("person.login")}</dt>
        <dd>{person.login ?? "–"}</dd>
        <dt>{t("person.phone")}</dt>
        <dd className="num">{person.phone ?? "–"}</dd>
        <dt>{t("person.email")}</dt>
        <dd>{person.email ?? "–"}</dd>
      </dl>
      {admin && (
        <p className={css.buttons}>
          <Button onClick={onEdit}>{t("person.edit")}</Button>
          <Button look="danger" onClick={onLeave}>{t("leave.action")}</Button>
        </p>
      )}
      <LoginSection person={person} />
      <Memberships person={person} admin={admin} />
    </div>
  );
}

interface Props {
  /** Null to take a new person in. */
  id: string | null;
  onClose: () => void;
  onHired: (id: string) => void;
}

export function PersonSheet({ id, onClose, onHired }: Props) {
  const { t } = useTranslation("organization");
  const query = useQuery({ ...personQuery(id ?? ""), enabled: id !== null });
  const [mode, setMode] = useState<"view" | "edit" | "leave">("view");
  const person = query.data;
  if (id === null) return <DetailsForm person={null} onClose={onClose} onSaved={(saved) => onHired(saved.id)} />;
  if (person && mode === "edit") return <DetailsForm person={person} onClose={() => setMode("view")} onSaved={() => setMode("view")} />;
  if (person && mode === "leave") return <HandOverSheet person={person} onClose={() => setMode("view")} onDone={onClose} />;
  return (
    <Sheet open title={person?.name ?? t("person.one")} onClose={onClose} width={520}>
      {query.isPending && <Skeleton lines={5} />}
      {query.isError && <ProblemState error={query.error} retry={() => void query.refetch()} />}
      {person && <Overview person={person} onEdit={() => setMode("edit")} onLeave={() => setMode("leave")} />}
    </Sheet>
  );
}
