import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatUntil } from "../../ui/formats";
import { type Column, Table } from "../../ui/Table";
import type { BulkRow } from "./api";
import css from "./Bulk.module.css";
import { RowTag } from "./BulkTags";

function Problems({ row }: { row: BulkRow }) {
  if (row.problems.length === 0) return null;
  return (
    <ul className={css.problems}>
      {row.problems.map(({ cell, column, blocks, text }) => (
        <li key={cell + text} data-blocks={blocks || undefined}>
          <code title={column ?? undefined}>{cell}</code>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What came of a row: where it stands now, until when, and what is to be done. */
function Came({ row }: { row: BulkRow }) {
  const { t } = useTranslation(["bulk", "registration"]);
  const it = row.registration;
  const until = it?.protectedUntil ?? it?.takenUntil;
  const isTold = it && it.outcome.label === t(`registration:state.${it.state}` as "registration:state.won");
  const more = [!isTold && it?.outcome.label, until && t("until", { at: formatUntil(until) })].filter(Boolean).join(" · ");
  return (
    <div className={css.came}>
      <RowTag row={row} />
      {more && <span className={css.soft}>{more}</span>}
      <Problems row={row} />
    </div>
  );
}

function Receipt({ row }: { row: BulkRow }) {
  const { t } = useTranslation("bulk");
  if (!row.registration || !row.receipt) return null;
  return (
    <span className={css.receipt}>
      <Link to="/registrations/$id" params={{ id: row.registration.id }} aria-label={t("row.open", { number: row.registration.number })}>{t("row.no", { number: row.receipt.number })}</Link>
      <code title={t("row.code")}>{row.receipt.code}</code>
    </span>
  );
}

function Company({ row }: { row: BulkRow }) {
  const { t } = useTranslation("bulk");
  return (
    <span className={css.company}>
      <b>{row.given.name || row.registration?.writtenName || (row.state === "bad" ? "–" : t("row.erased"))}</b>
      <small>{row.given.place}</small>
    </span>
  );
}

function PhoneRows({ label, rows }: { label: string; rows: BulkRow[] }) {
  return (
    <ul className={css.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={row.number} className={css.card}>
          <header>
            <span className="num">{row.number}</span>
            <b>{row.given.name || row.registration?.writtenName || "–"}</b>
          </header>
          <p>{[row.given.place, row.given.models, row.given.expectedOn].filter(Boolean).join(" · ")}</p>
          <Came row={row} />
          <Receipt row={row} />
        </li>
      ))}
    </ul>
  );
}

/** The rows of an upload, as given and with what came of them. */
export function BulkRows({ label, rows, phone }: { label: string; rows: BulkRow[]; phone: boolean }) {
  const { t } = useTranslation("bulk");
  if (phone) return <PhoneRows label={label} rows={rows} />;
  const columns: Column<BulkRow>[] = [
    { key: "number", title: t("row.number"), width: 56, cell: (row) => <span className="num">{row.number}</span> },
    { key: "company", title: t("row.company"), width: 220, cell: (row) => <Company row={row} /> },
    { key: "want", title: t("row.want"), width: 120, cell: (row) => row.given.models },
    { key: "expected", title: t("row.expected"), width: 116, cell: (row) => <span className={`${css.day} num`}>{row.given.expectedOn}</span> },
    { key: "contact", title: t("row.contact"), width: 130, cell: (row) => row.given.contact },
    { key: "came", title: t("row.came"), cell: (row) => <Came row={row} /> },
    { key: "receipt", title: t("row.receipt"), width: 160, cell: (row) => <Receipt row={row} /> },
  ];
  return (
    <div className={css.rows} tabIndex={0} role="region" aria-label={label}>
      <Table label={label} columns={columns} rows={rows} rowKey={({ number }) => String(number)} />
    </div>
  );
}
