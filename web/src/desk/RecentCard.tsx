import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { TierTag } from "../account/terms";
import type { Desk } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Card } from "../ui/Card";
import { formatCount, formatDateTime } from "../ui/formats";
import { EmptyState } from "../ui/States";
import css from "./Desk.module.css";

/** The accounts changed last. */
export function RecentCard({ desk }: { desk: Desk }) {
  const { t } = useTranslation("desk");
  return (
    <Card flush title={t("recent")} meta={t("changed", { count: formatCount(desk.changed.value, desk.changed.more) })}>
      {desk.recent.length === 0 ? (
        <EmptyState title={t("recentEmpty")} />
      ) : (
        <ul>
          {desk.recent.map((row) => (
            <li key={row.id} className={css.item}>
              <Avatar name={row.name} size={28} />
              <div>
                <p>
                  <Link to="/accounts/$id" params={{ id: row.id }}>{row.name}</Link>
                </p>
                <small className="num">{[String(row.number), row.actor, formatDateTime(row.at)].filter(Boolean).join(" · ")}</small>
              </div>
              <TierTag tier={row.tier} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
