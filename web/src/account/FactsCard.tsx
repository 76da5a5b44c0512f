import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import css from "./Account.module.css";
import { DistinctSheet } from "./Distinct";
import { Fact } from "./Fact";
import { codes, usePlaceList } from "./options";
import { useRefusal } from "./permissions";
import { useTerm } from "./terms";
import { usccFault } from "./uscc";

/** What is recorded of the account; each fact is changed where it stands. */
export function FactsCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const term = useTerm();
  const places = usePlaceList();
  const { row, details } = account;
  const choices = (group: "industry" | "category" | "transport") => codes[group].map((code) => ({ value: code as string, label: term(group, code) }));
  const organisation = details.type === "organisation";
  const checkCode = (text: string) => {
    const fault = text ? usccFault(text) : null;
    return fault && t(`uscc.${fault}`);
  };
  return (
    <Card title={t("cards.facts")}>
      <dl className={css.facts}>
        <Fact account={account} field="name" label={organisation ? t("facts.name") : t("facts.personName")} required />
        {organisation && <Fact account={account} field="uscc" label={t("facts.uscc")} check={checkCode} />}
        <Fact account={account} field="divisionCode" label={t("facts.division")} shown={row.division?.name} options={places.map((place) => ({ value: place.code, label: place.name }))} />
        <Fact account={account} field="address" label={t("facts.address")} />
        <Fact account={account} field="industry" label={t("facts.industry")} shown={term("industry", details.industry)} options={choices("industry")} />
        <Fact account={account} field="category" label={t("facts.category")} shown={term("category", details.category)} options={choices("category")} />
        <Fact account={account} field="transportCategory" label={t("facts.transport")} shown={term("transport", details.transportCategory)} options={choices("transport")} />
        <Fixed label={t("facts.dealer")} value={row.dealer?.name} />
        <Fixed label={t("facts.keeper")} value={row.unit?.name} />
        {organisation && <Discriminator account={account} />}
      </dl>
    </Card>
  );
}

function Discriminator({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const [open, setOpen] = useState(false);
  const why = useRefusal(account)("distinguish");
  return (
    <div className={css.fact}>
      <dt>{t("facts.discriminator")}</dt>
      <dd>
        {account.discriminator && <span>{account.discriminator}</span>}
        <Button look="ghost" className={css.inFact ?? ""} why={why} onClick={() => setOpen(true)}>{t("distinct.ask")}</Button>
      </dd>
      {open && <DistinctSheet account={account} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Fixed({ label, value }: { label: string; value?: string | null | undefined }) {
  return (
    <div className={css.fact}>
      <dt>{label}</dt>
      <dd>{value ?? <span className={css.none}>–</span>}</dd>
    </div>
  );
}
