import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportJob } from "../api/types";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { importQuery } from "./api";
import css from "./Import.module.css";
import { MappingStep } from "./MappingStep";
import { PreviewStep } from "./PreviewStep";
import { ProgressStep } from "./ProgressStep";
import { ResultStep } from "./ResultStep";
import { StateTag } from "./StateTag";

const steps = ["upload", "mapping", "preview", "apply", "result"] as const;

function stepOf(state: string): number {
  if (state === "uploaded" || state === "failed") return 1;
  if (state === "checking" || state === "checked") return 2;
  return state === "applying" ? 3 : 4;
}

function Steps({ at }: { at: number }) {
  const { t } = useTranslation("exchange");
  return (
    <ol className={css.steps} aria-label={t("steps.label")}>
      {steps.map((step, i) => (
        <li key={step} aria-current={i === at ? "step" : undefined} data-done={i < at || undefined}>
          <span className="num">{i + 1}</span>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function Step({ job, remap, onRemap }: { job: ImportJob; remap: boolean; onRemap: (on: boolean) => void }) {
  if (job.state === "uploaded" || job.state === "failed" || remap) return <MappingStep job={job} onChecked={() => onRemap(false)} />;
  if (job.busy) return <ProgressStep job={job} />;
  if (job.state === "checked") return <PreviewStep job={job} onBack={() => onRemap(true)} />;
  return <ResultStep job={job} />;
}

/** One import, from the meaning of its columns to what became of it; it may be left and come back to at any step. */
export function ImportPage() {
  const { t } = useTranslation("exchange");
  const { id } = useParams({ from: "/shell/imports/$id" });
  const job = useQuery(importQuery(id));
  const [remap, setRemap] = useState(false);
  const back = (
    <Link to="/imports" aria-label={t("backToImports")}>
      <ArrowLeft aria-hidden />
    </Link>
  );
  return (
    <Page title={job.data?.fileName ?? t("title")} back={back} meta={job.data && <StateTag state={job.data.state} />}>
      {job.isPending && <Skeleton lines={6} />}
      {job.isError && <ProblemState error={job.error} retry={() => void job.refetch()} />}
      {job.data && (
        <div className={css.stack}>
          <Steps at={remap ? 1 : stepOf(job.data.state)} />
          <Step job={job.data} remap={remap} onRemap={setRemap} />
        </div>
      )}
    </Page>
  );
}
