import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { App } from "antd";
import { RefreshCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { Tabs } from "../../ui/Tabs";
import { useIsPhone } from "../../ui/useIsPhone";
import { lookAgain } from "./api";
import { MergesTab } from "./MergesTab";
import { QueueTab } from "./QueueTab";

const tabs = ["queue", "merges"] as const;

/** Accounts that may be one, waiting for a ruling; and what was merged. */
export function DuplicatesPage() {
  const { t } = useTranslation("duplicates");
  const { tab = "queue" } = useSearch({ from: "/shell/duplicates" });
  const navigate = useNavigate();
  const client = useQueryClient();
  const phone = useIsPhone();
  const { message } = App.useApp();
  const again = useMutation({
    mutationFn: lookAgain,
    onSuccess: async () => {
      void message.success(t("againDone"));
      await client.invalidateQueries({ queryKey: ["duplicates", "queue"] });
    },
  });
  return (
    <Page
      flush
      title={t("title")}
      actions={<Button icon={<RefreshCw aria-hidden />} busy={again.isPending} aria-label={t("again")} onClick={() => again.mutate()}>{phone ? null : t("again")}</Button>}
      bar={<Tabs label={t("tabsLabel")} value={tab} onChange={(next) => void navigate({ to: "/duplicates", search: next === "queue" ? {} : { tab: next } })} items={tabs.map((key) => ({ key, label: t(`tabs.${key}`) }))} />}
    >
      {tab === "queue" ? <QueueTab /> : <MergesTab />}
    </Page>
  );
}
