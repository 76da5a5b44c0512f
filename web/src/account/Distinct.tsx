import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../api/problem";
import type { Account, Distinct } from "../api/types";
import { Field, Input } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { distinguish } from "./api";
import { useAccountCommand } from "./useAccountCommand";

export const noDistinct: Distinct = { discriminator: "", reason: "" };

export const isSaid = ({ discriminator, reason }: Distinct) => discriminator.trim() !== "" && reason.trim() !== "";

/** Whether it was refused because another organisation has the name, seen or not. */
export const isNameTaken = (problem: Problem | null) => problem?.code?.startsWith("name-taken") ?? false;

/** "Not the same": what tells it apart from another organisation of its name, and how that is known. */
export function DistinctFields({ value, onChange }: { value: Distinct; onChange: (value: Distinct) => void }) {
  const { t } = useTranslation("account");
  return (
    <>
      <Field label={t("distinct.discriminator")} required hint={t("distinct.discriminatorHint")}>
        {(control) => <Input {...control} value={value.discriminator} maxLength={80} onChange={(event) => onChange({ ...value, discriminator: event.target.value })} />}
      </Field>
      <Field label={t("distinct.reason")} required hint={t("distinct.reasonHint")}>
        {(control) => <Input {...control} value={value.reason} maxLength={200} onChange={(event) => onChange({ ...value, reason: event.target.value })} />}
      </Field>
    </>
  );
}

export function DistinctSheet({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation("account");
  const [value, setValue] = useState<Distinct>({ discriminator: account.discriminator, reason: "" });
  const command = useAccountCommand(account, (version) => distinguish(account.row.id, version, value), t("distinct.done"), onClose);
  return (
    <FormSheet title={t("distinct.title")} submit={t("distinct.action")} ready={isSaid(value)} busy={command.busy} error={command.error} onSubmit={command.run} onClose={onClose}>
      <p style={{ marginBottom: 14 }}>{t("distinct.hint", { name: account.row.name })}</p>
      <DistinctFields value={value} onChange={setValue} />
    </FormSheet>
  );
}
