import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { ArrowLeft, CircleAlert, FileSpreadsheet, Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { accountQuery } from "../account/api";
import { Button, buttonClass } from "../ui/Button";
import { Card } from "../ui/Card";
import { Page } from "../ui/Page";
import { Notice, ProblemNote } from "../ui/States";
import { offerQuery, register, registrationQuery } from "./api";
import { Attachments } from "./Attachments";
import { CompanyField } from "./CompanyField";
import { PlaceField, TextField } from "./fields";
import { emptyIntent, type Intent, missing, sent } from "./intent";
import { Contact, Extra, Want } from "./IntentParts";
import { lastIntent, ofAccount, remember, renewed } from "./intentStart";
import css from "./Registration.module.css";
import type { Registration } from "./types";

function Form({ start, previous }: { start: Partial<Intent>; previous: Registration | undefined }) {
  const { t } = useTranslation("registration");
  const navigate = useNavigate();
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [intent, setIntent] = useState<Intent>(() => ({ ...emptyIntent, ...lastIntent(), ...start }));
  const set = (change: Partial<Intent>) => setIntent((before) => ({ ...before, ...change }));
  const offer = useQuery(offerQuery).data;
  const lacking = missing(intent, offer, Boolean(previous));
  const send = useMutation({
    mutationFn: () => register(sent(intent, previous?.id), key),
    onSuccess: async (registration) => {
      remember(intent);
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
