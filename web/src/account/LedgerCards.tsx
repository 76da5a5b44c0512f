import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AccountPage, AccountRow } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { formatDate } from "../ui/formats";
import { Skeleton } from "../ui/Skeleton";
import css from "./Ledger.module.css";
import { TierTag, Trucks, useTerm } from "./terms";

function AccountCard({ row }: { row: AccountRow }) {
  const { t } = useTranslation("account");
  const term = useTerm();
  return (
    <li>
      <Link to="/accounts/$id" params={{ id: row.id }} className={css.card ?? ""}>
        <Avatar name={row.name} size={36} />
        <span className={css.cardName}>
          <b>{row.name}</b>
          <small>{[String(row.number), row.division?.name, term("ownership", row.ownership)].filter(Boolean).join(" · ")}</small>
        </span>
        <TierTag tier={row.tier} />
        <span className={`${css.cardLine} num`}>
          <span>
            {t("columns.trucks")} <b><Trucks value={row.trucks} /></b>
          </span>
          <span>
            {t("columns.ourTrucks")} <b><Trucks value={row.ourTrucks} /></b>
          </span>
          <time dateTime={row.changedAt}>{formatDate(row.changedAt)}</time>
        </span>
      </Link>
    </li>
  );
}

/** The ledger on a phone: cards that go on as one scrolls. */
export function LedgerCards({ query }: { query: UseInfiniteQueryResult<InfiniteData<AccountPage>> }) {
  const { t } = useTranslation("account");
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    const mark = end.current;
    if (!mark || !hasNextPage || isFetchingNextPage) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), { rootMargin: "400px" });
    watch.observe(mark);
    return () => watch.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={css.cards}>
      <ul aria-label={t("ledger")}>
        {rows.map((row) => (
          <AccountCard key={row.id} row={row} />
        ))}
      </ul>
      {(query.isPending || isFetchingNextPage) && <Skeleton lines={5} height={56} />}
      <div ref={end} />
    </div>
  );
}
