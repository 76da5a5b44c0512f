import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { TokensTab } from "../access/TokensTab";
import { useCan } from "../access/session";
import { AttemptsTab } from "../account/duplicates/AttemptsTab";
import { ReceiptsTab } from "../audit/ReceiptsTab";
import { Page } from "../ui/Page";
import { Tabs } from "../ui/Tabs";
import { CompanyTab } from "./CompanyTab";
import { PeopleTab } from "./PeopleTab";
import { TerritoriesTab } from "./TerritoriesTab";
import { UnitsTab } from "./UnitsTab";

type Tab = "units" | "people" | "territories" | "tokens" | "receipts" | "attempts" | "company";

export function OrganizationPage() {
  const { t } = useTranslation("organization");
  const { tab = "units", unit } = useSearch({ from: "/shell/organization" });
  const navigate = useNavigate();
  const mayIssue = useCan("access.admin");
  const mayAudit = useCan("audit.read");
  const all: Tab[] = ["units", "people", "territories", ...(mayIssue ? ["tokens" as const] : []), ...(mayAudit ? ["receipts" as const, "attempts" as const] : []), "company"];
  const go = (next: Tab) => void navigate({ to: "/organization", search: next === "units" ? {} : { tab: next } });
  return (
    <Page flush title={t("title")} bar={<Tabs label={t("title")} value={tab} onChange={go} items={all.map((key) => ({ key, label: t(`tabs.${key}`) }))} />}>
      {tab === "units" && <UnitsTab selected={unit} onSelect={(id) => void navigate({ to: "/organization", search: { unit: id }, replace: true })} />}
      {tab === "people" && <PeopleTab />}
      {tab === "territories" && <TerritoriesTab />}
      {tab === "tokens" && <TokensTab />}
      {tab === "receipts" && <ReceiptsTab />}
      {tab === "attempts" && <AttemptsTab />}
      {tab === "company" && <CompanyTab />}
    </Page>
  );
}
