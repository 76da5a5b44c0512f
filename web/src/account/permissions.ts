import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";

/** Says why this person may not do it to this account; null when they may. */
export function useRefusal(account: Account): (action: string) => string | null {
  const { t } = useTranslation("account");
  return (action) => {
    const permission = account.can[action];
    if (!permission || permission.allowed) return null;
    return t(`refusal.${permission.reason ?? "not-permitted"}` as "refusal.archived", { defaultValue: permission.reason ?? "" });
  };
}
