const dayMs = 86_400_000;

/** Whole days until an instant, counted up: less than a day is one; none once it has passed. */
export function daysUntil(until: string, now: string): number {
  return Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / dayMs));
}

/** How pressing a countdown is: its last two weeks are, its last three days more so. */
export function pressing(days: number): "ok" | "warn" | "error" {
  return days <= 3 ? "error" : days <= 14 ? "warn" : "ok";
}
