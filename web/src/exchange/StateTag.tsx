import { useTranslation } from "react-i18next";
import type { ImportState } from "../api/types";
import { Tag, type Tone } from "../ui/Tag";

const tones: Record<ImportState, Tone> = { uploaded: "info", checking: "info", checked: "warn", applying: "info", applied: "ok", undoing: "info", undone: "plain", failed: "error" };

export function StateTag({ state }: { state: ImportState }) {
  const { t } = useTranslation("exchange");
  return (
    <Tag tone={tones[state]} dot>
      {t(`state.${state}`)}
    </Tag>
  );
}
