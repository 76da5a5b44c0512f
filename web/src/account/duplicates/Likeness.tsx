import { useTranslation } from "react-i18next";
import type { Likeness } from "../../api/types";
import { Tag, type Tone } from "../../ui/Tag";

const tones: Record<string, Tone> = { same: "error", probable: "warn", possible: "info", different: "plain" };

/** How likely two are one, in a word; the score behind it for whoever hovers. */
export function LikenessTag({ likeness }: { likeness: Likeness }) {
  const { t } = useTranslation("duplicates");
  return (
    <span title={`${likeness.score} / 1000`}>
      <Tag tone={tones[likeness.verdict] ?? "plain"} dot>
        {t(`verdict.${likeness.verdict}` as "verdict.same")} <span className="num">{likeness.score}</span>
      </Tag>
    </span>
  );
}

/** The reasons, the weightiest first. */
export function Reasons({ likeness, className }: { likeness: Likeness; className?: string | undefined }) {
  const { t } = useTranslation("duplicates");
  const words = likeness.reasons.map(({ text }) => text).join(t("reasonsApart"));
  return <span className={className} title={words}>{words}</span>;
}
