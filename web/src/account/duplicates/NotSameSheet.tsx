import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SuspectedPair } from "../../api/types";
import { Field, Input } from "../../ui/Field";
import { FormSheet } from "../../ui/FormSheet";
import { notSame } from "./api";

/** "Not the same", with how that is known; the pair is never offered again. */
export function NotSameSheet({ pair, onClose }: { pair: SuspectedPair; onClose: () => void }) {
  const { t } = useTranslation("duplicates");
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [reason, setReason] = useState("");
  const rule = useMutation({
    mutationFn: () => notSame(pair.id, reason.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["duplicates"], predicate: ({ queryKey }) => queryKey[1] !== "outlook" });
      void message.success(t("pair.notSameDone"));
      await navigate({ to: "/duplicates" });
    },
  });
  return (
    <FormSheet title={t("pair.notSame")} submit={t("pair.notSame")} ready={reason.trim() !== ""} busy={rule.isPending} error={rule.error} onSubmit={() => rule.mutate()} onClose={onClose}>
      <p style={{ marginBottom: 14 }}>{t("pair.notSameHint")}</p>
      <Field label={t("pair.reason")} required hint={t("pair.reasonHint")}>
        {(control) => <Input {...control} autoFocus value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormSheet>
  );
}
