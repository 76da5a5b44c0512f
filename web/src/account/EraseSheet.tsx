import { ShieldAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account, Contact } from "../api/types";
import { Field, Input } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { Notice } from "../ui/States";
import { erase, eraseContact } from "./api";
import { useAccountCommand } from "./useAccountCommand";

interface Props {
  account: Account;
  /** The contact to erase; without one the account itself, which is a person. */
  contact?: Contact;
  onClose: () => void;
}

/** Erases a person's data for good, in the history too; asks why, and says what it means first. */
export function EraseSheet({ account, contact, onClose }: Props) {
  const { t } = useTranslation("account");
  const [reason, setReason] = useState("");
  const [sure, setSure] = useState(false);
  const name = contact?.name ?? account.row.name;
  const command = useAccountCommand(
    account,
    (version) => (contact ? eraseContact(account.row.id, contact.id, reason.trim()) : erase(account.row.id, version, reason.trim())),
    t("erase.done"),
    onClose,
  );
  return (
    <FormSheet danger title={t("erase.title", { name })} submit={t("erase.action")} ready={sure && reason.trim() !== ""} busy={command.busy} error={command.error} onSubmit={command.run} onClose={onClose}>
      <Notice tone="error" icon={<ShieldAlert aria-hidden />} title={t("erase.warning")}>
        {t(contact ? "erase.contactHint" : "erase.accountHint")}
      </Notice>
      <Field label={t("erase.reason")} required hint={t("erase.reasonHint")}>
        {(control) => <Input {...control} autoFocus value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <label style={{ display: "flex", alignItems: "center", gap: 8, minHeight: 44 }}>
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        {t("erase.sure")}
      </label>
    </FormSheet>
  );
}
