import { FileSpreadsheet } from "lucide-react";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import css from "./Import.module.css";

interface Props {
  busy: boolean;
  onFile: (file: File) => void;
  /** What files it takes, where that is not a ledger. */
  hint?: string;
}

/** Takes one spreadsheet, dropped or chosen. */
export function Dropzone({ busy, onFile, hint }: Props) {
  const { t } = useTranslation("exchange");
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  }

  return (
    <label className={css.drop} data-over={over || undefined} aria-busy={busy} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <FileSpreadsheet aria-hidden />
      <b>{busy ? t("drop.busy") : t("drop.title")}</b>
      <span>{hint ?? t("drop.hint")}</span>
      <input type="file" className="visually-hidden" accept=".xlsx,.csv,.txt" disabled={busy}
        onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ""; if (file) onFile(file); }} />
    </label>
  );
}
