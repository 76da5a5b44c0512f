import { Select } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { codes } from "../account/options";
import { useTerm } from "../account/terms";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Field } from "../ui/Field";
import { formatDate } from "../ui/formats";
import { Tabs } from "../ui/Tabs";
import { DayField } from "./DayField";
import { TextField } from "./fields";
import type { Intent } from "./intent";
import { ModelsField } from "./ModelsField";
import css from "./Registration.module.css";
import type { Coded, IntentOffer } from "./types";

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

/** What the customer means to buy. */
export function Want({ intent, set, offer }: PartProps & { offer: IntentOffer | undefined }) {
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

/** Whom one talks to there, and why that may be kept. */
export function Contact({ intent, set }: PartProps) {
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

/** What may be said besides. */
export function Extra({ intent, set, offer }: PartProps & { offer: IntentOffer | undefined }) {
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
