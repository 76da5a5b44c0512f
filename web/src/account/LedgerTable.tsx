import type { UseInfiniteQueryResult, InfiniteData } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountPage, AccountRow } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { formatDate, formatCount, formatDateTime, formatNumber } from "../ui/formats";
import { type Column, Table } from "../ui/Table";
import { pageSize } from "./api";
import css from "./Ledger.module.css";
import type { LedgerSearch } from "./search";
import { TierTag, Trucks, useTerm } from "./terms";
import { TierWhy } from "./TierWhy";

function useColumns(onWhy: (row: AccountRow) => void): Column<AccountRow>[] {
  const { t } = useTranslation("account");
  const term = useTerm();
  return [
    {
      key: "name",
      title: t("columns.name"),
      sortable: true,
      cell: (row) => (
        <span className={css.name}>
          <Avatar name={row.name} />
          <Link to="/accounts/$id" params={{ id: row.id }}>
            {row.name}
          </Link>
          {row.state === "archived" && <small>{term("state", row.state)}</small>}
        </span>
      ),
    },
    { key: "number", title: t("columns.number"), sortable: true, cell: (row) => <span className={css.soft}>{row.number}</span> },
    {
      key: "tier",
      title: t("columns.tier"),
      cell: (row) => (
        <button type="button" className={css.why} aria-label={t("whyOf", { name: row.name })} onClick={() => onWhy(row)}>
          <TierTag tier={row.tier} />
        </button>
      ),
    },
    { key: "kind", title: t("columns.kind"), cell: (row) => term("kind", row.kind) || <Dash /> },
    { key: "ownership", title: t("columns.ownership"), cell: (row) => term("ownership", row.ownership) || <Dash /> },
    { key: "trucks", title: t("columns.trucks"), sortable: true, align: "right", cell: (row) => <b className={css.figure}><Trucks value={row.trucks} /></b> },
    { key: "ourTrucks", title: t("columns.ourTrucks"), align: "right", cell: (row) => <Trucks value={row.ourTrucks} /> },
    { key: "regionType", title: t("columns.regionType"), cell: (row) => term("regionType", row.regionType) || <Dash /> },
    { key: "division", title: t("columns.division"), cell: (row) => row.division?.name ?? <Dash /> },
    { key: "industry", title: t("columns.industry"), cell: (row) => term("industry", row.industry) || <Dash /> },
    { key: "dealer", title: t("columns.dealer"), cell: (row) => <span className={css.dealer}>{row.dealer?.name ?? <Dash />}</span> },
    {
      key: "changedAt",
      title: t("columns.changedAt"),
      cell: (row) => (
        <time className={css.soft} dateTime={row.changedAt} title={formatDateTime(row.changedAt)}>
          {formatDate(row.changedAt)}
        </time>
      ),
    },
  ];
}

function Dash() {
  return <span className={css.dash}>–</span>;
}

interface Props {
  query: UseInfiniteQueryResult<InfiniteData<AccountPage>>;
  search: LedgerSearch;
  onSort: (sort: string) => void;
}

/** The ledger at a desk: one line an account, fifty a page, pages by key. */
export function LedgerTable({ query, search, onSort }: Props) {
  const { t } = useTranslation("account");
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState<AccountRow | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(setAsked);
  useEffect(() => setAt(0), [search]);
  // In braces: scrolling may return a promise, which is no clean-up.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [at, search]);
  const pages = query.data?.pages ?? [];
  const page = pages[at] ?? pages[0];

  async function forward() {
    if (at + 1 >= pages.length) await query.fetchNextPage();
    setAt(at + 1);
  }

  return (
    <>
      <div className={css.scroller} ref={scroller}>
        <Table label={t("ledger")} columns={columns} rows={page?.items ?? []} rowKey={(row) => row.id} pending={query.isPending ? 18 : 0} stale={query.isPlaceholderData}
          sort={search.sort ?? ""} onSort={onSort} onOpen={(row) => void navigate({ to: "/accounts/$id", params: { id: row.id } })} />
      </div>
      {page && (
        <div className={css.pager}>
          <span className="num">{t("range", { from: formatNumber(at * pageSize + 1), to: formatNumber(at * pageSize + page.items.length), total: formatCount(page.count.value, page.count.more) })}</span>
          <Button icon={<ChevronLeft aria-hidden />} aria-label={t("previous")} disabled={at === 0} onClick={() => setAt(at - 1)} />
          <Button icon={<ChevronRight aria-hidden />} aria-label={t("next")} busy={query.isFetchingNextPage} disabled={at + 1 >= pages.length && !query.hasNextPage} onClick={() => void forward()} />
        </div>
      )}
      <TierWhy account={asked} onClose={() => setAsked(null)} />
    </>
  );
}
