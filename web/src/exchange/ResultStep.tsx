import { Link } from "@tanstack/react-router";
import { App } from "antd";
import { CircleCheck, Info, RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ImportJob } from "../api/types";
import { Button, buttonClass } from "../ui/Button";
import { Card } from "../ui/Card";
import { Figure } from "../ui/Figure";
import { formatNumber } from "../ui/formats";
import { Notice, ProblemNote } from "../ui/States";
import { undo } from "./api";
import { BadRowsButton } from "./BadRowsButton";
import css from "./Import.module.css";
import { RowList } from "./RowList";
import { useImportCommand } from "./useImportCommand";

/** What became of the import, and the way back. */
export function ResultStep({ job }: { job: ImportJob }) {
  const { t } = useTranslation("exchange");
  const { modal } = App.useApp();
  const command = useImportCommand(() => undo(job.id));
  const { counts } = job;
  const undone = job.state === "undone";
  const ask = () => void modal.confirm({ title: t("undo.title"), content: t("undo.hint"), okText: t("undo.action"), onOk: () => command.mutate(undefined) });
  return (
    <>
      <Card>
        <p className={css.done} data-undone={undone || undefined}>
          {undone ? <RotateCcw aria-hidden /> : <CircleCheck aria-hidden />}
          {t(undone ? "result.undone" : "result.done")}
        </p>
        {counts && !undone && (
          <div className={css.figures}>
            <Figure label={t("count.created")} value={formatNumber(counts.created)} unit={t("rows")} tone="ok" />
            <Figure label={t("count.updated")} value={formatNumber(counts.updated)} unit={t("rows")} />
            <Figure label={t("count.skipped")} value={formatNumber(counts.skipped)} unit={t("rows")} />
            <Figure label={t("count.bad")} value={formatNumber(counts.bad + counts.refused)} unit={t("rows")} {...(counts.bad + counts.refused > 0 && { tone: "error" as const })} />
          </div>
        )}
        {job.fault && <Notice tone="error" icon={<Info aria-hidden />} title={job.fault.text}>{job.fault.cure}</Notice>}
      </Card>
      {counts && counts.refused > 0 && (
        <Card flush title={t("result.refused")}>
          <RowList job={job} state="refused" total={counts.refused} />
        </Card>
      )}
      <ProblemNote error={command.error} />
      <div className={css.actions}>
        {!undone && <Button look="danger" icon={<RotateCcw aria-hidden />} busy={command.isPending} onClick={ask}>{t("undo.action")}</Button>}
        {counts && counts.bad + counts.refused > 0 && <BadRowsButton job={job} />}
        <Link to="/accounts" className={buttonClass("primary")}>{t("result.ledger")}</Link>
      </div>
    </>
  );
}
