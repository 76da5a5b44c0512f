import { formatNumber } from "../ui/formats";
import css from "./WhatIf.module.css";

interface Region {
  id: string;
  name: string;
  changed: number;
}

const row = 34;
const barsAt = 92;
const barsWide = 300;
const wide = 460;

/** How many change in each region type: bars drawn as SVG, each told in words too. */
export function RegionBars({ regions, label }: { regions: Region[]; label: string }) {
  const most = Math.max(1, ...regions.map(({ changed }) => changed));
  return (
    <svg className={css.bars} viewBox={`0 0 ${wide} ${Math.max(1, regions.length) * row}`} role="img" aria-label={`${label}: ${regions.map(({ name, changed }) => `${name} ${changed}`).join(", ")}`}>
      {regions.map(({ id, name, changed }, i) => {
        const length = changed === 0 ? 0 : Math.max(3, (changed / most) * barsWide);
        return (
          <g key={id} transform={`translate(0 ${i * row})`}>
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
