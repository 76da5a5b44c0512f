import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import dayjs from "dayjs";
import { ArrowLeft, CircleAlert, FileSpreadsheet, Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { accountQuery } from "../account/api";
import { codes } from "../account/options";
import { useTerm } from "../account/terms";
import type { Account } from "../api/types";
import { Button, buttonClass } from "../ui/Button";
import { Card } from "../ui/Card";
import { Field } from "../ui/Field";
import { formatDate } from "../ui/formats";
import { Page } from "../ui/Page";
import { Notice, ProblemNote } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { offerQuery, register, registrationQuery } from "./api";
import { Attachments } from "./Attachments";
import { CompanyField } from "./CompanyField";
import { DayField } from "./DayField";
import { PlaceField, TextField } from "./fields";
import { emptyIntent, type Intent, missing, sent } from "./intent";
import { ModelsField } from "./ModelsField";
import css from "./Registration.module.css";
import type { Coded, IntentOffer, Registration } from "./types";

interface PartProps {
  intent: Intent;
  set: (change: Partial<Intent>) => void;
}

type Chosen = "use" | "productLine" | "source" | "leadClass";

/** A choice of the handbook's own list; where it has none, nothing is asked. */
function Choice({ field, list, required, intent, set }: PartProps & { field: Chosen; list: Coded[] | undefined; required?: boolean }) {
  const { t } = useTranslation("registration");
  if (!list?.length) return null;
  return (
    <Field label={t(`form.${field}`)} required={Boolean(required)}>
      {(control) => <Select {...control} allowClear={!required} placeholder={t("form.choose")} value={intent[field]} options={list.map(({ code, label }) => ({ value: code, label }))} onChange={(value: string | null) => set({ [field]: value ?? null })} />}
    </Field>
  );
}

/** When most mean to buy: one touch instead of a calendar. */
const soon = [1, 3, 6];
const monthsAfter = (now: string, months: number) => dayjs(formatDate(now)).add(months, "month").format("YYYY-MM-DD");

function Want({ intent, set, offer }: PartProps & { offer: IntentOffer | undefined }) {
  const { t } = useTranslation("registration");
  const { businessNow } = useMe();
  return (
    <Card title={t("form.want")}>
      <ModelsField models={intent.models} onChange={(models) => set({ models })} />
      <Field label={t("form.expected")} required>
        {(control) => <DayField {...control} value={intent.expectedOn} min={formatDate(businessNow)} onChange={(expectedOn) => set({ expectedOn })} />}
      </Field>
      <div className={css.soon} role="group" aria-label={t("form.soon")}>
        {soon.map((months) => <Button key={months} aria-pressed={intent.expectedOn === monthsAfter(businessNow, months)} onClick={() => set({ expectedOn: monthsAfter(businessNow, months) })}>{t("form.inMonths", { count: months })}</Button>)}
      </div>
      <Choice field="productLine" list={offer?.productLines} required intent={intent} set={set} />
      <Choice field="source" list={offer?.sources} required intent={intent} set={set} />
      <div className={css.tender}>
        <span>{t("form.tender")}</span>
        <Tabs look="segment" label={t("form.tender")} value={intent.tender ? "yes" : "no"} onChange={(value) => set({ tender: value === "yes" })} items={[{ key: "no", label: t("form.tenderNo") }, { key: "yes", label: t("form.tenderYes") }]} />
      </div>
    </Card>
  );
}

function Contact({ intent, set }: PartProps) {
  const { t } = useTranslation("registration");
  const term = useTerm();
  return (
    <Card title={t("form.contact")}>
      <div className={css.two}>
        <TextField label={t("form.contactName")} required autoComplete="off" value={intent.contactName} onChange={(contactName) => set({ contactName })} />
        <TextField label={t("form.contactPhone")} type="tel" autoComplete="off" maxLength={40} value={intent.contactPhone} onChange={(contactPhone) => set({ contactPhone })} />
      </div>
      <div className={css.two}>
        <Field label={t("form.legalBasis")} required>
          {(control) => <Select {...control} placeholder={t("form.choose")} value={intent.legalBasis} options={codes.legalBasis.map((code) => ({ value: code as string, label: term("legalBasis", code) }))} onChange={(legalBasis: string) => set({ legalBasis })} />}
        </Field>
        <TextField label={t("form.contactSource")} required hint={t("form.contactSourceHint")} value={intent.contactSource} onChange={(contactSource) => set({ contactSource })} />
      </div>
    </Card>
  );
}

function Extra({ intent, set, offer }: PartProps & { offer: IntentOffer | undefined }) {
  const { t } = useTranslation("registration");
  const text = (field: "contactTitle" | "rivals" | "note") => <TextField label={t(`form.${field}`)} maxLength={2000} value={intent[field]} onChange={(value) => set({ [field]: value })} />;
  return (
    <details className={css.extra}>
      <summary>{t("form.extra")}</summary>
      <div>
        {text("contactTitle")}
        {text("rivals")}
        <Choice field="use" list={offer?.uses} intent={intent} set={set} />
        <Choice field="leadClass" list={offer?.leadClasses} intent={intent} set={set} />
        {text("note")}
      </div>
    </details>
  );
}

const remembered = "keyhold.registration.contact";

/** The product line, legal basis and source one stated last: most intents come the same way. */
function lastContact(): Partial<Intent> {
  try {
    return JSON.parse(localStorage.getItem(remembered) ?? "{}") as Partial<Intent>;
  } catch {
    return {};
  }
}

/** A form begun from one that lapsed: the same company, place, contact and models. */
function renewed(before: Registration): Partial<Intent> {
  const { account, contact } = before;
  return {
    accountId: account?.id ?? null, name: before.writtenName, uscc: before.uscc ?? "", divisionCode: before.place.code, models: before.models, use: before.use?.code ?? null, productLine: before.productLine?.code ?? null, source: before.source?.code ?? null,
    contactName: contact.name ?? "", contactTitle: contact.title ?? "", contactPhone: contact.phone ?? "", legalBasis: contact.legalBasis, contactSource: contact.source, tender: before.tender, rivals: before.rivals ?? "",
  };
}

/** A form about an account of the ledger. */
function ofAccount({ row, details }: Account): Partial<Intent> {
  return { accountId: row.id, name: row.name, uscc: details.uscc ?? "", divisionCode: row.division?.code ?? null };
}

function Form({ start, previous }: { start: Partial<Intent>; previous: Registration | undefined }) {
  const { t } = useTranslation("registration");
  const navigate = useNavigate();
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [intent, setIntent] = useState<Intent>(() => ({ ...emptyIntent, ...lastContact(), ...start }));
  const set = (change: Partial<Intent>) => setIntent((before) => ({ ...before, ...change }));
  const offer = useQuery(offerQuery).data;
  const lacking = missing(intent, offer, Boolean(previous));
  const send = useMutation({
    mutationFn: () => register(sent(intent, previous?.id), key),
    onSuccess: async (registration) => {
      localStorage.setItem(remembered, JSON.stringify({ productLine: intent.productLine, legalBasis: intent.legalBasis, contactSource: intent.contactSource }));
      client.setQueryData(registrationQuery(registration.id).queryKey, registration);
      void client.invalidateQueries({ queryKey: ["registrations", "list"] });
      // The router would else scroll the outcome to where the form was left.
      await navigate({ to: "/registrations/$id", params: { id: registration.id }, replace: true, resetScroll: false });
    },
  });
  const named: Record<string, string> = { name: t("form.name"), uscc: t("form.uscc"), divisionCode: t("form.place"), progress: t("form.progress"), models: t("form.models"), expectedOn: t("form.expected"), productLine: t("form.productLine"), source: t("form.source"), contactName: t("form.contactName"), legalBasis: t("form.legalBasis"), contactSource: t("form.contactSource") };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (lacking.length === 0) send.mutate();
  }

  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {offer?.cannot && <Notice tone="warn" icon={<CircleAlert aria-hidden />} title={t("form.cannot")}>{offer.cannot.label}</Notice>}
      <Card title={t("form.company")}>
        <CompanyField intent={intent} onChange={set} />
        <PlaceField hint={t("form.placeHint")} value={intent.divisionCode} onChange={(divisionCode) => set({ divisionCode })} />
        {previous && (
          <TextField label={t("form.progress")} required={Boolean(offer?.progressAsked)} hint={t(offer?.progressAsked ? "form.progressAsked" : "form.progressHint")} maxLength={2000} value={intent.progress} onChange={(progress) => set({ progress })} />
        )}
      </Card>
      <Want intent={intent} set={set} offer={offer} />
      <Contact intent={intent} set={set} />
      <Attachments label={t("form.photo")} hint={t("form.filesHint")} onChange={(attachments) => set({ attachments })} />
      <Extra intent={intent} set={set} offer={offer} />
      <footer className={css.submit}>
        <ProblemNote error={send.error} />
        {lacking.length > 0 && <p>{t("form.lacking", { list: lacking.map((field) => named[field]).join(" · ") })}</p>}
        <Button type="submit" look="primary" icon={<Send aria-hidden />} busy={send.isPending} disabled={lacking.length > 0 || Boolean(offer?.cannot)}>{t("form.submit")}</Button>
      </footer>
    </form>
  );
}

/** The purchase-intent form, for the hand first: what is known is filled in, what the handbook lists is chosen. */
export function RegisterPage() {
  const { t } = useTranslation("registration");
  const { previous, account, name } = useSearch({ from: "/shell/registrations/new" });
  const before = useQuery({ ...registrationQuery(previous ?? ""), enabled: Boolean(previous) });
  const back = <Link to="/registrations" aria-label={t("back")}><ArrowLeft aria-hidden /></Link>;
  const known = useQuery({ ...accountQuery(account ?? ""), enabled: Boolean(account) });
  const waits = (previous && before.isPending) || (account && known.isPending);
  return (
    <Page back={back} title={t(previous ? "form.renewTitle" : "form.title")} actions={!previous && <Link to="/registrations/bulk" className={buttonClass()}><FileSpreadsheet aria-hidden />{t("bulk")}</Link>}>
      {!waits && <Form previous={before.data} start={before.data ? renewed(before.data) : known.data ? ofAccount(known.data) : { ...(name && { name }) }} />}
    </Page>
  );
}
