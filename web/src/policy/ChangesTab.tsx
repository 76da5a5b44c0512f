import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../ui/Skeleton";
import { ProblemState } from "../ui/States";
import { Differences, useSummary } from "./Differences";
import css from "./Policy.module.css";
import type { Draft } from "./types";
import { differencesQuery, draftBookQuery } from "./useDraft";

/** What the draft changes of the version it is based on. */
export function ChangesTab({ draft }: { draft: Draft }) {
  const found = useQuery(differencesQuery(draft.id, draft.revision));
  const { t } = useTranslation("policy");
  const book = useQuery(draftBookQuery(draft.id, draft.revision)).data;
  const summary = useSummary();
  if (found.isError) return <ProblemState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <div className={css.pad}><Skeleton lines={6} height={20} /></div>;
  return (
    <div className={css.column} tabIndex={0} role="region" aria-label={t("tabs.changes")}>
      {found.data.length > 0 && <p className={css.soft}>{summary(found.data)}</p>}
      <Differences book={book} list={found.data} />
    </div>
  );
}
