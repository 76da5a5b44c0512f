import { useTranslation } from "react-i18next";
import type { ImportJob } from "../api/types";
import { Card } from "../ui/Card";
import { formatNumber } from "../ui/formats";
import { ProgressBar } from "../ui/ProgressBar";
import css from "./Import.module.css";

/** How far the worker is. It goes on when the page is left, and after a restart. */
export function ProgressStep({ job }: { job: ImportJob }) {
  const { t } = useTranslation("exchange");
  const total = job.rowsTotal ?? 0;
  const percent = total > 0 ? Math.min(100, Math.floor((job.rowsDone / total) * 100)) : 0;
  const known = total > 0;
  return (
    <Card title={t(`progress.${job.state}` as "progress.checking")}>
      <ProgressBar label={t("progress.label")} max={100} {...(known && { value: percent })} />
      <p className="num">
        {known ? t("progress.rows", { done: formatNumber(job.rowsDone), total: formatNumber(total), percent }) : t("progress.reading", { done: formatNumber(job.rowsDone) })}
      </p>
      <p className={css.soft}>{t("progress.leave")}</p>
    </Card>
  );
}
