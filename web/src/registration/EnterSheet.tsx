import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { codes } from "../account/options";
import { useTerm } from "../account/terms";
import { Field } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { PlaceField, TextField } from "./fields";
import type { Registration, Ruling } from "./types";

type NewAccount = NonNullable<Ruling["enter"]>;

interface Props {
  registration: Registration;
  busy: boolean;
  error: unknown;
  onEnter: (account: NewAccount) => void;
  onClose: () => void;
}

/** The account as head office enters it, begun with what was registered; what the handbook asks of an account is said here. */
export function EnterSheet({ registration, busy, error, onEnter, onClose }: Props) {
  const { t } = useTranslation("registration");
  const term = useTerm();
  const [account, setAccount] = useState<NewAccount>({ name: registration.writtenName, uscc: registration.uscc ?? null, divisionCode: registration.place.code, category: null, industry: null, transportCategory: null });
  const set = (change: Partial<NewAccount>) => setAccount((before) => ({ ...before, ...change }));
  const choice = (key: "category" | "industry" | "transportCategory", label: string, group: "category" | "industry" | "transport") => (
    <Field label={label}>
      {(control) => <Select {...control} allowClear placeholder={t("form.choose")} value={account[key] ?? null} options={codes[group].map((code) => ({ value: code as string, label: term(group, code) }))} onChange={(value: string | null) => set({ [key]: value ?? null })} />}
    </Field>
  );
  return (
    <FormSheet title={t("screening.enter")} submit={t("screening.enterSubmit")} ready={account.name.trim() !== ""} busy={busy} error={error} onSubmit={() => onEnter({ ...account, name: account.name.trim() })} onClose={onClose}>
      <TextField label={t("form.name")} required value={account.name} onChange={(name) => set({ name })} />
      <TextField label={t("form.uscc")} className="num" maxLength={24} value={account.uscc ?? ""} onChange={(uscc) => set({ uscc: uscc.toUpperCase() || null })} />
      <PlaceField value={account.divisionCode} onChange={(divisionCode) => set({ divisionCode })} />
      {choice("category", t("screening.category"), "category")}
      {choice("industry", t("screening.industry"), "industry")}
      {choice("transportCategory", t("screening.transport"), "transport")}
    </FormSheet>
  );
}
