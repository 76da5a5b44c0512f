import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useTerm } from "../account/terms";
import { Card } from "../ui/Card";
import { formatDateTime, formatNumber } from "../ui/formats";
import { AttachedFiles } from "./AttachedFiles";
import css from "./Registration.module.css";
import type { Registration } from "./types";

/** The intent's facts by their names, those that were given. */
export function useIntentFacts(registration: Registration): [string, ReactNode][] {
  const { t } = useTranslation("registration");
  const term = useTerm();
  const { contact, registrant } = registration;
  const all: [string, ReactNode][] = [
    [t("form.name"), registration.writtenName],
    [t("form.uscc"), registration.uscc && <span key="uscc" className={css.code}>{registration.uscc}</span>],
    [t("form.place"), registration.place.name],
    [t("form.models"), registration.models.map(({ modelClass, quantity }) => `${term("modelClass", modelClass)} ${formatNumber(quantity)}`).join(" · ")],
    [t("form.expected"), registration.expectedOn],
    [t("form.productLine"), registration.productLine?.label],
    [t("form.use"), registration.use?.label],
    [t("form.tender"), t(registration.tender ? "form.tenderYes" : "form.tenderNo")],
    [t("form.rivals"), registration.rivals],
    [t("form.source"), registration.source?.label],
    [t("form.leadClass"), registration.leadClass?.label],
    [t("form.contact"), contact.erased ? t("facts.erased") : [contact.name, contact.title, contact.phone].filter(Boolean).join(" · ")],
    [t("form.legalBasis"), [term("legalBasis", contact.legalBasis), contact.source].filter(Boolean).join(" · ")],
    [t("form.progress"), registration.progress],
    [t("form.note"), registration.note],
    [t("facts.registrant"), [registrant.person, registrant.unit].join(" · ")],
    [t("facts.submitted"), formatDateTime(registration.submittedAt)],
  ];
  return all.filter(([, value]) => Boolean(value));
}

/** What was registered. */
export function IntentFacts({ registration }: { registration: Registration }) {
  const { t } = useTranslation("registration");
  const facts = useIntentFacts(registration);
  const { account, attachments, previousId, registrant } = registration;
  return (
    <Card title={t("facts.title")}>
      <dl className={css.facts}>
        {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
        {account && <div><dt>{t("facts.account")}</dt><dd>{account.visible && account.id ? <Link to="/accounts/$id" params={{ id: account.id }}>{account.name} <span className="num">{account.number}</span></Link> : t("facts.hidden")}</dd></div>}
        {registrant.keeperId !== registrant.personId && <div><dt>{t("facts.keeper")}</dt><dd>{registrant.keeper}</dd></div>}
        {previousId && <div><dt>{t("facts.previous")}</dt><dd><Link to="/registrations/$id" params={{ id: previousId }}>{t("facts.renewed")}</Link></dd></div>}
        <AttachedFiles files={attachments} />
      </dl>
    </Card>
  );
}
