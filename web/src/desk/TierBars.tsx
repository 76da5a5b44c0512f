import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Desk } from "../api/types";
import { useTerm } from "../account/terms";
import { Card } from "../ui/Card";
import { formatCount } from "../ui/formats";
import css from "./Desk.module.css";

const hues: Record<string, string> = { gold: "#c08a12", silver: "#7486a3", general: "#3355e6", untiered: "#9aa5b8" };

/** Accounts by tier, drawn with nothing but boxes. */
export function TierBars({ desk }: { desk: Desk }) {
  const { t } = useTranslation("desk");
  const term = useTerm();
  const rows = [...desk.tiers, { tier: null, count: desk.undecided, more: desk.undecidedMore }];
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <Card title={t("byTier")} meta={t("unit")}>
      <ul className={css.bars}>
        {rows.map((row) => (
          <li key={row.tier ?? "undecided"}>
            <Link to="/accounts" search={row.tier ? { tier: row.tier } : { view: "undecided" }}>
              <span>{row.tier ? term("tier", row.tier) : t("figures.undecided")}</span>
              <i aria-hidden>
                <b style={{ width: `${Math.max(row.count > 0 ? 1 : 0, (row.count / most) * 100)}%`, background: hues[row.tier ?? ""] ?? "#d98a1f" }} />
              </i>
              <em className="num">{formatCount(row.count, row.more)}</em>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
