import type { Unit } from "../api/types";

export interface Branch {
  unit: Unit;
  depth: number;
  hasUnder: boolean;
}

/** The units as lines of a tree, parents before children; what lies under a folded unit is left out. */
export function lines(units: Unit[], folded: ReadonlySet<string>): Branch[] {
  const known = new Set(units.map((unit) => unit.id));
  const under = new Map<string, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : "";
    under.set(parent, [...(under.get(parent) ?? []), unit]);
  }
  const result: Branch[] = [];
  function walk(parent: string, depth: number) {
    for (const unit of under.get(parent) ?? []) {
      const hasUnder = under.has(unit.id);
      result.push({ unit, depth, hasUnder });
      if (hasUnder && !folded.has(unit.id)) walk(unit.id, depth + 1);
    }
  }
  walk("", 0);
  return result;
}
