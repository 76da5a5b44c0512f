import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LedgerSearch } from "../account/search";
import type { Desk } from "../api/types";
import { Figure } from "../ui/Figure";
import { formatCount } from "../ui/formats";
import css from "./Desk.module.css";

/** Key figures; each opens the accounts it counts. */
export function DeskFigures({ desk }: { desk: Desk }) {
  const { t } = useTranslation("desk");
  const of = (tier: string) => desk.tiers.find((each) => each.tier === tier) ?? { count: 0, more: false };
  const tierFigure = (tier: "gold" | "silver") => {
    const { count, more } = of(tier);
    // A share of counts that were cut off would be a lie.
    const known = !more && !desk.accountsMore && desk.accounts > 0;
    return { label: t(`figures.${tier}`), value: formatCount(count, more), note: known ? t("share", { share: Math.round((count / desk.accounts) * 100) }) : t("figures.inScope"), search: { tier } };
  };
  const figures: { label: string; value: string; note: string; tone?: "warn"; search: LedgerSearch }[] = [
    { label: t("figures.accounts"), value: formatCount(desk.accounts, desk.accountsMore), note: t("figures.kept", { kept: formatCount(desk.kept.value, desk.kept.more) }), search: {} },
    tierFigure("gold"),
    tierFigure("silver"),
    { label: t("figures.undecided"), value: formatCount(desk.undecided, desk.undecidedMore), note: t("figures.undecidedNote"), ...(desk.undecided > 0 && { tone: "warn" as const }), search: { view: "undecided" } },
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
