import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { App } from "antd";
import { ArrowLeft, CircleAlert, CircleCheck, Clock, Download, Info, Send, Square, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../../api/problem";
import { download } from "../../exchange/download";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Figure } from "../../ui/Figure";
import { formatDateTime, formatNumber } from "../../ui/formats";
import { Page } from "../../ui/Page";
import { ProgressBar } from "../../ui/ProgressBar";
import { Skeleton } from "../../ui/Skeleton";
import { Notice, ProblemNote, ProblemState } from "../../ui/States";
import { Tabs } from "../../ui/Tabs";
import { useIsPhone } from "../../ui/useIsPhone";
import { confirm, discard, rowsQuery, rowStates, type RowState, stop, type Upload, uploadQuery, uploadsQuery } from "./api";
import css from "./Bulk.module.css";
import { BulkRows } from "./BulkRows";
import { UploadTag } from "./BulkTags";
import { Columns } from "./Columns";

const begun = ({ state }: Upload) => state !== "checked";

function Figures({ of }: { of: Upload }) {
  const { t } = useTranslation("bulk");
  const { bad, ready, known, registered, refused } = of.counts;
  const unit = t("rows");
  return (
    <div className={css.figures}>
      {begun(of) && <Figure label={t("count.registered")} value={formatNumber(registered)} unit={unit} note={t("count.registeredNote")} tone="ok" />}
      {(!begun(of) || ready > 0) && <Figure label={t(begun(of) ? "count.left" : "count.ready")} value={formatNumber(ready)} unit={unit} note={t(begun(of) ? "count.leftNote" : "count.readyNote")} {...(!begun(of) && { tone: "ok" as const })} />}
      {(!begun(of) || bad > 0) && <Figure label={t("count.bad")} value={formatNumber(bad)} unit={unit} note={t("count.badNote")} {...(bad > 0 && { tone: "error" as const })} />}
      {refused > 0 && <Figure label={t("count.refused")} value={formatNumber(refused)} unit={unit} note={t("count.refusedNote")} tone="error" />}
      {(!begun(of) || known > 0) && <Figure label={t("count.known")} value={formatNumber(known)} unit={unit} note={t("count.knownNote")} />}
    </div>
  );
}

/** How far it is, what holds it up, what its owner should know. */
function Standing({ of }: { of: Upload }) {
  const { t } = useTranslation("bulk");
  const { counts } = of;
  const total = counts.rows - counts.bad;
  const done = total - counts.ready;
  return (
    <div className={css.told}>
      {of.state === "registering" && (
        <Card>
          <ProgressBar label={t("title")} max={Math.max(1, total)} value={done} />
          <p className="num" role="status">{t("registering", { done: formatNumber(done), total: formatNumber(total) })}</p>
          <p className={css.soft}>{t("leave")}</p>
        </Card>
      )}
      {of.state === "waiting" && of.goesOnAt && <Notice tone="warn" icon={<Clock aria-hidden />} title={t("waiting", { count: counts.ready })}>{t("waitingHint", { at: formatDateTime(of.goesOnAt) })}</Notice>}
      {of.state === "done" && <Notice tone="info" icon={<CircleCheck aria-hidden />} title={<span role="status">{t("done", { count: counts.registered, shown: formatNumber(counts.registered) })}</span>}>{counts.bad + counts.refused > 0 && t("doneBad")}</Notice>}
      {of.fault && <Notice tone="error" icon={<CircleAlert aria-hidden />} title={of.fault} />}
      {!begun(of) && of.notices.map((notice) => <Notice key={notice} tone="info" icon={<Info aria-hidden />} title={notice} />)}
    </div>
  );
}

function Rows({ of }: { of: Upload }) {
  const { t } = useTranslation("bulk");
  const phone = useIsPhone();
  const query = useQuery(rowsQuery(of));
  const [chosen, choose] = useState<RowState | "all">();
  const present = rowStates.filter((state) => of.counts[state] > 0);
  const shown = chosen && (chosen === "all" || present.includes(chosen)) ? chosen : !begun(of) && of.counts.bad > 0 ? "bad" : "all";
  const items = [...(present.length > 1 ? (["all"] as const) : []), ...present];
  const rows = query.data?.filter((row) => shown === "all" || row.state === shown) ?? [];
  if (query.isError) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  return (
    <Card flush>
      <Tabs label={t("rowStates.label")} value={items.includes(shown) ? shown : (items[0] ?? "all")} onChange={choose} items={items.map((key) => ({ key, label: t(`rowStates.${key}`), count: formatNumber(key === "all" ? of.counts.rows : of.counts[key]) }))} />
      {query.isPending ? <div className={css.pad}><Skeleton lines={5} /></div> : <BulkRows label={t(`rowStates.${shown}`)} rows={rows} phone={phone} />}
    </Card>
  );
}

/** Takes an upload as the server told it just now. */
function useTold() {
  const client = useQueryClient();
  return (now: Upload) => {
    client.setQueryData(uploadQuery(now.id).queryKey, now);
    void client.invalidateQueries({ queryKey: uploadsQuery.queryKey, exact: true });
    void client.invalidateQueries({ queryKey: ["registrations"] });
  };
}

function Actions({ of }: { of: Upload }) {
  const { t } = useTranslation("bulk");
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const told = useTold();
  const run = useMutation({ mutationFn: () => confirm(of.id), onSuccess: told });
  const halt = useMutation({ mutationFn: () => stop(of.id), onSuccess: told });
  const fetch = useMutation({ mutationFn: () => download(`/registrations/uploads/${of.id}/outcome`, {}, "outcome.xlsx"), onError: (error) => void message.error(problemOf(error).title) });
  const remove = useMutation({
    mutationFn: () => discard(of.id),
    onSuccess: async () => {
      await navigate({ to: "/registrations/bulk" });
      client.removeQueries({ queryKey: uploadQuery(of.id).queryKey });
      void client.invalidateQueries({ queryKey: uploadsQuery.queryKey, exact: true });
      void message.success(t("discarded"));
    },
  });
  const ask = () => void modal.confirm({ title: t("discardTitle"), content: t("discardHint"), okText: t("discard"), onOk: () => remove.mutate() });
  const count = of.counts.ready;
  return (
    <>
      <ProblemNote error={run.error ?? halt.error ?? remove.error} />
      <div className={css.actions}>
        <small>{t("kept")}</small>
        {of.can.discard && <Button look="ghost" icon={<Trash2 aria-hidden />} busy={remove.isPending} onClick={ask}>{t("discard")}</Button>}
        <Button icon={<Download aria-hidden />} busy={fetch.isPending} onClick={() => fetch.mutate()}>{t(begun(of) ? "outcome" : "preview")}</Button>
        {of.can.stop && <Button icon={<Square aria-hidden />} busy={halt.isPending} onClick={() => halt.mutate()}>{t("stop")}</Button>}
        {of.can.confirm && <Button look="primary" icon={<Send aria-hidden />} busy={run.isPending} onClick={() => run.mutate()}>{t(begun(of) ? "goOn" : "confirm", { count, shown: formatNumber(count) })}</Button>}
      </div>
    </>
  );
}

/** One sheet of intents: how its rows read, how far they are registered, what came of each. It may be left and come back to. */
export function UploadPage() {
  const { t } = useTranslation("bulk");
  const { id } = useParams({ from: "/shell/registrations/bulk/$id" });
  const found = useQuery(uploadQuery(id));
  const told = useTold();
  const back = <Link to="/registrations/bulk" aria-label={t("back")}><ArrowLeft aria-hidden /></Link>;
  return (
    <Page title={found.data?.fileName || t("title")} back={back} meta={found.data && <UploadTag state={found.data.state} />}>
      {found.isPending && <Skeleton lines={6} />}
      {found.isError && <ProblemState error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <div className={css.stack}>
          <Standing of={found.data} />
          <Columns of={found.data} onRead={told} />
          <Card><Figures of={found.data} /></Card>
          <div className={css.list}><Rows of={found.data} /></div>
          <Actions of={found.data} />
        </div>
      )}
    </Page>
  );
}
