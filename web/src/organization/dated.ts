/** Whether something dated holds on the day; `to` is the first day no longer. */
export function current({ from, to }: { from: string; to?: string | null }, day: string): boolean {
  return from <= day && (!to || day < to);
}
