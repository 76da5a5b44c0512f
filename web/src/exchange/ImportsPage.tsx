import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FileDown, FileUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import type { ImportJob } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { formatDateTime, formatNumber } from "../ui/formats";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemNote, ProblemState } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { importsQuery, upload } from "./api";
import { download } from "./download";
import { Dropzone } from "./Dropzone";
import css from "./Import.module.css";
import { StateTag } from "./StateTag";
import { Link } from "@tanstack/react-router";

function useColumns(): Column<ImportJob>[] {
  const { t } = useTranslation("exchange");
  return [
    { key: "file", title: t("list.file"), cell: (job) => <Link to="/imports/$id" params={{ id: job.id }}>{job.fileName}</Link> },
    { key: "state", title: t("list.state"), cell: (job) => <StateTag state={job.state} /> },
    { key: "created", title: t("count.created"), align: "right", cell: (job) => (job.counts ? formatNumber(job.counts.created) : "–") },
    { key: "bad", title: t("count.bad"), align: "right", cell: (job) => (job.counts ? formatNumber(job.counts.bad) : "–") },
    { key: "by", title: t("list.by"), cell: (job) => job.actorName },
    { key: "at", title: t("list.at"), cell: (job) => <span className="num">{formatDateTime(job.uploadedAt)}</span> },
  ];
}

export function ImportsPage() {
  const { t } = useTranslation("exchange");
  const client = useQueryClient();
  const navigate = useNavigate();
  const list = useQuery(importsQuery);
  const columns = useColumns();
  const { tenant } = useMe();
  const template = useMutation({ mutationFn: () => download("/imports/template", {}, "ledger.xlsx") });
  const sample = useMutation({ mutationFn: () => download("/demo/workbook", {}, "demo.xlsx") });
  const send = useMutation({
    mutationFn: upload,
    onSuccess: async (job) => {
      client.setQueryData(["imports", job.id], job);
      await navigate({ to: "/imports/$id", params: { id: job.id } });
    },
  });
  return (
    <Page title={t("title")} actions={
        <>
          {tenant.demo && <Button look="ghost" icon={<FileDown aria-hidden />} busy={sample.isPending} onClick={() => sample.mutate()}>{t("sample")}</Button>}
          <Button icon={<FileDown aria-hidden />} busy={template.isPending} onClick={() => template.mutate()}>{t("template")}</Button>
        </>
      }>
      <div className={css.stack}>
        <Dropzone busy={send.isPending} onFile={(file) => send.mutate(file)} />
        <ProblemNote error={send.error ?? template.error ?? sample.error} />
        <Card flush title={t("list.title")}>
          {list.isPending && <div className={css.pad}><Skeleton lines={3} /></div>}
          {list.isError && <ProblemState error={list.error} retry={() => void list.refetch()} />}
          {list.data?.length === 0 && <EmptyState icon={<FileUp />} title={t("list.empty")} hint={t("list.emptyHint")} />}
          {list.data && list.data.length > 0 && (
            <div className={css.wide}>
              <Table label={t("list.title")} columns={columns} rows={list.data} rowKey={(job) => job.id} onOpen={(job) => void navigate({ to: "/imports/$id", params: { id: job.id } })} />
            </div>
          )}
        </Card>
      </div>
    </Page>
  );
}
