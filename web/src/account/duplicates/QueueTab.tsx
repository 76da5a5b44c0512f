import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Copy } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AccountRow, SuspectedPair } from "../../api/types";
import { cardClass, Cards } from "../../ui/Cards";
import { formatCount, formatDate, formatDateTime } from "../../ui/formats";
import { EmptyState, ProblemState } from "../../ui/States";
import { type Column, Table } from "../../ui/Table";
import { useIsPhone } from "../../ui/useIsPhone";
import { TierTag, Trucks } from "../terms";
import { queueQuery } from "./api";
import css from "./Duplicates.module.css";
import { LikenessTag, Reasons } from "./Likeness";
import { More } from "./More";

function Side({ row }: { row: AccountRow }) {
  const { t } = useTranslation("account");
  return (
    <span className={css.side}>
      <b>{row.name}</b>
      <small className="num">{row.number} · {row.division?.name ?? "–"} · <Trucks value={row.trucks} /> {t("trucksUnit")} <TierTag tier={row.tier} /></small>
    </span>
  );
}

function useColumns(): Column<SuspectedPair>[] {
  const { t } = useTranslation("duplicates");
  return [
    { key: "likeness", title: t("columns.likeness"), width: 170, cell: (pair) => <Link to="/duplicates/$id" params={{ id: pair.id }} className={css.open ?? ""}><LikenessTag likeness={pair.likeness} /></Link> },
    { key: "one", title: t("columns.one"), cell: (pair) => <Side row={pair.one} /> },
    { key: "other", title: t("columns.other"), cell: (pair) => <Side row={pair.other} /> },
    { key: "reasons", title: t("columns.reasons"), cell: (pair) => <Reasons likeness={pair.likeness} className={css.reasons} /> },
    { key: "found", title: t("columns.found"), width: 150, cell: (pair) => <time className={css.soft} dateTime={pair.foundAt} title={formatDateTime(pair.foundAt)}>{t(`foundBy.${pair.foundBy}` as "foundBy.entry")} {formatDate(pair.foundAt)}</time> },
  ];
}

/** The pairs nobody has ruled on, the likeliest first. */
export function QueueTab() {
  const { t } = useTranslation("duplicates");
  const navigate = useNavigate();
  const phone = useIsPhone();
  const columns = useColumns();
  const query = useInfiniteQuery(queueQuery);
  if (query.isError) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  const pairs = query.data?.pages.flatMap((page) => page.items) ?? [];
  const sweep = query.data?.pages[0]?.sweep;
  const open = (id: string) => void navigate({ to: "/duplicates/$id", params: { id } });
  return (
    <>
      {sweep && sweep.waiting > 0 && <p className={css.waiting} role="status">{t("waiting", { count: formatCount(sweep.waiting, sweep.more) as unknown as number })}</p>}
      {query.data && pairs.length === 0 ? (
        <EmptyState icon={<Copy />} title={t("empty.title")} hint={t("empty.hint")} />
      ) : phone ? (
        <Cards label={t("title")}>
          {pairs.map((pair) => (
            <li key={pair.id}>
              <Link to="/duplicates/$id" params={{ id: pair.id }} className={cardClass}>
                <span className={css.two}><b>{pair.one.name}</b><b>{pair.other.name}</b></span>
                <span className={css.two}><LikenessTag likeness={pair.likeness} /><Reasons likeness={pair.likeness} /></span>
              </Link>
            </li>
          ))}
        </Cards>
      ) : (
        <div className={css.scroller}>
          <Table label={t("title")} columns={columns} rows={pairs} rowKey={(pair) => pair.id} pending={query.isPending ? 8 : 0} onOpen={(pair) => open(pair.id)} />
        </div>
      )}
      <More query={query} />
    </>
  );
}
