import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportJob, ImportRow } from "../api/types";
import { Button } from "../ui/Button";
import { Tabs } from "../ui/Tabs";
import { choose } from "./api";
import css from "./Import.module.css";
import { useImportCommand } from "./useImportCommand";

const choices = ["skip", "update", "distinct"] as const;

/** With which account, or which row of the file, it may be the same. An account out of the person's scope is not named. */
export function Suspicion({ row }: { row: ImportRow }) {
  const { t } = useTranslation("exchange");
  const { suspicion } = row;
  if (!suspicion) return null;
  const { account } = suspicion;
  return (
    <span>
      {t(`suspect.${suspicion.reason}` as "suspect.code")}{" "}
      {suspicion.row && t("suspect.row", { row: suspicion.row })}
      {account && (account.id ? <Link to="/accounts/$id" params={{ id: account.id }}>{`${account.name ?? ""} ${account.number ?? ""}`}</Link> : t("suspect.hidden"))}
    </span>
  );
}

export function SuspectChoice({ job, row }: { job: ImportJob; row: ImportRow }) {
  const { t } = useTranslation("exchange");
  const command = useImportCommand((choice: (typeof choices)[number]) => choose(job.id, choice, [row.number]));
  // The same credit code cannot be another organisation.
  const possible = row.suspicion?.reason === "code" ? choices.filter((choice) => choice !== "distinct") : choices;
  return (
    <Tabs look="segment" label={t("suspect.choiceOf", { row: row.number })} value={choices.find((choice) => choice === row.choice) ?? "skip"} onChange={(choice) => command.mutate(choice)}
      items={possible.map((key) => ({ key, label: t(`choice.${key}`) }))} />
  );
}

export function ChooseAll({ job }: { job: ImportJob }) {
  const { t } = useTranslation("exchange");
  const command = useImportCommand((choice: "skip" | "update") => choose(job.id, choice, []));
  return (
    <div className={css.chooseAll}>
      <span>{t("suspect.hint")}</span>
      <Button disabled={command.isPending} onClick={() => command.mutate("update")}>{t("suspect.allUpdate")}</Button>
      <Button disabled={command.isPending} onClick={() => command.mutate("skip")}>{t("suspect.allSkip")}</Button>
    </div>
  );
}
