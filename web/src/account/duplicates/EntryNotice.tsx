import { Link } from "@tanstack/react-router";
import { CircleCheck, Copy, LockKeyhole } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice, ProblemNote } from "../../ui/States";
import css from "./Duplicates.module.css";
import { LikenessTag, Reasons } from "./Likeness";
import type { useEntryCheck } from "./useEntryCheck";

/** What the ledger knows of a company about to be entered; what others have is "known to us", never whose. */
export function EntryNotice({ check }: { check: ReturnType<typeof useEntryCheck> }) {
  const { t } = useTranslation("duplicates");
  const { answer } = check;
  if (check.error) return <ProblemNote error={check.error} />;
  if (!answer) return null;
  if (!check.found && answer.known.length === 0) return <Notice tone="info" icon={<CircleCheck />} title={t("check.free")} />;
  return (
    <div className={css.found} role="alert">
      {answer.unseen && <Notice tone="warn" icon={<LockKeyhole />} title={t("check.unseen")}>{t("check.unseenHint")}</Notice>}
      {answer.known.length > 0 && (
        <Notice tone="warn" icon={<Copy />} title={t("check.known")}>
          {t("check.knownHint")}
        </Notice>
      )}
      <ul>
        {answer.known.map(({ id, number, name, likeness }) => (
          <li key={id}>
            <Link to="/accounts/$id" params={{ id }} target="_blank">{name}</Link> <small className="num">{number}</small> <LikenessTag likeness={likeness} />
            <Reasons likeness={likeness} className={css.because} />
          </li>
        ))}
      </ul>
      {check.found && (
        <label className={css.pick}>
          <input type="checkbox" checked={check.confirmed} onChange={(event) => check.confirm(event.target.checked)} />
          {t("check.anyway")}
        </label>
      )}
    </div>
  );
}
