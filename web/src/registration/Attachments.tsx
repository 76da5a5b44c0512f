import { useMutation } from "@tanstack/react-query";
import { Camera, Paperclip, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { ProblemNote } from "../ui/States";
import { keepFile } from "./api";
import css from "./Registration.module.css";

interface Kept {
  id: string;
  name: string;
}

/** Photos and papers: sent as soon as they are taken, named by the form they belong to. */
export function Attachments({ label, hint, onChange }: { label: string; hint: string; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation("registration");
  const [files, setFiles] = useState<Kept[]>([]);
  const set = (next: Kept[]) => {
    setFiles(next);
    onChange(next.map(({ id }) => id));
  };
  const keep = useMutation({ mutationFn: (chosen: File[]) => Promise.all(chosen.map(keepFile)), onSuccess: (kept) => set([...files, ...kept]) });
  return (
    <div className={css.files}>
      <ProblemNote error={keep.error} />
      {files.length > 0 && (
        <ul aria-label={label}>
          {files.map(({ id, name }) => (
            <li key={id}>
              <Paperclip aria-hidden />
              <span>{name}</span>
              <Button look="ghost" icon={<X aria-hidden />} aria-label={t("form.removeFile", { name })} onClick={() => set(files.filter((each) => each.id !== id))} />
            </li>
          ))}
        </ul>
      )}
      <label className={css.photo} aria-busy={keep.isPending}>
        <Camera aria-hidden />
        <span><b>{keep.isPending ? t("form.uploading", { name: keep.variables?.[0]?.name ?? "" }) : label}</b><small>{hint}</small></span>
        <input type="file" className="visually-hidden" accept="image/*,.pdf,.doc,.docx,.xls,.xlsx" multiple disabled={keep.isPending}
          onChange={(event) => { const chosen = [...(event.target.files ?? [])]; event.target.value = ""; if (chosen.length > 0) keep.mutate(chosen); }} />
      </label>
    </div>
  );
}
