import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type LedgerSearch, listQuery } from "../account/search";
import { problemOf } from "../api/problem";
import { Button } from "../ui/Button";
import { download } from "./download";

/** Writes what the ledger shows, filters and order included, to an Excel file. */
export function ExportButton({ search }: { search: LedgerSearch }) {
  const { t } = useTranslation("exchange");
  const { message } = App.useApp();
  const run = useMutation({
    mutationFn: () => download("/exports/accounts", listQuery(search), "accounts.xlsx"),
    onError: (error) => void message.error(problemOf(error).title),
  });
  return (
    <Button icon={<Download aria-hidden />} busy={run.isPending} onClick={() => run.mutate()}>
      {t("export")}
    </Button>
  );
}
