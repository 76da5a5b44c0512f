import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/States";
import { Tag, type Tone } from "../ui/Tag";
import css from "./Policy.module.css";
import { told } from "./told";
import type { Difference } from "./types";

const tones: Record<string, Tone> = { ADDED: "ok", REMOVED: "error", CHANGED: "warn", MOVED: "info" };

function Part({ part }: { part: Difference["figures"][number] }) {
  const { t, i18n } = useTranslation("policy");
  return (
    <div className={css.part}>
      <dt>{told(part.what, i18n.language)}</dt>
      <dd>
        {part.before !== null && part.before !== undefined && <del aria-label={`${t("diff.before")}: ${part.before}`}>{part.before}</del>}
        {part.before && part.after && <ArrowRight aria-hidden />}
        {part.after !== null && part.after !== undefined && <ins aria-label={`${t("diff.after")}: ${part.after}`}>{part.after}</ins>}
      </dd>
    </div>
  );
}

function Item({ difference }: { difference: Difference }) {
  const { t, i18n } = useTranslation("policy");
  const { kind, section, label, row, clause, figures } = difference;
  return (
    <li className={css.difference}>
      <header>
        <Tag tone={tones[kind] ?? "plain"}>{t(`diff.kind.${kind}` as "diff.kind.ADDED", { defaultValue: kind })}</Tag>
        <b>{told(label, i18n.language)}</b>
        {row && <span>{t("diff.row", { row })}</span>}
        <small>{[t(`diff.section.${section}` as "diff.section.table", { defaultValue: section }), clause].filter(Boolean).join(" · ")}</small>
      </header>
      {figures.length > 0 && <dl>{figures.map((part, i) => <Part key={i} part={part} />)}</dl>}
    </li>
  );
}

/** What differs, row by row and figure by figure: old beside new. */
export function Differences({ list, limit }: { list: Difference[]; limit?: number }) {
  const { t } = useTranslation("policy");
  if (list.length === 0) return <EmptyState small title={t("diff.none")} hint={t("diff.noneHint")} />;
  return (
    <ul className={css.differences} aria-label={t("tabs.changes")}>
      {list.slice(0, limit).map((difference, i) => <Item key={`${difference.section}-${difference.name}-${difference.row ?? ""}-${i}`} difference={difference} />)}
    </ul>
  );
}

/** How many of each kind, in one line. */
export function useSummary(): (list: Difference[]) => string {
  const { t, i18n } = useTranslation("policy");
  return (list) => {
    const kinds = (["ADDED", "CHANGED", "REMOVED", "MOVED"] as const).map((kind) => [t(`diff.kind.${kind}`), list.filter((each) => each.kind === kind).length] as const).filter(([, count]) => count > 0);
    return t("diff.summary", { count: list.length, parts: kinds.map(([kind, count]) => `${kind} ${count}`).join(i18n.language === "en" ? ", " : "、") });
  };
}
