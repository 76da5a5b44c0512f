import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Book } from "../api/types";
import { Button } from "../ui/Button";
import { formatCount, formatNumber } from "../ui/formats";
import { Skeleton } from "../ui/Skeleton";
import { ProblemNote } from "../ui/States";
import { carriedQuery } from "./api";
import css from "./Handbook.module.css";
import { useLabel } from "./words";

/** How often each row of a clause's rules has decided so far; counted when it is asked for. */
export function Carried({ book, clause }: { book: Book; clause: string }) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const [asked, setAsked] = useState(false);
  const carried = useQuery({ ...carriedQuery(book.pack, clause), enabled: asked });
  const rule = (name: string) => book.decisions.find((each) => each.name === name);
  const rowName = (decision: string, id: string) => {
    const row = rule(decision)?.rows.find((each) => each.id === id);
    return row?.label ? label(row.label) : id;
  };
  if (!asked) return <Button look="ghost" className={css.ask} icon={<History aria-hidden />} onClick={() => setAsked(true)}>{t("carried.ask")}</Button>;
  if (carried.isPending) return <Skeleton lines={2} />;
  if (carried.isError) return <ProblemNote error={carried.error} />;
  const { count, more, rows } = carried.data;
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <div className={css.carried}>
      <p>{count === 0 ? t("carried.none") : t("carried.total", { count, shown: formatCount(count, more) })}</p>
      <ul aria-label={t("carried.ask")}>
        {rows.map((row) => (
          <li key={`${row.decision}-${row.row ?? ""}`}>
            <span>{[label(rule(row.decision)?.label ?? { zh: row.decision, en: row.decision }), row.row ? rowName(row.decision, row.row) : t("undecided")].join(" · ")}</span>
            <i aria-hidden><b style={{ width: `${(row.count / most) * 100}%` }} /></i>
            <em className="num">{formatNumber(row.count)}</em>
          </li>
        ))}
      </ul>
    </div>
  );
}
