import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { ShieldAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { searchQuery } from "../app/searchApi";
import { Field } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { formatDate } from "../ui/formats";
import { Notice } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import * as api from "./api";
import { Attachments } from "./Attachments";
import { DayField } from "./DayField";
import { ReasonField, TextField } from "./fields";
import css from "./Registration.module.css";
import type { NewDeal, Registration } from "./types";
import { useRegistrationCommand } from "./useRegistrationCommand";

interface Props {
  registration: Registration;
  onClose: () => void;
}

export function WithdrawSheet({ registration, onClose }: Props) {
  const { t } = useTranslation("registration");
  const [reason, setReason] = useState("");
  const run = useRegistrationCommand(() => api.withdraw(registration.id, reason.trim()), t("withdraw.done"), onClose);
  return (
    <FormSheet danger title={t("withdraw.title")} submit={t("act.withdraw")} ready={reason.trim() !== ""} busy={run.isPending} error={run.error} onSubmit={() => run.mutate()} onClose={onClose}>
      <p className={css.hint}>{t("withdraw.hint")}</p>
      <ReasonField label={t("withdraw.reason")} value={reason} onChange={setReason} />
    </FormSheet>
  );
}

/** Erases the contact's data for good, in the history and the photos too; asks why, and says what it means first. */
export function EraseContactSheet({ registration, onClose }: Props) {
  const { t } = useTranslation("registration");
  const [reason, setReason] = useState("");
  const [sure, setSure] = useState(false);
  const run = useRegistrationCommand(() => api.eraseContact(registration.id, reason.trim()), t("erase.done"), onClose);
  return (
    <FormSheet danger title={t("erase.title", { name: registration.contact.name })} submit={t("erase.action")} ready={sure && reason.trim() !== ""} busy={run.isPending} error={run.error} onSubmit={() => run.mutate()} onClose={onClose}>
      <Notice tone="error" icon={<ShieldAlert aria-hidden />} title={t("erase.warning")}>{t("erase.hint")}</Notice>
      <ReasonField label={t("erase.reason")} hint={t("erase.reasonHint")} value={reason} onChange={setReason} />
      <label className={css.sure}>
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        {t("erase.sure")}
      </label>
    </FormSheet>
  );
}

export function DealSheet({ registration, onClose }: Props) {
  const { t } = useTranslation("registration");
  const today = formatDate(useMe().businessNow);
  const [deal, setDeal] = useState<NewDeal>({ kind: "contract", number: "", vehicles: registration.vehicles, on: today, attachments: [] });
  const set = (change: Partial<NewDeal>) => setDeal((before) => ({ ...before, ...change }));
  const run = useRegistrationCommand(() => api.reportDeal(registration.id, { ...deal, number: deal.number.trim() }), t("deal.done"), onClose);
  const ready = deal.number.trim() !== "" && deal.vehicles >= 1 && deal.on !== "";
  return (
    <FormSheet title={t("deal.title")} submit={t("act.reportDeal")} ready={ready} busy={run.isPending} error={run.error} onSubmit={() => run.mutate()} onClose={onClose}>
      <p className={css.hint}>{t("deal.hint")}</p>
      <div className={css.tender}>
        <span>{t("deal.kind")}</span>
        <Tabs look="segment" label={t("deal.kind")} value={deal.kind} onChange={(kind) => set({ kind })} items={[{ key: "contract", label: t("deal.contract") }, { key: "invoice", label: t("deal.invoice") }]} />
      </div>
      <TextField label={t("deal.number")} required maxLength={100} value={deal.number} onChange={(number) => set({ number })} />
      <div className={css.two}>
        <TextField label={t("deal.vehicles")} required className="num" inputMode="numeric" maxLength={7} value={String(deal.vehicles || "")} onChange={(vehicles) => set({ vehicles: Number(vehicles.replace(/\D/g, "")) })} />
        <Field label={t("deal.on")} required>{(control) => <DayField {...control} value={deal.on} max={today} onChange={(on) => set({ on })} />}</Field>
      </div>
      <Attachments label={t("deal.files")} hint={t("form.filesHint")} onChange={(attachments) => set({ attachments })} />
    </FormSheet>
  );
}

/** A plain yes or no with its reason: for a deal, or for an intent out of its area. */
export function RulingSheet({ registration, about, agree, onClose }: Props & { about: "verifyDeal" | "approveCrossing"; agree: boolean }) {
  const { t } = useTranslation("registration");
  const [reason, setReason] = useState("");
  const command = about === "verifyDeal" ? api.verifyDeal : api.ruleCrossing;
  const run = useRegistrationCommand(() => command(registration.id, agree, reason.trim()), t("ruling.done"), onClose);
  const word = about === "verifyDeal" ? (agree ? "agreeDeal" : "refuseDeal") : agree ? "agreeCrossing" : "refuseCrossing";
  return (
    <FormSheet danger={!agree} title={t(`ruling.${about}`)} submit={t(`ruling.${word}`)} ready={reason.trim() !== ""} busy={run.isPending} error={run.error} onSubmit={() => run.mutate()} onClose={onClose}>
      <p className={css.hint}>{registration.writtenName} · {registration.registrant.unit}</p>
      <p className={css.hint}>{t(`ruling.after.${word}`)}</p>
      <ReasonField label={t("ruling.reason")} hint={t("ruling.reasonHint")} value={reason} onChange={setReason} />
    </FormSheet>
  );
}

export function TransferSheet({ registration, onClose }: Props) {
  const { t } = useTranslation("registration");
  const [reason, setReason] = useState("");
  const [person, setPerson] = useState<string | null>(null);
  const [text, setText] = useState("");
  const people = useQuery({ ...searchQuery(text), enabled: text.length > 0 }).data?.people ?? [];
  const run = useRegistrationCommand(() => api.transfer(registration.id, person ?? "", reason.trim()), t("transfer.done"), onClose);
  return (
    <FormSheet title={t("transfer.title")} submit={t("act.transfer")} ready={person !== null && reason.trim() !== ""} busy={run.isPending} error={run.error} onSubmit={() => run.mutate()} onClose={onClose}>
      <Field label={t("transfer.to")} required>
        {(control) => <Select {...control} value={person} placeholder={t("transfer.search")} suffixIcon={null} showSearch={{ filterOption: false, onSearch: setText }} options={people.map(({ id, name, unit }) => ({ value: id, label: [name, unit].filter(Boolean).join(" · ") }))} onChange={(value: string) => setPerson(value)} />}
      </Field>
      <ReasonField label={t("transfer.reason")} value={reason} onChange={setReason} />
    </FormSheet>
  );
}
