import { useQuery } from "@tanstack/react-query";
import { GitMerge } from "lucide-react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../handbook/sections";
import { useLabel } from "../handbook/words";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { ProblemNote } from "../ui/States";
import * as api from "./api";
import css from "./Sign.module.css";
import { type Conflict, type Draft, may } from "./types";
import { useCommand } from "./useCommand";
import { draftBookQuery, sectionsQuery } from "./useDraft";
import { useTableWords } from "./useTableWords";

const sides = ["theirs", "mine"] as const;

/** The table or section and the row of a conflict, by their names; empty where it lies in none. */
function usePlace(draft: Draft, { section, row }: Conflict): string {
  const label = useLabel();
  const book = useQuery(draftBookQuery(draft.id, draft.revision)).data;
  const sections = useQuery(sectionsQuery(draft.id, draft.revision)).data ?? [];
  const words = useTableWords(book);
  if (!section) return "";
  const table = book?.decisions.find(({ name }) => name === section);
  const other = sections.find(({ name }) => name === section);
  return [table ? label(table.label) : other ? label(nameOf(other)) : section, row && (table ? words.row(section, row) : row)].filter(Boolean).join(" · ");
}

/** One place both changed: what each says there, and which is to stay. */
function Place({ draft, conflict }: { draft: Draft; conflict: Conflict }) {
  const { t } = useTranslation("policy");
  const place = usePlace(draft, conflict);
  const settle = useCommand((take: "mine" | "theirs") => api.settle(draft.id, conflict.id, draft.revision, take));
  return (
    <li className={css.conflict}>
      <p><b>{place || conflict.file}</b> {place && <small>{conflict.file}</small>}</p>
      <ProblemNote error={settle.error} />
      {sides.map((side) => (
        <div key={side} data-side={side}>
          <small>{t(`sign.${side}`)}</small>
          <pre>{conflict[side]}</pre>
          <Button busy={settle.isPending && settle.variables === side} disabled={settle.isPending} onClick={() => settle.mutate(side)}>{t("sign.take")}</Button>
        </div>
      ))}
    </li>
  );
}

/** That another version came in between: what both changed, and the way to take it in. */
export function ConflictsCard({ draft }: { draft: Draft }) {
  const { t } = useTranslation("policy");
  const rebase = useCommand(() => api.rebase(draft.id, draft.revision), t("sign.rebased"));
  const { conflicts } = draft;
  const behind = draft.newest !== draft.base && may(draft, "rebase").allowed;
  if (conflicts.length === 0 && !behind) return null;
  const kind = conflicts.length > 0 ? "conflicts" : "behind";
  return (
    <Card title={t(`sign.${kind}`)} actions={behind && <Button icon={<GitMerge aria-hidden />} busy={rebase.isPending} onClick={() => rebase.mutate()}>{t("sign.rebase")}</Button>}>
      <ProblemNote error={rebase.error} />
      <p className={css.soft}>{t(`sign.${kind}Hint`)}</p>
      <ul>{conflicts.map((conflict) => <Place key={conflict.id} draft={draft} conflict={conflict} />)}</ul>
    </Card>
  );
}
