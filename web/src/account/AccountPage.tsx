import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { useIsPhone } from "../ui/useIsPhone";
import { AccountActions } from "./AccountActions";
import { AccountHeader } from "./AccountHeader";
import { accountQuery } from "./api";
import { CarriersCard } from "./CarriersCard";
import css from "./Account.module.css";
import { ContactsCard } from "./ContactsCard";
import { FactsCard } from "./FactsCard";
import { HierarchyCard } from "./HierarchyCard";
import { HistoryCard } from "./HistoryCard";
import { HoldingsCard } from "./HoldingsCard";
import { PurchasesCard } from "./PurchasesCard";
import { SiteCard } from "./SiteCard";
import { TierCard } from "./TierCard";

function Back() {
  const { t } = useTranslation("account");
  return (
    <Link to="/accounts" aria-label={t("backToLedger")}>
      <ArrowLeft aria-hidden />
    </Link>
  );
}

function DeskLayout({ account }: { account: Account }) {
  return (
    <div className={css.columns}>
      <div className={css.column}>
        <FactsCard account={account} />
        <HoldingsCard account={account} />
        <PurchasesCard account={account} />
        <ContactsCard account={account} />
        <HierarchyCard account={account} />
        <CarriersCard account={account} />
      </div>
      <div className={css.column}>
        <TierCard account={account} />
        <SiteCard account={account} />
        <HistoryCard account={account} />
      </div>
    </div>
  );
}

const parts = ["overview", "holdings", "contacts", "hierarchy", "history"] as const;

function PhoneLayout({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const [part, setPart] = useState<(typeof parts)[number]>("overview");
  return (
    <>
      <div className={css.partTabs}>
        <Tabs label={t("partsLabel")} value={part} onChange={setPart} items={parts.map((key) => ({ key, label: t(`parts.${key}`) }))} />
      </div>
      <div className={css.column}>
        {part === "overview" && (
          <>
            <TierCard account={account} />
            <FactsCard account={account} />
          </>
        )}
        {part === "holdings" && (
          <>
            <HoldingsCard account={account} />
            <PurchasesCard account={account} />
          </>
        )}
        {part === "contacts" && <ContactsCard account={account} />}
        {part === "hierarchy" && (
          <>
            <HierarchyCard account={account} />
            <CarriersCard account={account} />
            <SiteCard account={account} />
          </>
        )}
        {part === "history" && <HistoryCard account={account} />}
      </div>
    </>
  );
}

export function AccountPage() {
  const { t } = useTranslation("account");
  const { id } = useParams({ from: "/shell/accounts/$id" });
  const phone = useIsPhone();
  const query = useQuery(accountQuery(id));
  if (query.isPending) return <Page title={t("account")} back={<Back />}><Skeleton lines={8} height={18} /></Page>;
  if (query.isError) return <Page title={t("account")} back={<Back />}><ProblemState error={query.error} retry={() => void query.refetch()} /></Page>;
  const account = query.data;
  return (
    <Page title={phone ? t("account") : account.row.name} back={<Back />} meta={!phone && <span className="num">{account.row.number}</span>} actions={<AccountActions account={account} />}>
      <AccountHeader account={account} />
      {phone ? <PhoneLayout account={account} /> : <DeskLayout account={account} />}
    </Page>
  );
}
