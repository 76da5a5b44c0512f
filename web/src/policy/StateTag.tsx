import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../ui/Tag";
import type { DraftState } from "./types";

const tones: Record<DraftState, Tone> = { draft: "warn", signing: "info", signed: "ok", published: "ok", withdrawn: "plain" };

/** How far a draft has come. */
export function StateTag({ state }: { state: DraftState }) {
  const { t } = useTranslation("policy");
  return <Tag tone={tones[state]} dot>{t(`state.${state}`)}</Tag>;
}
