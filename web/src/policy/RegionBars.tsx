import { useTranslation } from "react-i18next";
import { formatNumber } from "../ui/formats";
import { told } from "./told";
import type { MovementRegion } from "./types";
import css from "./WhatIf.module.css";

const row = 34;
const barsAt = 92;
const barsWide = 300;
const wide = 460;

/** How many change in each region type: bars drawn as SVG, each told in words too. */
export function RegionBars({ regions, label }: { regions: MovementRegion[]; label: string }) {
  const { t, i18n } = useTranslation("policy");
  const most = Math.max(1, ...regions.map(({ changed }) => changed));
  const shown = regions.map((region) => ({ ...region, name: region.label ? told(region.label, i18n.language) : t("whatif.unknownRegion") }));
  return (
    <svg className={css.bars} viewBox={`0 0 ${wide} ${Math.max(1, shown.length) * row}`} role="img" aria-label={`${label}: ${shown.map(({ name, changed }) => `${name} ${changed}`).join(", ")}`}>
      {shown.map(({ name, changed, regionType }, i) => {
        const length = changed === 0 ? 0 : Math.max(3, (changed / most) * barsWide);
        return (
          <g key={regionType ?? "none"} transform={`translate(0 ${i * row})`}>
            <text x="0" y={row / 2} dominantBaseline="central">{name}</text>
            <rect x={barsAt} y={(row - 14) / 2} width={barsWide} height="14" rx="4" className={css.track} />
            <rect x={barsAt} y={(row - 14) / 2} width={length} height="14" rx="4" className={css.fill} />
            <text x={barsAt + barsWide + 10} y={row / 2} dominantBaseline="central" className={css.figure}>{formatNumber(changed)}</text>
          </g>
        );
      })}
    </svg>
  );
}
