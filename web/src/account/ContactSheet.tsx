import { App, Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account, Contact } from "../api/types";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import { Sheet } from "../ui/Sheet";
import { ProblemNote } from "../ui/States";
import { type ContactDetails, removeContact, saveContact } from "./api";
import { codes } from "./options";
import { useTerm } from "./terms";
import { useAccountCommand } from "./useAccountCommand";

interface Props {
  account: Account;
  contact: Contact | null;
  onClose: () => void;
}

function startOf(contact: Contact | null): ContactDetails {
  if (!contact) return { name: "", part: "manager", legalBasis: "", source: "" };
  const { name, title, part, phone, email, legalBasis, source } = contact;
  return { name, part, legalBasis, source, ...(title && { title }), ...(phone && { phone }), ...(email && { email }) };
}

/** A contact is recorded with a legal basis and a source, or not at all. */
export function ContactSheet({ account, contact, onClose }: Props) {
  const { t } = useTranslation("account");
  const term = useTerm();
  const form = useId();
  const { modal } = App.useApp();
  const [details, setDetails] = useState(() => startOf(contact));
  const set = (change: Partial<ContactDetails>) => setDetails((before) => ({ ...before, ...change }));
  const save = useAccountCommand(account, () => saveContact(account.row.id, details, contact ?? undefined), t("saved"), onClose);
  const remove = useAccountCommand(account, () => (contact ? removeContact(account.row.id, contact) : Promise.resolve(undefined)), t("contact.removed"), onClose);
  const complete = details.name.trim() && details.legalBasis && details.source.trim();
  const list = (group: "part" | "legalBasis") => codes[group].map((code) => ({ value: code, label: term(group, code) }));
  const text = (field: "title" | "phone" | "email", label: string, type = "text") => (
    <Field label={label}>{(control) => <Input {...control} type={type} value={details[field] ?? ""} onChange={(event) => set({ [field]: event.target.value })} />}</Field>
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (complete) save.run();
  }

  return (
    <Sheet open title={t(contact ? "contact.edit" : "contact.add")} onClose={onClose}
      footer={
        <>
          {contact && (
            <Button look="danger" busy={remove.busy} style={{ marginRight: "auto" }}
              onClick={() => void modal.confirm({ title: t("contact.removeTitle", { name: contact.name }), content: t("contact.removeHint"), okText: t("remove"), onOk: remove.run })}>
              {t("remove")}
            </Button>
          )}
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={form} look="primary" busy={save.busy} disabled={!complete}>{t("save")}</Button>
        </>
      }>
      <form id={form} onSubmit={submit} noValidate>
        <ProblemNote error={save.error ?? remove.error} />
        <Field label={t("contact.name")} required>
          {(control) => <Input {...control} autoFocus value={details.name} onChange={(event) => set({ name: event.target.value })} />}
        </Field>
        <Field label={t("contact.part")} hint={t("contact.partHint")}>
          {(control) => <Select {...control} value={details.part} options={list("part")} onChange={(part: string) => set({ part })} />}
        </Field>
        {text("title", t("contact.title"))}
        {text("phone", t("contact.phone"), "tel")}
        {text("email", t("contact.email"), "email")}
        <Field label={t("contact.legalBasis")} required hint={t("contact.legalBasisHint")}>
          {(control) => <Select {...control} value={details.legalBasis || null} placeholder={t("choose")} options={list("legalBasis")} onChange={(legalBasis: string) => set({ legalBasis })} />}
        </Field>
        <Field label={t("contact.source")} required hint={t("contact.sourceHint")}>
          {(control) => <Input {...control} value={details.source} onChange={(event) => set({ source: event.target.value })} />}
        </Field>
      </form>
    </Sheet>
  );
}
