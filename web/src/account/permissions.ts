import type { Account } from "../api/types";

/** Why this person may not do it to this account, with the clause; null when they may. */
export function refusal(account: Account, action: string): string | null {
  const permission = account.permissions[action];
  if (!permission || permission.allowed) return null;
  return [permission.reason, permission.clause && `(${permission.clause})`].filter(Boolean).join(" ") || "–";
}
