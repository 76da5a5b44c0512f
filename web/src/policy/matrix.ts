import type { MoveCount } from "./types";

/** No outcome: the handbook would decide nothing. */
export const nothing = null;

export type Outcome = string | null;

export interface Matrix {
  /** The outcomes in the handbook's order, those without one last. */
  outcomes: Outcome[];
  count: (from: Outcome, to: Outcome) => number;
  fromSum: (from: Outcome) => number;
  toSum: (to: Outcome) => number;
  /** The most accounts that go from one outcome to another: what the colours are measured by. */
  most: number;
}

const same = (a: Outcome | undefined, b: Outcome) => (a ?? null) === b;

/** Lays the cells out as a table from → to; outcomes nobody has, before or after, are left out. */
export function matrixOf(cells: MoveCount[], order: string[]): Matrix {
  const met = new Set<Outcome>(cells.filter(({ count }) => count > 0).flatMap(({ from, to }) => [from ?? null, to ?? null]));
  const known = order.filter((code) => met.has(code));
  const others = [...met].filter((code): code is string => code !== null && !order.includes(code)).sort();
  const outcomes: Outcome[] = [...known, ...others, ...(met.has(null) ? [null] : [])];
  const sum = (of: (cell: MoveCount) => boolean) => cells.filter(of).reduce((total, { count }) => total + count, 0);
  const moves = outcomes.flatMap((from) => outcomes.filter((to) => to !== from).map((to) => sum((cell) => same(cell.from, from) && same(cell.to, to))));
  return {
    outcomes,
    count: (from, to) => sum((cell) => same(cell.from, from) && same(cell.to, to)),
    fromSum: (from) => sum((cell) => same(cell.from, from)),
    toSum: (to) => sum((cell) => same(cell.to, to)),
    most: Math.max(0, ...moves),
  };
}

/** How strong a cell's colour is, 0 to 1: by the order of magnitude, so that few beside many stay visible. */
export function heat(count: number, most: number): number {
  return count === 0 || most === 0 ? 0 : 0.25 + 0.75 * (Math.log1p(count) / Math.log1p(most));
}

/** How many accounts of some cells do not stay where they are. */
export function changedIn(cells: MoveCount[]): number {
  return cells.filter(({ from, to }) => (from ?? null) !== (to ?? null)).reduce((total, { count }) => total + count, 0);
}

/** The ways accounts go, all regions together, the busiest first. */
export function waysOf(moves: MoveCount[]): { from: Outcome; to: Outcome; count: number }[] {
  const ways = new Map<string, { from: Outcome; to: Outcome; count: number }>();
  for (const { from = null, to = null, count } of moves) {
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    ways.set(key, { from, to, count: count + (ways.get(key)?.count ?? 0) });
  }
  return [...ways.values()].sort((a, b) => b.count - a.count);
}
