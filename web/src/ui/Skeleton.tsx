import { useTranslation } from "react-i18next";
import css from "./Skeleton.module.css";

/** Grey lines in the place of what is being fetched. */
export function Skeleton({ lines = 4, height = 14 }: { lines?: number; height?: number }) {
  const { t } = useTranslation("ui");
  return (
    <div className={css.block} role="status" aria-label={t("loading")}>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className={css.line} style={{ height, width: `${96 - ((i * 17) % 45)}%` }} />
      ))}
    </div>
  );
}
