import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../ui/Tag";

const tones: Record<string, Tone> = { protected: "ok", accepted: "ok", won: "ok", screening: "info", crossing: "warn", "passed-on": "info", "deal-reported": "info", refused: "error", rejected: "error", lapsed: "plain", withdrawn: "plain" };

/** Where a registration stands. */
export function StateTag({ state }: { state: string }) {
  const { t } = useTranslation("registration");
  return <Tag tone={tones[state] ?? "plain"} dot>{t(`state.${state}` as "state.won", { defaultValue: state })}</Tag>;
}
