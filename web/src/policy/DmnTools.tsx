import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { FileDown, FileUp } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../api/problem";
import { download } from "../exchange/download";
import { Button } from "../ui/Button";
import { DmnSheet } from "./DmnSheet";
import css from "./Policy.module.css";
import type { Draft, SourceFile } from "./types";
import { useWhyNot } from "./useWhyNot";

/** The draft's tables to other tools and back, as DMN. */
export function DmnTools({ draft, files }: { draft: Draft; files: SourceFile[] }) {
  const { t } = useTranslation("policy");
  const { message } = App.useApp();
  const whyNot = useWhyNot(draft);
  const [open, setOpen] = useState(false);
  const save = useMutation({ mutationFn: () => download(`/drafts/${draft.id}/dmn`, {}, `${draft.pack}.dmn`), onError: (error) => void message.error(problemOf(error).title) });
  return (
    <div className={css.dmn}>
      <Button look="ghost" icon={<FileDown aria-hidden />} busy={save.isPending} onClick={() => save.mutate()}>{t("dmn.save")}</Button>
      <Button look="ghost" icon={<FileUp aria-hidden />} why={whyNot("edit")} onClick={() => setOpen(true)}>{t("dmn.take")}</Button>
      {open && <DmnSheet draft={draft} files={files} onClose={() => setOpen(false)} />}
    </div>
  );
}
