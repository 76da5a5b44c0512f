import { useTranslation } from "react-i18next";
import { formatNumber } from "../ui/formats";
import { Masked } from "../ui/States";
import { Tag, type Tone } from "../ui/Tag";

const tones: Record<string, Tone> = { gold: "gold", silver: "silver", general: "plain", untiered: "plain" };

export function useTerm() {
  const { t } = useTranslation("terms");
  /** The word for a code; a code the UI does not know is shown as it is rather than hidden. */
  return (group: string, code: string | null | undefined) => (code ? t(`${group}.${code}` as "tier.gold", { defaultValue: code }) : "");
}

/** The tier, or a dashed tag when the handbook could not decide. */
export function TierTag({ tier }: { tier?: string | null | undefined }) {
  const { t } = useTranslation("terms");
  const term = useTerm();
  return tier ? <Tag tone={tones[tier] ?? "info"}>{term("tier", tier)}</Tag> : <Tag tone="open">{t("undecided")}</Tag>;
}

/** A number of trucks; masked where the account is restricted. */
export function Trucks({ value }: { value: number | null | undefined }) {
  return typeof value === "number" ? formatNumber(value) : <Masked />;
}
