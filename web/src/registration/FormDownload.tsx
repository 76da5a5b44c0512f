import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { FileDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../api/problem";
import { download } from "../exchange/download";
import { Button } from "../ui/Button";
import css from "./Registration.module.css";
import type { Registration } from "./types";

/** Brings the form with its receipt as a PDF, in the language the page is read in. */
export function FormDownload({ registration }: { registration: Registration }) {
  const { t } = useTranslation("registration");
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: () => download(`/registrations/${registration.id}/form.pdf`, {}, `${registration.number}.pdf`),
    onError: (error) => void message.error(problemOf(error).title),
  });
  return <Button icon={<FileDown aria-hidden />} busy={save.isPending} onClick={() => save.mutate()}><span className={css.wideText}>{t("receipt.pdf")}</span></Button>;
}
