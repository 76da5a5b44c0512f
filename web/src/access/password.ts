/** What makes a new password unfit, or null. The server has the last word. */
export function weakness(next: string, current: string): "short" | "same" | null {
  if ([...next].length < 10) return "short";
  return next === current ? "same" : null;
}
