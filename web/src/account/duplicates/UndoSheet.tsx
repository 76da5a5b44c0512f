import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountMerge } from "../../api/types";
import { Field, Input } from "../../ui/Field";
import { FormSheet } from "../../ui/FormSheet";
import { undoMerge } from "./api";

/** Asks why, and sets the two apart again. */
export function UndoSheet({ merge, onClose }: { merge: AccountMerge; onClose: () => void }) {
  const { t } = useTranslation("duplicates");
  const client = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState("");
  const undo = useMutation({
    mutationFn: () => undoMerge(merge.id, reason.trim()),
    onSuccess: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: ["duplicates"] }), client.invalidateQueries({ queryKey: ["accounts"] })]);
      void message.success(t("undo.done"));
      onClose();
    },
  });
  return (
    <FormSheet title={t("undo.title", { name: merge.merged.name })} submit={t("undo.action")} ready={reason.trim() !== ""} busy={undo.isPending} error={undo.error} onSubmit={() => undo.mutate()} onClose={onClose}>
      <p style={{ marginBottom: 14 }}>{t("undo.hint")}</p>
      <Field label={t("undo.reason")} required>
        {(control) => <Input {...control} autoFocus value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormSheet>
  );
}
