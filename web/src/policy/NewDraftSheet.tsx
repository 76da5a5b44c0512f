import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HandbookSummary } from "../api/types";
import { useLabel } from "../handbook/words";
import { Field, Input } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import * as api from "./api";
import css from "./Policy.module.css";
import type { Template } from "./types";

interface Props {
  handbook: HandbookSummary;
  start: "version" | "template";
  template: Template | undefined;
  onClose: () => void;
}

/** Opens a draft: upon the version in force, or with a newer template merged in to be looked through. */
export function NewDraftSheet({ handbook, start, template, onClose }: Props) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [from, setFrom] = useState(start === "template" ? "template" : "");
  const [key] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState("");
  const version = handbook.versions.find((each) => each.version === handbook.inForce) ?? handbook.versions.at(-1);
  const open = useMutation({
    mutationFn: () => api.open({ pack: handbook.pack, title: title.trim(), fromTemplate: from === "template" }, key),
    onSuccess: async (draft) => {
      void client.invalidateQueries({ queryKey: ["drafts", "list"] });
      await navigate({ to: "/policy/drafts/$id", params: { id: draft.id }, search: from ? { tab: "changes" } : {} });
    },
  });
  const choice = (value: string, name: string, hint: string) => (
    <label key={value}>
      <input type="radio" name="from" aria-label={name} checked={from === value} onChange={() => setFrom(value)} />
      <span><b>{name}</b><small>{hint}</small></span>
    </label>
  );
  return (
    <FormSheet title={t("new.title")} submit={t("new.action")} ready={title.trim() !== ""} busy={open.isPending} error={open.error} onSubmit={() => open.mutate()} onClose={onClose}>
      <fieldset className={css.choices}>
        <legend>{t("new.from")}</legend>
        {choice("", t("new.inForce"), t("new.inForceHint", { version: version?.version ?? 1, from: version?.from ?? "" }))}
        {template && choice("template", t("new.template", { title: label(template.title) }), t("new.templateHint"))}
      </fieldset>
      <Field label={t("new.name")} required hint={t("new.nameHint")}>
        {(control) => <Input {...control} autoFocus value={title} maxLength={120} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
    </FormSheet>
  );
}
