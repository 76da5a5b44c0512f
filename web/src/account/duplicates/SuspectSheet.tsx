import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../../api/types";
import { Field } from "../../ui/Field";
import { FormSheet } from "../../ui/FormSheet";
import { AccountSelect } from "../AccountSelect";
import { suspect } from "./api";

/** A person takes two accounts to be one. */
export function SuspectSheet({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation("duplicates");
  const navigate = useNavigate();
  const [other, setOther] = useState<string | null>(null);
  const raise = useMutation({
    mutationFn: (otherId: string) => suspect(account.row.id, otherId),
    onSuccess: ({ id }) => void navigate({ to: "/duplicates/$id", params: { id } }),
  });
  return (
    <FormSheet title={t("suspect.title")} submit={t("suspect.compare")} ready={other !== null} busy={raise.isPending} error={raise.error} onSubmit={() => other && raise.mutate(other)} onClose={onClose}>
      <p style={{ marginBottom: 14 }}>{t("suspect.hint")}</p>
      <Field label={t("suspect.other")} required>
        {(control) => <AccountSelect {...control} value={other} placeholder={t("suspect.search")} without={[account.row.id]} onChange={setOther} />}
      </Field>
    </FormSheet>
  );
}
