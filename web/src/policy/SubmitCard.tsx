import { DatePicker } from "antd";
import dayjs from "dayjs";
import { CircleAlert, CircleCheck, Send } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Field, Input } from "../ui/Field";
import { formatDate } from "../ui/formats";
import { ProblemNote } from "../ui/States";
import * as api from "./api";
import type { DraftTab } from "./search";
import css from "./Sign.module.css";
import type { Draft } from "./types";
import { useWhyNot } from "./useWhyNot";
import { useCommand } from "./useCommand";

/** What should be in order before it is submitted; a fault forbids it, a broken case does not go unseen. */
function Checks({ draft, onGo }: { draft: Draft; onGo: (tab: DraftTab) => void }) {
  const { t } = useTranslation("policy");
  const { casesFailing, differences } = draft.counts;
  const first = draft.base === null || draft.base === undefined;
  // A broken case is a fault as well; it is told by itself.
  const faults = draft.counts.faults - casesFailing;
  const checks: { key: string; grave: "ok" | "error"; text: string; tab: DraftTab }[] = [
    ...(draft.conflicts.length > 0 ? [{ key: "conflicts", grave: "error" as const, text: t("sign.conflictsLeft", { count: draft.conflicts.length }), tab: "sign" as const }] : []),
    { key: "differences", grave: differences > 0 || first ? "ok" : "error", text: first ? t("sign.firstVersion") : differences > 0 ? t("changes", { count: differences }) : t("sign.nothing"), tab: "changes" },
    { key: "faults", grave: faults === 0 ? "ok" : "error", text: faults === 0 ? t("sign.checks.faults") : t("sign.faultsLeft", { count: faults }), tab: "tables" },
    { key: "cases", grave: casesFailing === 0 ? "ok" : "error", text: casesFailing === 0 ? t("sign.checks.cases") : t("sign.casesLeft", { count: casesFailing }), tab: "cases" },
  ];
  const icons = { ok: CircleCheck, error: CircleAlert };
  return (
    <ul className={css.checks}>
      {checks.map(({ key, grave, text, tab }) => {
        const Icon = icons[grave];
        return (
          <li key={key} data-grave={grave}>
            <Icon aria-hidden />
            <span>{text}</span>
            {grave !== "ok" && key !== "conflicts" && <Button look="ghost" onClick={() => onGo(tab)}>{t("sign.show")}</Button>}
          </li>
        );
      })}
    </ul>
  );
}

/** Hands the draft in: its first day, from when it applies to what was decided before, and why. */
export function SubmitCard({ draft, onGo }: { draft: Draft; onGo: (tab: DraftTab) => void }) {
  const { t } = useTranslation("policy");
  const { businessNow } = useMe();
  const whyNot = useWhyNot(draft);
  const today = formatDate(businessNow);
  const [from, setFrom] = useState(draft.from ?? dayjs(today).add(1, "day").format("YYYY-MM-DD"));
  const [existing, setExisting] = useState(draft.existingFrom ?? null);
  const [note, setNote] = useState(draft.note ?? "");
  const submit = useCommand(() => api.submit(draft.id, { revision: draft.revision, from, existingFrom: existing, note: note.trim() }), t("sign.submitted"));
  return (
    <Card title={t("submit")}>
      <Checks draft={draft} onGo={onGo} />
      <ProblemNote error={submit.error} />
      <Field label={t("sign.from")} required hint={t("sign.fromHint")}>
        {(control) => <DatePicker {...control} allowClear={false} minDate={dayjs(today)} style={{ width: "100%" }} value={dayjs(from)} onChange={(day) => day && setFrom(day.format("YYYY-MM-DD"))} />}
      </Field>
      <Field label={t("sign.existing")} hint={t("sign.existingHint")}>
        {(control) => <DatePicker {...control} minDate={dayjs(from)} style={{ width: "100%" }} placeholder={from} value={existing ? dayjs(existing) : null} onChange={(day) => setExisting(day?.format("YYYY-MM-DD") ?? null)} />}
      </Field>
      <Field label={t("sign.note")} required hint={t("sign.noteHint")}>
        {(control) => <Input {...control} value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <Button look="primary" icon={<Send aria-hidden />} style={{ width: "100%" }} busy={submit.isPending} disabled={note.trim() === ""} why={whyNot("submit")} onClick={() => submit.mutate()}>{t("submit")}</Button>
    </Card>
  );
}
