import { GitMerge } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { ProblemNote } from "../ui/States";
import * as api from "./api";
import css from "./Sign.module.css";
import type { Conflict, Draft } from "./types";
import { useCommand } from "./useCommand";

function Place({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation("policy");
  return (
    <li className={css.conflict}>
      <p><b>{[conflict.file, conflict.decision, conflict.row].filter(Boolean).join(" · ")}</b></p>
      {(["base", "theirs", "mine"] as const).map((side) => (
        <div key={side} data-side={side}>
          <small>{t(`sign.${side}`)}</small>
          <pre>{conflict[side]}</pre>
        </div>
      ))}
    </li>
  );
}

/** That another version came in between: what both changed, and the way to take it in. */
export function ConflictsCard({ draft }: { draft: Draft }) {
  const { t } = useTranslation("policy");
  const rebase = useCommand(() => api.rebase(draft.id, draft.revision), t("sign.rebased"));
  if (draft.conflicts.length === 0 && !draft.can.rebase.allowed) return null;
  return (
    <Card title={t(draft.conflicts.length > 0 ? "sign.conflicts" : "sign.behind")} actions={draft.can.rebase.allowed && <Button icon={<GitMerge aria-hidden />} busy={rebase.isPending} onClick={() => rebase.mutate()}>{t("sign.rebase")}</Button>}>
      <ProblemNote error={rebase.error} />
      <p className={css.soft}>{t(draft.conflicts.length > 0 ? "sign.conflictsHint" : "sign.behindHint")}</p>
      <ul>{draft.conflicts.map((conflict, i) => <Place key={i} conflict={conflict} />)}</ul>
    </Card>
  );
}
