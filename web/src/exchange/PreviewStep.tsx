import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportCounts, ImportJob } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Figure } from "../ui/Figure";
import { formatNumber } from "../ui/formats";
import { ProblemNote } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { apply } from "./api";
import { BadRowsButton } from "./BadRowsButton";
import css from "./Import.module.css";
import { RowList } from "./RowList";
import { useImportCommand } from "./useImportCommand";

const parts = ["bad", "suspect", "ready"] as const;
type Part = (typeof parts)[number];

const none: ImportCounts = { bad: 0, ready: 0, suspect: 0, toUpdate: 0, toDistinguish: 0, created: 0, updated: 0, skipped: 0, refused: 0, undone: 0 };

function Figures({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation("exchange");
  return (
    <div className={css.figures}>
      <Figure label={t("count.ready")} value={formatNumber(counts.ready + counts.toUpdate + counts.toDistinguish)} unit={t("rows")} note={t("count.readyNote")} tone="ok" />
      <Figure label={t("count.suspect")} value={formatNumber(counts.suspect)} unit={t("rows")} note={t("count.suspectNote")} {...(counts.suspect > 0 && { tone: "warn" as const })} />
      <Figure label={t("count.bad")} value={formatNumber(counts.bad)} unit={t("rows")} note={t("count.badNote")} {...(counts.bad > 0 && { tone: "error" as const })} />
    </div>
  );
}

/** What will happen before it happens: good rows, faulty rows with the cell, suspected duplicates. */
export function PreviewStep({ job, onBack }: { job: ImportJob; onBack: () => void }) {
  const { t } = useTranslation("exchange");
  const counts = job.counts ?? none;
  const suspects = counts.suspect + counts.toUpdate + counts.toDistinguish;
  const [part, setPart] = useState<Part>(counts.bad > 0 ? "bad" : suspects > 0 ? "suspect" : "ready");
  const command = useImportCommand(() => apply(job.id));
  const good = counts.ready + counts.toUpdate + counts.toDistinguish;
  const size: Record<Part, number> = { bad: counts.bad, suspect: suspects, ready: counts.ready };
  return (
    <>
      <Card>
        <Figures counts={counts} />
      </Card>
      <Card flush>
        <Tabs label={t("preview.parts")} value={part} onChange={setPart} items={parts.map((key) => ({ key, label: t(`preview.${key}`), count: formatNumber(size[key]) }))} />
        <RowList key={part} job={job} state={part} total={size[part]} />
      </Card>
      <ProblemNote error={command.error} />
      <div className={css.actions}>
        <Button onClick={onBack}>{t("preview.back")}</Button>
        {counts.bad > 0 && <BadRowsButton job={job} />}
        <Button look="primary" busy={command.isPending} disabled={good === 0} onClick={() => command.mutate(undefined)}>
          {t("preview.apply", { count: good, shown: formatNumber(good) })}
        </Button>
      </div>
    </>
  );
}
