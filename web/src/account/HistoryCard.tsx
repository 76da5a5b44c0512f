import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account, Change } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { formatDateTime } from "../ui/formats";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { historyQuery } from "./api";
import css from "./Account.module.css";

const shownFirst = 6;

function Entry({ change }: { change: Change }) {
  const { t } = useTranslation("account");
  return (
    <li>
      <p>
        <b>{change.actor ?? t("history.system")}</b> {t(`history.action.${change.action}` as "history.action.amended", { defaultValue: change.action })}
      </p>
      <ul>
        {change.changes.map((each) => (
          <li key={each.field}>
            <span>{each.label}</span> {each.before && (<><del>{each.before}</del> → </>)}<ins>{each.after ?? "–"}</ins>
          </li>
        ))}
      </ul>
      {change.reason && <p className={css.soft}>{change.reason}</p>}
      <time dateTime={change.at} className="num">{formatDateTime(change.at)}</time>
    </li>
  );
}

/** Who changed what and when; nothing a person relied on is overwritten. */
export function HistoryCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const history = useQuery(historyQuery(account.row.id));
  const [all, setAll] = useState(false);
  const changes = history.data ?? [];
  return (
    <Card title={t("cards.history")} meta={changes.length || null}>
      {history.isPending && <Skeleton lines={4} />}
      {history.isError && <ProblemState error={history.error} retry={() => void history.refetch()} />}
      {history.data && changes.length === 0 && <EmptyState title={t("history.empty")} />}
      <ol className={css.timeline}>
        {(all ? changes : changes.slice(0, shownFirst)).map((change) => (
          <Entry key={`${change.version}-${change.at}`} change={change} />
        ))}
      </ol>
      {!all && changes.length > shownFirst && <Button look="ghost" onClick={() => setAll(true)}>{t("history.all")}</Button>}
    </Card>
  );
}
