import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../ui/Tag";

const tones: Record<string, Tone> = { uploaded: "info", checking: "info", checked: "warn", applying: "info", applied: "ok", undoing: "info", undone: "plain", failed: "error" };

export function StateTag({ state }: { state: string }) {
  const { t } = useTranslation("exchange");
  return (
    <Tag tone={tones[state] ?? "plain"} dot>
      {t(`state.${state}` as "state.checked", { defaultValue: state })}
    </Tag>
  );
}
