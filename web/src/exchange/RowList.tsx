import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportJob, ImportRow } from "../api/types";
import { Button } from "../ui/Button";
import { formatNumber } from "../ui/formats";
import { EmptyState, ProblemState } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { useIsPhone } from "../ui/useIsPhone";
import { rowsAPage, rowsQuery } from "./api";
import css from "./Import.module.css";
import { ChooseAll, SuspectChoice, Suspicion } from "./Suspects";

function Problems({ row }: { row: ImportRow }) {
  return (
    <ul className={css.problems}>
      {row.problems.map((problem) => (
        <li key={problem.cell + problem.text} data-blocks={problem.blocks || undefined}>
          <code>{problem.cell}</code>
          {problem.text}
        </li>
      ))}
    </ul>
  );
}

/** A whole row in one cell, where a table would be squeezed. */
function PhoneRow({ job, row }: { job: ImportJob; row: ImportRow }) {
  return (
    <div className={css.phoneRow}>
      <p>
        <b>{row.name || "–"}</b> <span className="num">{row.number}</span>
      </p>
      <Problems row={row} />
      {row.suspicion && (
        <>
          <Suspicion row={row} />
          <SuspectChoice job={job} row={row} />
        </>
      )}
    </div>
  );
}

function useColumns(job: ImportJob, state: string, phone: boolean): Column<ImportRow>[] {
  const { t } = useTranslation("exchange");
  if (phone) return [{ key: "row", title: t("row.name"), cell: (row) => <PhoneRow job={job} row={row} /> }];
  const base: Column<ImportRow>[] = [
    { key: "number", title: t("row.number"), width: 76, cell: (row) => <span className="num">{row.number}</span> },
    { key: "name", title: t("row.name"), cell: (row) => row.name || "–" },
    { key: "uscc", title: t("row.uscc"), cell: (row) => <span className="num">{row.uscc ?? "–"}</span> },
  ];
  if (state !== "suspect") return [...base, { key: "problems", title: t("row.problems"), cell: (row) => <Problems row={row} /> }];
  return [
    ...base,
    { key: "suspicion", title: t("row.suspicion"), cell: (row) => <Suspicion row={row} /> },
    { key: "choice", title: t("row.choice"), width: 300, cell: (row) => <SuspectChoice job={job} row={row} /> },
  ];
}

interface Props {
  job: ImportJob;
  state: string;
  total: number;
}

/** Rows of one kind, by key. */
export function RowList({ job, state, total }: Props) {
  const { t } = useTranslation("exchange");
  const [marks, setMarks] = useState([0]);
  const after = marks.at(-1) ?? 0;
  const query = useQuery({ ...rowsQuery(job.id, state, after), placeholderData: keepPreviousData });
  const phone = useIsPhone();
  const columns = useColumns(job, state, phone);
  const rows = query.data ?? [];
  const last = rows.at(-1)?.number;
  if (query.isError) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  if (query.data && rows.length === 0 && after === 0) return <EmptyState title={t(`preview.none.${state}` as "preview.none.bad")} />;
  return (
    <>
      {state === "suspect" && <ChooseAll job={job} />}
      <div className={css.rows}>
        <Table label={t(`preview.${state}` as "preview.bad")} columns={columns} rows={rows} rowKey={(row) => String(row.number)} pending={query.isPending ? 6 : 0} stale={query.isPlaceholderData} />
      </div>
      {total > rowsAPage && (
        <div className={css.pager}>
          <span className="num">{t("row.total", { total: formatNumber(total) })}</span>
          <Button icon={<ChevronLeft aria-hidden />} aria-label={t("row.previous")} disabled={marks.length === 1} onClick={() => setMarks(marks.slice(0, -1))} />
          <Button icon={<ChevronRight aria-hidden />} aria-label={t("row.next")} disabled={rows.length < rowsAPage || last === undefined} onClick={() => last !== undefined && setMarks([...marks, last])} />
        </div>
      )}
    </>
  );
}
