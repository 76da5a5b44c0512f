import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AccountPage, AccountRow } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { CardBody, cardClass, Cards } from "../ui/Cards";
import { formatDate } from "../ui/formats";
import { Skeleton } from "../ui/Skeleton";
import { TierTag, Trucks, useTerm } from "./terms";

function AccountCard({ row }: { row: AccountRow }) {
  const { t } = useTranslation("account");
  const term = useTerm();
  return (
    <li>
      <Link to="/accounts/$id" params={{ id: row.id }} className={cardClass}>
        <CardBody picture={<Avatar name={row.name} size={36} />} title={row.name} note={[String(row.number), row.division?.name, term("ownership", row.ownership)].filter(Boolean).join(" · ")} tag={<TierTag tier={row.tier} />}>
          <span>
            {t("columns.trucks")} <b><Trucks value={row.trucks} /></b>
          </span>
          <span>
            {t("columns.ourTrucks")} <b><Trucks value={row.ourTrucks} /></b>
          </span>
          <time dateTime={row.changedAt}>{formatDate(row.changedAt)}</time>
        </CardBody>
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
    <Cards
      label={t("ledger")}
      end={
        <>
          {(query.isPending || isFetchingNextPage) && <Skeleton lines={5} height={56} />}
          <div ref={end} />
        </>
      }
    >
      {rows.map((row) => (
        <AccountCard key={row.id} row={row} />
      ))}
    </Cards>
  );
}
