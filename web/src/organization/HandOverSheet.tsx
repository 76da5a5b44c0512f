import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "../api/types";
import { Field } from "../ui/Field";
import { formatNumber } from "../ui/formats";
import { FormSheet } from "../ui/FormSheet";
import { Skeleton } from "../ui/Skeleton";
import { keptQuery, leave, peopleQuery } from "./api";
import css from "./Organization.module.css";
import { useOrgCommand } from "./useOrgCommand";

interface Props {
  person: Person;
  onClose: () => void;
  onDone: () => void;
}

/** A person leaves: everything kept in their name goes to a successor in one step, and access ends. */
export function HandOverSheet({ person, onClose, onDone }: Props) {
  const { t } = useTranslation("organization");
  const kept = useQuery(keptQuery(person.id));
  const [q, setQ] = useState("");
  const people = useQuery(peopleQuery(q));
  const [successor, setSuccessor] = useState<string | null>(null);
  const command = useOrgCommand(() => leave(person, successor), t("leave.done", { name: person.name }), onDone);
  const keepsSomething = (kept.data ?? []).some(({ count }) => count > 0);
  const options = people.data?.items.filter((each) => each.id !== person.id && !each.left).map((each) => ({ value: each.id, label: [each.name, each.memberships[0]?.unitName].filter(Boolean).join(" · ") })) ?? [];
  return (
    <FormSheet title={t("leave.title", { name: person.name })} submit={t("leave.confirm")} ready={Boolean(kept.data) && (!keepsSomething || Boolean(successor))} busy={command.isPending} error={command.error ?? kept.error} onSubmit={() => command.mutate(undefined)} onClose={onClose}>
      <p className={css.hint}>{t("leave.hint")}</p>
      {kept.isPending && <Skeleton lines={2} />}
      {kept.data && (
        <ul className={css.kept} aria-label={t("leave.keeps")}>
          {keepsSomething ? kept.data.map((each) => <li key={each.kind}>{t(`leave.kind.${each.kind}` as "leave.kind.accounts", { defaultValue: each.kind })}<b className="num">{formatNumber(each.count)}</b></li>) : <li>{t("leave.nothing")}</li>}
        </ul>
      )}
      {keepsSomething && (
        <Field label={t("leave.successor")} required>
          {(control) => <Select {...control} showSearch={{ filterOption: false, onSearch: setQ }} value={successor} options={options} onChange={(value: string) => setSuccessor(value)} />}
        </Field>
      )}
    </FormSheet>
  );
}
