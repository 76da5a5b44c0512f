import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountMerge } from "../../api/types";
import { Button } from "../../ui/Button";
import { cardClass, Cards } from "../../ui/Cards";
import { formatDateTime } from "../../ui/formats";
import { EmptyState, ProblemState } from "../../ui/States";
import { type Column, Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { useIsPhone } from "../../ui/useIsPhone";
import { mergesQuery } from "./api";
import css from "./Duplicates.module.css";
import { More } from "./More";
import { UndoSheet } from "./UndoSheet";

/** Whether it stands, and the way back. */
function Standing({ merge, onUndo }: { merge: AccountMerge; onUndo: (merge: AccountMerge) => void }) {
  const { t } = useTranslation("duplicates");
  if (!merge.undoneAt) return <Button look="ghost" icon={<Undo2 aria-hidden />} onClick={() => onUndo(merge)}>{t("undo.action")}</Button>;
  return <span title={t("undo.undoneBy", { who: merge.undoneBy ?? "", when: formatDateTime(merge.undoneAt), reason: merge.undoReason ?? "" })}><Tag>{t("undo.undone")}</Tag></span>;
}

function useColumns(onUndo: (merge: AccountMerge) => void): Column<AccountMerge>[] {
  const { t } = useTranslation("duplicates");
  return [
    { key: "merged", title: t("columns.merged"), cell: ({ merged }) => <span className={css.side}><b>{merged.name}</b><small className="num">{merged.number}</small></span> },
    { key: "kept", title: t("columns.kept"), cell: ({ kept }) => <span className={css.side}><Link to="/accounts/$id" params={{ id: kept.id }}>{kept.name}</Link><small className="num">{kept.number}</small></span> },
    { key: "reason", title: t("columns.reason"), cell: ({ reason }) => <span className={css.reasons} title={reason}>{reason}</span> },
    { key: "by", title: t("columns.by"), cell: ({ mergedBy }) => mergedBy },
    { key: "at", title: t("columns.at"), cell: ({ mergedAt }) => <span className={css.soft}>{formatDateTime(mergedAt)}</span> },
    {
      key: "state",
      title: t("columns.state"),
      cell: (merge) => <Standing merge={merge} onUndo={onUndo} />,
    },
  ];
}

/** What was merged, each of which can be undone. */
export function MergesTab() {
  const { t } = useTranslation("duplicates");
  const [undoing, setUndoing] = useState<AccountMerge | null>(null);
  const phone = useIsPhone();
  const columns = useColumns(setUndoing);
  const query = useInfiniteQuery(mergesQuery);
  if (query.isError) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  const merges = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.data && merges.length === 0) return <EmptyState title={t("noMerges.title")} hint={t("noMerges.hint")} />;
  return (
    <>
      {phone ? (
        <Cards label={t("tabs.merges")}>
          {merges.map((merge) => (
            <li key={merge.id} className={cardClass}>
              <span className={css.two}>
                <b>{merge.merged.name}</b>
                <span>{t("columns.kept")} <Link to="/accounts/$id" params={{ id: merge.kept.id }}>{merge.kept.name}</Link></span>
                <span>{merge.reason}</span>
                <small className="num">{[merge.mergedBy, formatDateTime(merge.mergedAt)].join(" · ")}</small>
              </span>
              <Standing merge={merge} onUndo={setUndoing} />
            </li>
          ))}
        </Cards>
      ) : (
        <div className={css.scroller}>
          <Table label={t("tabs.merges")} columns={columns} rows={merges} rowKey={(merge) => merge.id} pending={query.isPending ? 6 : 0} />
        </div>
      )}
      <More query={query} />
      {undoing && <UndoSheet merge={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
}
