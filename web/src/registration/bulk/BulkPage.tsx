import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ArrowLeft, FileDown, FileUp, FlaskConical } from "lucide-react";
import { useTranslation } from "react-i18next";
import { download } from "../../exchange/download";
import { Dropzone } from "../../exchange/Dropzone";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { CardBody, cardClass, Cards } from "../../ui/Cards";
import { formatDateTime, formatNumber } from "../../ui/formats";
import { Page } from "../../ui/Page";
import { Skeleton } from "../../ui/Skeleton";
import { EmptyState, ProblemNote, ProblemState } from "../../ui/States";
import { type Column, Table } from "../../ui/Table";
import { useIsPhone } from "../../ui/useIsPhone";
import { type Upload, upload, uploadQuery, uploadsQuery } from "./api";
import css from "./Bulk.module.css";
import { UploadTag } from "./BulkTags";

const template = "/registrations/uploads/template";

function useColumns(): Column<Upload>[] {
  const { t } = useTranslation("bulk");
  return [
    { key: "file", title: t("list.file"), cell: ({ id, fileName }) => <Link to="/registrations/bulk/$id" params={{ id }}>{fileName}</Link> },
    { key: "state", title: t("list.state"), cell: ({ state }) => <UploadTag state={state} /> },
    { key: "rows", title: t("list.rows"), align: "right", cell: ({ counts }) => formatNumber(counts.rows) },
    { key: "registered", title: t("list.registered"), align: "right", cell: ({ counts }) => formatNumber(counts.registered) },
    { key: "bad", title: t("list.bad"), align: "right", cell: ({ counts }) => formatNumber(counts.bad + counts.refused) },
    { key: "at", title: t("list.at"), cell: ({ uploadedAt }) => <span className="num">{formatDateTime(uploadedAt)}</span> },
  ];
}

function UploadCards({ uploads }: { uploads: Upload[] }) {
  const { t } = useTranslation("bulk");
  return (
    <Cards label={t("list.title")}>
      {uploads.map(({ id, fileName, state, uploadedAt, counts }) => (
        <li key={id}>
          <Link to="/registrations/bulk/$id" params={{ id }} className={cardClass}>
            <CardBody picture={<FileUp aria-hidden />} title={fileName} note={`${formatDateTime(uploadedAt)} · ${formatNumber(counts.rows)} ${t("rows")}`} tag={<UploadTag state={state} />} />
          </Link>
        </li>
      ))}
    </Cards>
  );
}

function Uploads() {
  const { t } = useTranslation("bulk");
  const phone = useIsPhone();
  const navigate = useNavigate();
  const columns = useColumns();
  const list = useQuery(uploadsQuery);
  const some = list.data && list.data.length > 0 ? list.data : undefined;
  return (
    <Card flush title={t("list.title")} meta={t("kept")}>
      {list.isPending && <div className={css.pad}><Skeleton lines={3} /></div>}
      {list.isError && <ProblemState error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && <EmptyState icon={<FileUp />} title={t("list.empty")} hint={t("list.emptyHint")} />}
      {some && phone && <UploadCards uploads={some} />}
      {some && !phone && <div className={css.wide}><Table label={t("list.title")} columns={columns} rows={some} rowKey={({ id }) => id} onOpen={({ id }) => void navigate({ to: "/registrations/bulk/$id", params: { id } })} /></div>}
    </Card>
  );
}

/** Many purchase intents at once: the sheet to fill in, the one filled in, and those uploaded before. */
export function BulkPage() {
  const { t } = useTranslation("bulk");
  const client = useQueryClient();
  const navigate = useNavigate();
  const fetch = useMutation({ mutationFn: (filled: boolean) => download(template, { filled }, "intents.xlsx") });
  const send = useMutation({
    mutationFn: upload,
    onSuccess: async (now) => {
      client.setQueryData(uploadQuery(now.id).queryKey, now);
      void client.invalidateQueries({ queryKey: uploadsQuery.queryKey, exact: true });
      await navigate({ to: "/registrations/bulk/$id", params: { id: now.id } });
    },
  });
  const back = <Link to="/registrations" aria-label={t("backToList")}><ArrowLeft aria-hidden /></Link>;
  const steps = ["template", "preview", "confirm"] as const;
  return (
    <Page title={t("title")} back={back}>
      <div className={css.stack}>
        <div className={css.intro}>
          <p>{t("intro")}</p>
          <ol>{steps.map((step, i) => <li key={step}><span className="num">{i + 1}</span>{t(`steps.${step}`)}</li>)}</ol>
        </div>
        <div className={css.actions}>
          <Button look="ghost" icon={<FlaskConical aria-hidden />} busy={fetch.isPending && fetch.variables} onClick={() => fetch.mutate(true)}>{t("example")}</Button>
          <Button icon={<FileDown aria-hidden />} busy={fetch.isPending && !fetch.variables} onClick={() => fetch.mutate(false)}>{t("template")}</Button>
        </div>
        <Dropzone busy={send.isPending} onFile={(file) => send.mutate(file)} hint={t("hint")} />
        <ProblemNote error={send.error ?? fetch.error} />
        <Uploads />
      </div>
    </Page>
  );
}
