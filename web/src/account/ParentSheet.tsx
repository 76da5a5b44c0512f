import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";
import { Field } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { AccountSelect } from "./AccountSelect";
import { placeUnder } from "./api";
import { useAccountCommand } from "./useAccountCommand";

/** Puts the account under a group, or takes it out. */
export function ParentSheet({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation("account");
  const [parent, setParent] = useState(account.parentId ?? null);
  const now = account.group.find(({ id }) => id === account.parentId);
  const command = useAccountCommand(account, (version) => placeUnder(account.row.id, version, parent), t("saved"), onClose);
  return (
    <FormSheet title={t("hierarchy.place")} submit={t("save")} ready={parent !== (account.parentId ?? null)} busy={command.busy} error={command.error} onSubmit={command.run} onClose={onClose}>
      <Field label={t("facts.parent")} hint={t("hierarchy.placeHint")}>
        {(control) => <AccountSelect {...control} now={now} without={[account.row.id]} value={parent} placeholder={t("hierarchy.search")} onChange={setParent} />}
      </Field>
    </FormSheet>
  );
}
