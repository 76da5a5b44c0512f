import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Book } from "../api/types";
import { useLabel } from "../handbook/words";
import { EmptyState } from "../ui/States";
import { Tag, type Tone } from "../ui/Tag";
import css from "./Policy.module.css";
import type { Difference } from "./types";
import { type TableWords, useTableWords } from "./useTableWords";

const tones: Record<string, Tone> = { added: "ok", removed: "error", changed: "warn", moved: "info" };

function Part({ rule, part, words }: { rule: string; part: Difference["changes"][number]; words: TableWords }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const before = part.before ? words.cell(rule, part.what, label(part.before)) : "";
  const after = part.after ? words.cell(rule, part.what, label(part.after)) : "";
  return (
    <div className={css.part}>
      <dt>{label(part.what)}</dt>
      <dd>
        {before && <del aria-label={`${t("diff.before")}: ${before}`}>{before}</del>}
        {before && after && <ArrowRight aria-hidden />}
        {after && <ins aria-label={`${t("diff.after")}: ${after}`}>{after}</ins>}
      </dd>
    </div>
  );
}

function Item({ difference, words: table }: { difference: Difference; words: TableWords }) {
  const { t } = useTranslation("policy");
  const words = useLabel();
  const { kind, section, label, row, clause, changes } = difference;
  return (
    <li className={css.difference}>
      <header>
        <Tag tone={tones[kind] ?? "plain"}>{t(`diff.kind.${kind}` as "diff.kind.added", { defaultValue: kind })}</Tag>
        <b className={section === "cases" ? css.caseId : undefined}>{words(label)}</b>
        {row && <span title={row}>{table.row(difference.name, row)}</span>}
        <small>{[t(`diff.section.${section}` as "diff.section.table", { defaultValue: section }), clause].filter(Boolean).join(" · ")}</small>
      </header>
      {changes.length > 0 && <dl>{changes.map((part, i) => <Part key={i} rule={difference.name} part={part} words={table} />)}</dl>}
    </li>
  );
}

/** What differs, row by row and figure by figure: old beside new. Conditions are told in the words of the newer handbook. */
export function Differences({ book, list, limit }: { book: Book | undefined; list: Difference[]; limit?: number }) {
  const { t } = useTranslation("policy");
  const words = useTableWords(book);
  if (list.length === 0) return <EmptyState small title={t("diff.none")} hint={t("diff.noneHint")} />;
  return (
    <ul className={css.differences} aria-label={t("tabs.changes")}>
      {list.slice(0, limit).map((difference, i) => <Item key={`${difference.section}-${difference.name}-${difference.row ?? ""}-${i}`} difference={difference} words={words} />)}
    </ul>
  );
}

/** How many of each kind, in one line. */
export function useSummary(): (list: Difference[]) => string {
  const { t, i18n } = useTranslation("policy");
  return (list) => {
    const kinds = (["added", "changed", "removed", "moved"] as const).map((kind) => [t(`diff.kind.${kind}`), list.filter((each) => each.kind === kind).length] as const).filter(([, count]) => count > 0);
    return t("diff.summary", { count: list.length, parts: kinds.map(([kind, count]) => `${kind} ${count}`).join(i18n.language === "en" ? ", " : "、") });
  };
}
