import { useTranslation } from "react-i18next";
import { type Can, type Draft, may } from "./types";

/** Why something may not be done with a draft, in words; null where it may. */
export function useWhyNot(draft: Draft): (what: Can) => string | null {
  const { t } = useTranslation("policy");
  return (what) => {
    const { allowed, reason } = may(draft, what);
    return allowed ? null : t(`why.${reason ?? "other"}` as "why.other", { defaultValue: t("why.other") });
  };
}
