import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { searchQuery } from "../app/searchApi";
import type { Account } from "../api/types";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { Sheet } from "../ui/Sheet";
import { ProblemNote } from "../ui/States";
import { placeUnder } from "./api";
import { useAccountCommand } from "./useAccountCommand";

/** Puts the account under a group, or takes it out. */
export function ParentSheet({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation("account");
  const form = useId();
  const [text, setText] = useState("");
  const [parent, setParent] = useState(account.parentId ?? null);
  const now = account.group.find(({ id }) => id === account.parentId);
  const found = useQuery({ ...searchQuery(text), enabled: text.length > 1 });
  const hits = found.data?.accounts.filter((hit) => hit.id !== account.row.id) ?? [];
  const options = [...(now ? [{ value: now.id, label: now.name ?? String(now.number) }] : []), ...hits.map((hit) => ({ value: hit.id, label: `${hit.name}  ${hit.number}` }))];
  const command = useAccountCommand(account, (version) => placeUnder(account.row.id, version, parent), t("saved"), onClose);
  return (
    <Sheet open title={t("hierarchy.place")} onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button look="primary" type="submit" form={form} busy={command.busy}>{t("save")}</Button>
        </>
      }>
      <form id={form} onSubmit={(event) => { event.preventDefault(); command.run(); }}>
        <ProblemNote error={command.error} />
        <Field label={t("facts.parent")} hint={t("hierarchy.placeHint")}>
          {(control) => (
            <Select {...control} allowClear value={parent} placeholder={t("hierarchy.search")} options={options} loading={found.isFetching}
              showSearch={{ filterOption: false, onSearch: setText }} onChange={(value: string | null) => setParent(value ?? null)} />
          )}
        </Field>
      </form>
    </Sheet>
  );
}
