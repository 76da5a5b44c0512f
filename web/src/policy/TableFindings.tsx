import { FlaskConical } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { MarkIcon } from "./grid/Told";
import css from "./Policy.module.css";
import { told } from "./told";
import type { Finding } from "./types";

/** What was found about a table as a whole, such as a gap between its rows: above the grid, with a case to try. */
export function TableFindings({ findings, onTry }: { findings: Finding[]; onTry: (finding: Finding) => void }) {
  const { t, i18n } = useTranslation("policy");
  if (findings.length === 0) return null;
  return (
    <ul className={css.tableFindings} aria-label={t("findings.title")}>
      {findings.map((finding, i) => (
        <li key={`${finding.kind}-${i}`} data-severity={finding.severity}>
          <MarkIcon severity={finding.severity} label={t(`severity.${finding.severity}`)} />
          <p><b>{told(finding.text, i18n.language)}</b> {told(finding.cure, i18n.language)}</p>
          {finding.witness && <Button look="ghost" icon={<FlaskConical aria-hidden />} onClick={() => onTry(finding)}>{t("findings.try")}</Button>}
        </li>
      ))}
    </ul>
  );
}
