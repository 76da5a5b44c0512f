import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../ui/Tag";

const tones: Record<string, Tone> = { draft: "warn", signing: "info", signed: "ok", published: "ok", withdrawn: "plain" };

/** How far a draft has come. */
export function StateTag({ state }: { state: string }) {
  const { t } = useTranslation("policy");
  return <Tag tone={tones[state] ?? "plain"} dot>{t(`state.${state}` as "state.draft", { defaultValue: state })}</Tag>;
}
