import { X } from "lucide-react";
import { Popover } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import css from "./Chip.module.css";

interface Props {
  label: string;
  value: string;
  /** What opens below the chip to change it. */
  children: ReactNode;
  onRemove: () => void;
}

/** A filter in force: what, its values, and a way to take it off. */
export function Chip({ label, value, children, onRemove }: Props) {
  const { t } = useTranslation("ui");
  const [open, setOpen] = useState(false);
  return (
    <span className={css.chip}>
      <Popover trigger="click" placement="bottomLeft" arrow={false} open={open} onOpenChange={setOpen} content={children} destroyOnHidden>
        <button type="button" aria-expanded={open}>
          <span>{label}</span>
          <span className={css.of}>{t("chip.isOf")}</span>
          <b>{value}</b>
        </button>
      </Popover>
      <button type="button" className={css.remove} aria-label={t("chip.remove", { label })} onClick={onRemove}>
        <X aria-hidden />
      </button>
    </span>
  );
}
