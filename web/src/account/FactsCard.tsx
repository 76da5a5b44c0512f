import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";
import { Card } from "../ui/Card";
import css from "./Account.module.css";
import { Fact } from "./Fact";
import { codes, usePlaceList } from "./options";
import { useTerm } from "./terms";
import { usccFault } from "./uscc";

/** What is recorded of the account; each fact is changed where it stands. */
export function FactsCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const term = useTerm();
  const places = usePlaceList();
  const choices = (group: "industry" | "category" | "transport") => codes[group].map((code) => ({ value: code, label: term(group, code) }));
  const organisation = account.type === "organisation";
  return (
    <Card title={t("cards.facts")}>
      <dl className={css.facts}>
        <Fact account={account} field="name" label={organisation ? t("facts.name") : t("facts.personName")} value={account.name} required />
        {organisation && (
          <Fact account={account} field="uscc" label={t("facts.uscc")} value={account.uscc} check={(text) => { const fault = text ? usccFault(text) : null; return fault && t(`uscc.${fault}`); }} />
        )}
        <Fact account={account} field="division" label={t("facts.division")} value={account.division?.code} shown={account.division?.name}
          options={places.map((place) => ({ value: place.code, label: place.name }))} />
        <Fact account={account} field="address" label={t("facts.address")} value={account.address} />
        <Fact account={account} field="industry" label={t("facts.industry")} value={account.industry} shown={term("industry", account.industry)} options={choices("industry")} />
        {organisation && <Fact account={account} field="category" label={t("facts.category")} value={account.category} shown={term("category", account.category)} options={choices("category")} />}
        <Fact account={account} field="transport" label={t("facts.transport")} value={account.transport} shown={term("transport", account.transport)} options={choices("transport")} />
        <Fixed label={t("facts.dealer")} value={account.dealer?.name} />
        <Fixed label={t("facts.keeper")} value={account.keeper?.name ?? account.unit?.name} />
        <Fixed label={t("facts.site")} value={account.site?.name} />
      </dl>
    </Card>
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
