import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../api/problem";
import type { ImportJob } from "../api/types";
import { Button } from "../ui/Button";
import { download } from "./download";

/** The rows left out, as they stood in the file, with what is wrong in a last column: mend them and import that file. */
export function BadRowsButton({ job }: { job: ImportJob }) {
  const { t } = useTranslation("exchange");
  const { message } = App.useApp();
  const run = useMutation({
    mutationFn: () => download(`/imports/${job.id}/bad-rows`, {}, "bad-rows.xlsx"),
    onError: (error) => void message.error(problemOf(error).title),
  });
  return (
    <Button icon={<Download aria-hidden />} busy={run.isPending} onClick={() => run.mutate()}>
      {t("badRows")}
    </Button>
  );
}
