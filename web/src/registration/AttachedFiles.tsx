import { Paperclip } from "lucide-react";
import { useTranslation } from "react-i18next";
import { fileAddress } from "./api";
import css from "./Registration.module.css";
import type { Attachment } from "./types";

/** Photos and papers to open; one that was erased is only told of. */
export function AttachedFiles({ files }: { files: Attachment[] }) {
  const { t } = useTranslation("registration");
  if (files.length === 0) return null;
  return (
    <div>
      <dt>{t("facts.files")}</dt>
      <dd className={css.attached}>
        {files.map(({ id, name }) => (name
          ? <a key={id} href={fileAddress(id)} target="_blank" rel="noreferrer"><Paperclip aria-hidden />{name}</a>
          : <span key={id}>{t("facts.erased")}</span>))}
      </dd>
    </div>
  );
}
