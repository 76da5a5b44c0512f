import { App } from "antd";
import { Archive, ArchiveRestore, Eraser, Merge } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";
import { Button } from "../ui/Button";
import { useIsPhone } from "../ui/useIsPhone";
import { archive, restore } from "./api";
import { SuspectSheet } from "./duplicates/SuspectSheet";
import { EraseSheet } from "./EraseSheet";
import { useRefusal } from "./permissions";
import { useAccountCommand } from "./useAccountCommand";

/** Archive or restore, never delete; a person's data can be erased. */
export function AccountActions({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const { modal } = App.useApp();
  const phone = useIsPhone();
  const refusal = useRefusal(account);
  const { t: own } = useTranslation("duplicates");
  const [erasing, setErasing] = useState(false);
  const [merging, setMerging] = useState(false);
  const archived = account.row.state === "archived";
  const action = archived ? "restore" : "archive";
  const command = useAccountCommand(account, (version) => (archived ? restore : archive)(account.row.id, version), t(`${action}.done`));
  if (account.row.state === "erased") return null;

  function ask() {
    if (archived) return command.run();
    modal.confirm({ title: t("archive.title", { name: account.row.name }), content: t("archive.hint"), okText: t("archive.action"), onOk: () => command.run() });
  }

  return (
    <>
      {account.row.type === "person" && (
        <Button look="danger" icon={<Eraser aria-hidden />} why={refusal("erase")} aria-label={t("erase.action")} onClick={() => setErasing(true)}>
          {phone ? null : t("erase.action")}
        </Button>
      )}
      {account.can.merge?.allowed && (
        <Button icon={<Merge aria-hidden />} aria-label={own("suspect.action")} onClick={() => setMerging(true)}>
          {phone ? null : own("suspect.action")}
        </Button>
      )}
      <Button icon={archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />} busy={command.busy} why={refusal(action)} aria-label={t(`${action}.action`)} onClick={ask}>
        {phone ? null : t(`${action}.action`)}
      </Button>
      {merging && <SuspectSheet account={account} onClose={() => setMerging(false)} />}
      {erasing && <EraseSheet account={account} onClose={() => setErasing(false)} />}
    </>
  );
}
