import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { FileDown, FileUp, FlaskConical } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import type { ImportJob } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { CardBody, cardClass, Cards } from "../ui/Cards";
import { formatDateTime, formatNumber } from "../ui/formats";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemNote, ProblemState } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { useIsPhone } from "../ui/useIsPhone";
import { importsQuery, upload } from "./api";
import { download } from "./download";
import { Dropzone } from "./Dropzone";
import css from "./Import.module.css";
import { StateTag } from "./StateTag";

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

function ImportCards({ jobs }: { jobs: ImportJob[] }) {
  const { t } = useTranslation("exchange");
  return (
    <Cards label={t("list.title")}>
      {jobs.map((job) => (
        <li key={job.id}>
          <Link to="/imports/$id" params={{ id: job.id }} className={cardClass}>
            <CardBody picture={<FileUp aria-hidden />} title={job.fileName} note={formatDateTime(job.uploadedAt)} tag={<StateTag state={job.state} />} />
          </Link>
        </li>
      ))}
    </Cards>
  );
}

export function ImportsPage() {
  const { t } = useTranslation("exchange");
  const client = useQueryClient();
  const navigate = useNavigate();
  const list = useQuery(importsQuery);
  const columns = useColumns();
  const { tenant } = useMe();
  const phone = useIsPhone();
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
          {tenant.demo && <Button look="ghost" icon={<FlaskConical aria-hidden />} busy={sample.isPending} aria-label={t("sample")} onClick={() => sample.mutate()}>{phone ? null : t("sample")}</Button>}
          <Button icon={<FileDown aria-hidden />} busy={template.isPending} aria-label={t("template")} onClick={() => template.mutate()}>{phone ? null : t("template")}</Button>
        </>
      }>
      <div className={css.stack}>
        <Dropzone busy={send.isPending} onFile={(file) => send.mutate(file)} />
        <ProblemNote error={send.error ?? template.error ?? sample.error} />
        <Card flush title={t("list.title")}>
          {list.isPending && <div className={css.pad}><Skeleton lines={3} /></div>}
          {list.isError && <ProblemState error={list.error} retry={() => void list.refetch()} />}
          {list.data?.length === 0 && <EmptyState icon={<FileUp />} title={t("list.empty")} hint={t("list.emptyHint")} />}
          {list.data && list.data.length > 0 && phone && <ImportCards jobs={list.data} />}
          {list.data && list.data.length > 0 && !phone && (
            <div className={css.wide}>
              <Table label={t("list.title")} columns={columns} rows={list.data} rowKey={(job) => job.id} onOpen={(job) => void navigate({ to: "/imports/$id", params: { id: job.id } })} />
            </div>
          )}
        </Card>
      </div>
    </Page>
  );
}
