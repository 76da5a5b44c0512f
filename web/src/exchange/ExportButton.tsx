import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../api/problem";
import { type Query } from "../api/http";
import { Button } from "../ui/Button";
import { download } from "./download";

/** Writes what the ledger shows, filters and order included, to an Excel file. */
export function ExportButton({ search }: { search: object }) {
  const { t } = useTranslation("exchange");
  const { message } = App.useApp();
  const run = useMutation({
    mutationFn: () => download("/exports/accounts", search as Query, "accounts.xlsx"),
    onError: (error) => void message.error(problemOf(error).title),
  });
  return (
    <Button icon={<Download aria-hidden />} busy={run.isPending} onClick={() => run.mutate()}>
      {t("export")}
    </Button>
  );
}
