import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useCan } from "../access/session";
import { Button } from "../ui/Button";
import { formatCount, formatNumber, formatUntil } from "../ui/formats";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { Tabs } from "../ui/Tabs";
import { Tag } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";
import { overviewQuery, territoryQuery } from "./api";
import { Countdown } from "./Countdown";
import css from "./Registration.module.css";
import { PlaceCards, Share, TerritoryCards } from "./TerritoryCards";
import type { PlaceCount, TerritoryItem } from "./types";

function useColumns(state: "free" | "protected"): Column<TerritoryItem>[] {
  const { t } = useTranslation("registration");
  const creates = useCan("registration.create");
  const name: Column<TerritoryItem> = { key: "name", title: t("territory.name"), cell: ({ accountId, name: company, number }) => <Link to="/accounts/$id" params={{ id: accountId }}>{company}<small className={`${css.number} num`}>{number}</small></Link> };
  const place: Column<TerritoryItem> = { key: "place", title: t("territory.place"), cell: (item) => item.place?.name ?? "–" };
  if (state === "free") return [name, place, ...(creates ? [{ key: "do", title: "", align: "right" as const, cell: ({ accountId, name: company }: TerritoryItem) => <Link to="/registrations/new" search={{ account: accountId, name: company }}>{t("registerShort")}</Link> }] : [])];
  return [
    name,
    place,
    { key: "until", title: t("territory.until"), cell: ({ until }) => (until ? <span className={css.state}><span className="num">{formatUntil(until)}</span><Countdown until={until} /></span> : t("territory.dealWaits")) },
    { key: "mine", title: "", align: "right", cell: ({ mine }) => mine && <Tag tone="ok">{t("territory.mine")}</Tag> },
  ];
}

function Accounts({ state }: { state: "free" | "protected" }) {
  const { t } = useTranslation("registration");
  const found = useInfiniteQuery(territoryQuery(state));
  const columns = useColumns(state);
  const phone = useIsPhone();
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  if (found.isError) return <ProblemState error={found.error} retry={() => void found.refetch()} />;
  if (found.isPending) return <div className={css.pad}><Skeleton lines={6} height={28} /></div>;
  if (rows.length === 0 && !found.hasNextPage) return <EmptyState title={t(state === "free" ? "territory.noneFree" : "territory.noneProtected")} />;
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t(`territory.${state}`)}>
      {phone ? <TerritoryCards label={t(`territory.${state}`)} rows={rows} free={state === "free"} /> : <Table label={t(`territory.${state}`)} columns={columns} rows={rows} rowKey={({ accountId }) => accountId} />}
      {found.hasNextPage && <div className={css.more}><Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t("more")}</Button></div>}
    </div>
  );
}

function Overview() {
  const { t } = useTranslation("registration");
  const found = useQuery(overviewQuery);
  const phone = useIsPhone();
  if (found.isError) return <ProblemState error={found.error} retry={() => void found.refetch()} />;
  if (found.isPending) return <div className={css.pad}><Skeleton lines={6} height={28} /></div>;
  const columns: Column<PlaceCount>[] = [
    { key: "place", title: t("territory.place"), cell: ({ place }) => place.name },
    { key: "province", title: t("territory.province"), cell: ({ province }) => province ?? "–" },
    { key: "taken", title: t("territory.taken"), align: "right", cell: ({ taken }) => formatNumber(taken) },
    { key: "free", title: t("territory.freeCount"), align: "right", cell: ({ free, more }) => formatCount(free, more) },
    { key: "share", title: "", cell: (place) => <Share {...place} /> },
  ];
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t("territory.overview")}>
      {phone ? <PlaceCards label={t("territory.overview")} rows={found.data} /> : <Table label={t("territory.overview")} columns={columns} rows={found.data} rowKey={({ place }) => place.code} />}
    </div>
  );
}

/** The territory's accounts: free to be registered, or protected until; never by whom. */
export function TerritoryPage() {
  const { t } = useTranslation("registration");
  const navigate = useNavigate();
  const phone = useIsPhone();
  const { view = "free" } = useSearch({ from: "/shell/territory" });
  return (
    <Page flush title={t("territory.title")} back={phone && <Link to="/registrations" aria-label={t("back")}><ArrowLeft aria-hidden /></Link>} meta={view === "protected" && t("territory.note")}
      bar={<Tabs label={t("territory.title")} value={view} onChange={(next) => void navigate({ to: "/territory", search: { view: next }, replace: true })} items={(["free", "protected", "overview"] as const).map((key) => ({ key, label: t(`territory.${key}`) }))} />}>
      {view === "overview" ? <Overview /> : <Accounts key={view} state={view} />}
    </Page>
  );
}
