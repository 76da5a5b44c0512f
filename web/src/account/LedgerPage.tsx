import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Building2, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { formatCount } from "../ui/formats";
import { Page } from "../ui/Page";
import { EmptyState, ProblemState } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { useIsPhone } from "../ui/useIsPhone";
import { ledgerQuery } from "./api";
import { CreateSheet } from "./CreateSheet";
import { ExportButton } from "../exchange/ExportButton";
import { FilterBar } from "./FilterBar";
import { LedgerCards } from "./LedgerCards";
import { LedgerTable } from "./LedgerTable";
import { PhoneSearch } from "./PhoneSearch";
import { chipsOf, cleared, type LedgerSearch, views } from "./search";
import { SearchBox } from "./SearchBox";

function useLedger() {
  const search = useSearch({ from: "/shell/accounts" });
  const navigate = useNavigate();
  const query = useInfiniteQuery({ ...ledgerQuery(search), placeholderData: keepPreviousData });
  const setSearch = (next: LedgerSearch) => void navigate({ to: "/accounts", search: next, replace: true });
  return { search, setSearch, query };
}

function Nothing({ search, onClear }: { search: LedgerSearch; onClear: () => void }) {
  const { t } = useTranslation("account");
  const narrowed = Boolean(search.q) || chipsOf(search).length > 0;
  if (!narrowed) return <EmptyState icon={<Building2 />} title={t("empty.title")} hint={t("empty.hint")} />;
  return <EmptyState title={t("nothing.title")} hint={t("nothing.hint")} action={<Button onClick={onClear}>{t("nothing.clear")}</Button>} />;
}

export function LedgerPage() {
  const { t } = useTranslation("account");
  const phone = useIsPhone();
  const { search, setSearch, query } = useLedger();
  const [creating, setCreating] = useState(false);
  const first = query.data?.pages[0];
  const count = first && formatCount(first.count.value, first.count.more);
  const view = search.view ?? "all";
  const tabs = views.map((key) => ({ key, label: t(`views.${key}`), ...(key === view && count ? { count } : {}) }));
  const create = first?.can.create && (
    <Button look="primary" icon={<Plus aria-hidden />} onClick={() => setCreating(true)}>
      {t(phone ? "createShort" : "create")}
    </Button>
  );

  return (
    <Page
      flush
      title={t("ledger")}
      meta={!phone && count}
      actions={
        <>
          {!phone && <SearchBox value={search.q ?? ""} onChange={(q) => setSearch({ ...search, q })} />}
          {!phone && first?.can.exportLedger && <ExportButton search={search} />}
          {create}
        </>
      }
      bar={
        <>
          <Tabs label={t("viewsLabel")} items={tabs} value={view} onChange={(next) => setSearch({ ...cleared(search), view: next })} />
          {phone ? <PhoneSearch search={search} onChange={setSearch} /> : <FilterBar search={search} onChange={setSearch} />}
        </>
      }
    >
      {query.isError ? (
        <ProblemState error={query.error} retry={() => void query.refetch()} />
      ) : first && first.items.length === 0 ? (
        <Nothing search={search} onClear={() => setSearch(search.view ? { view: search.view } : {})} />
      ) : phone ? (
        <LedgerCards query={query} />
      ) : (
        <LedgerTable query={query} search={search} onSort={(sort) => setSearch({ ...search, sort })} />
      )}
      {creating && <CreateSheet onClose={() => setCreating(false)} />}
    </Page>
  );
}
