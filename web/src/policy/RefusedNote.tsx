import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { findingsOf } from "./marksOf";
import css from "./Policy.module.css";
import { told } from "./told";
import type { Edits } from "./useEdits";

/** That edits were not saved, why, and the way to let them go; what concerns a cell stands there. */
export function RefusedNote({ edits, table }: { edits: Edits; table: string }) {
  const { t, i18n } = useTranslation("policy");
  const { refused } = edits;
  if (!refused) return null;
  const found = findingsOf(refused);
  const inCell = (at: number | null | undefined) => {
    const edit = at === null || at === undefined ? refused.edits.length === 1 ? refused.edits[0] : undefined : refused.edits[at];
    return (edit?.kind === "cell" || edit?.kind === "row") && edit.table === table;
  };
  const elsewhere = found.filter(({ edit }) => !inCell(edit));
  return (
    <div className={css.refused} role="alert">
      <CircleAlert aria-hidden />
      <div>
        <b>{t("refused.title")}</b> {found.length === 0 ? [refused.problem.detail ?? refused.problem.title, refused.problem.cure].filter(Boolean).join(" ") : t("refused.hint")}
        {elsewhere.map((finding, i) => {
          const edit = finding.edit === null || finding.edit === undefined ? undefined : refused.edits[finding.edit];
          return <p key={i}>{edit?.kind === "add-row" && <b>{t("refused.row", { row: edit.row.id })} </b>}{told(finding.text, i18n.language)} {told(finding.cure, i18n.language)}</p>;
        })}
      </div>
      <Button onClick={edits.discard}>{t("refused.discard")}</Button>
    </div>
  );
}
