import { useTranslation } from "react-i18next";
import type { Act, Registration } from "./types";

/** Why something may not be done with a registration, with its clause; null where it may. */
export function useWhyNot({ can }: Registration): (act: Act) => string | null {
  const { t } = useTranslation("registration");
  return (act) => {
    const { allowed, reason, clause } = can[act];
    if (allowed) return null;
    const told = t(`act.refused.${reason ?? "other"}` as "act.refused.state", { defaultValue: t("act.refused.state") });
    return clause ? `${told} (${clause})` : told;
  };
}
