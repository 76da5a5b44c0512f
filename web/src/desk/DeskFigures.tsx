import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LedgerSearch } from "../account/search";
import type { Desk } from "../api/types";
import { Figure } from "../ui/Figure";
import { formatNumber } from "../ui/formats";
import css from "./Desk.module.css";

/** Key figures; each opens the accounts it counts. */
export function DeskFigures({ desk }: { desk: Desk }) {
  const { t } = useTranslation("desk");
  const count = (tier: string) => desk.tiers.find((each) => each.tier === tier)?.count ?? 0;
  const share = (value: number) => t("share", { share: desk.accounts > 0 ? Math.round((value / desk.accounts) * 100) : 0 });
  const figures: { label: string; value: string; note: string; tone?: "warn"; search: LedgerSearch }[] = [
    { label: t("figures.accounts"), value: `${formatNumber(desk.accounts)}${desk.accountsMore ? "+" : ""}`, note: t("figures.inScope"), search: {} },
    { label: t("figures.gold"), value: formatNumber(count("gold")), note: share(count("gold")), search: { tier: "gold" } },
    { label: t("figures.silver"), value: formatNumber(count("silver")), note: share(count("silver")), search: { tier: "silver" } },
    { label: t("figures.undecided"), value: formatNumber(desk.undecided), note: t("figures.undecidedNote"), ...(desk.undecided > 0 && { tone: "warn" as const }), search: { view: "undecided" } },
  ];
  return (
    <ul className={css.figures} aria-label={t("figures.label")}>
      {figures.map(({ search, label, ...figure }) => (
        <li key={label}>
          <Link to="/accounts" search={search} className={css.figure ?? ""}>
            <Figure label={label} unit={t("unit")} {...figure} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
