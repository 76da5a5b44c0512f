import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Download, ShieldAlert, ShieldCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import type { Checkpoint } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { formatNumber } from "../ui/formats";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, Notice, ProblemNote, ProblemState } from "../ui/States";
import { Table } from "../ui/Table";
import { checkpointsQuery, verifyAll } from "./api";
import css from "./Receipts.module.css";

/** As `bin/keyhold verify-receipts FILE` reads them. */
function download(company: string, checkpoints: Checkpoint[]) {
  const lines = checkpoints.map(({ number, hash, day }) => `${company} ${number} ${hash} ${day}\n`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(lines, { type: "text/plain" }));
  link.download = `checkpoints-${checkpoints[0]?.day ?? ""}.txt`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function VerifyCard() {
  const { t } = useTranslation("audit");
  const verification = useMutation({ mutationFn: verifyAll });
  const found = verification.data;
  return (
    <Card title={t("book.title")} actions={<Button look="primary" busy={verification.isPending} onClick={() => verification.mutate()}>{t(verification.isPending ? "book.verifying" : "book.verify")}</Button>}>
      <p className={css.hint}>{t("book.hint")}</p>
      <div className={css.said}>
        <ProblemNote error={verification.error} />
        {found?.holds && (
          <Notice tone="info" icon={<ShieldCheck />} title={t("book.holds", { checked: formatNumber(found.checked), sealed: formatNumber(found.changesSealed) })}>
            {found.changesErased > 0 && t("book.erased", { count: found.changesErased })}
          </Notice>
        )}
        {found && !found.holds && (
          <Notice tone="error" icon={<ShieldAlert />} title={t("book.broken", { count: found.faults.length })}>
            {found.faults.map((fault) => <span key={`${fault.number}${fault.code}`} className={css.fault}>{t("book.fault", fault)}</span>)}
          </Notice>
        )}
      </div>
      <p className={css.hint}><Link to="/receipts/check" target="_blank">{t("book.checkOne")}</Link></p>
    </Card>
  );
}

function Checkpoints() {
  const { t } = useTranslation("audit");
  const { tenant } = useMe();
  const query = useQuery(checkpointsQuery);
  if (query.isPending) return <Skeleton lines={6} />;
  if (query.isError) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  const rows = query.data;
  return (
    <Card title={t("book.checkpoints")} flush actions={rows.length > 0 && <Button icon={<Download />} onClick={() => download(tenant.id, rows)}>{t("book.download")}</Button>}>
      <p className={css.inCard}>{t("book.checkpointsHint")}</p>
      {rows.length === 0 ? (
        <EmptyState small title={t("book.empty")} hint={t("book.emptyHint")} />
      ) : (
        <div className={css.scroll}>
          <Table
            label={t("book.checkpoints")}
            rows={rows}
            rowKey={(row) => row.day}
            columns={[
              { key: "day", title: t("book.day"), width: 130, cell: (row) => <span className="num">{row.day}</span> },
              { key: "number", title: t("book.last"), width: 130, align: "right", cell: (row) => formatNumber(row.number) },
              { key: "hash", title: t("book.hash"), cell: (row) => <code className={css.hash}>{row.hash}</code> },
            ]}
          />
        </div>
      )}
    </Card>
  );
}

/** The book of receipts: whether all of it holds, and the day's ends to be kept elsewhere. */
export function ReceiptsTab() {
  return (
    <div className={css.book}>
      <VerifyCard />
      <Checkpoints />
    </div>
  );
}
