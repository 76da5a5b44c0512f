import { FlaskConical } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Book, HandbookClause, Rule, Section } from "../api/types";
import { Button } from "../ui/Button";
import { Carried } from "./Carried";
import { ClauseCases } from "./ClauseCases";
import { DecisionGrid } from "./DecisionGrid";
import { GapItem } from "./GapItem";
import type { Trial } from "./HandbookPage";
import css from "./Handbook.module.css";
import { PlacesTable } from "./PlacesTable";
import { SectionCard } from "./SectionCard";
import { nameOf, sectionsOf } from "./sections";
import { useLabel } from "./words";

interface RuleProps {
  book: Book;
  rule: Rule;
  tried: Trial | null;
  onTry?: ((name: string) => void) | undefined;
}

/** The row of this rule that a trial went through, as the rule asked or on the way to it. */
export function rowHit(rule: Rule, tried: Trial | null): string | null | undefined {
  if (!tried) return null;
  if (tried.rule === rule.name) return tried.answer.row;
  return tried.answer.steps.find(({ name, kind }) => name === rule.name && kind === "DECISION")?.source;
}

function RuleBlock({ book, rule, tried, onTry }: RuleProps) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  return (
    <div className={css.rule}>
      <header>
        <h3>{label(rule.label)}</h3>
        <span className={css.soft}>
          {t(`form.${rule.form}` as "form.table", { defaultValue: rule.form })}
          {rule.hit && rule.form === "table" && ` · ${t(`hit.${rule.hit.toLowerCase()}` as "hit.unique", { defaultValue: rule.hit })}`}
        </span>
        {onTry && (
          <Button look="ghost" icon={<FlaskConical aria-hidden />} aria-label={t("tryOf", { rule: label(rule.label) })} onClick={() => onTry(rule.name)}>
            {t("try")}
          </Button>
        )}
      </header>
      {rule.form === "places" ? <PlacesTable book={book} rule={rule} hit={rowHit(rule, tried)} /> : <DecisionGrid book={book} rule={rule} hit={rowHit(rule, tried)} />}
    </div>
  );
}

interface Props {
  book: Book;
  clause: HandbookClause;
  tried: Trial | null;
  onTry?: ((rule: string) => void) | undefined;
  /** What is no table, in the whole book. */
  sections: Section[];
  onChosen: () => void;
}

/** A clause: its words, the rules and sections that carry it out, its cases, and what it leaves open. */
export function ClauseSection({ book, clause, tried, onTry, sections, onChosen }: Props) {
  const { t, i18n } = useTranslation("handbook");
  const label = useLabel();
  const rules = book.decisions.filter((rule) => rule.clause === clause.id);
  const told = sectionsOf(book, sections, clause.id);
  const elsewhere = clause.carriedOutBy.filter(({ name }) => ![...rules, ...told].some((each) => each.name === name));
  const gaps = book.gaps.filter((gap) => gap.clause === clause.id);
  return (
    <section id={clause.id} className={css.clause} aria-labelledby={`${clause.id}-title`}>
      <h2 id={`${clause.id}-title`}>
        <a href={`#${clause.id}`}>{clause.id}</a>
        <span>{label(clause.title)}</span>
      </h2>
      <p className={css.text}>{label(clause.text)}</p>
      {rules.map((rule) => (
        <RuleBlock key={rule.name} book={book} rule={rule} tried={tried} onTry={onTry} />
      ))}
      {told.map((section) => (
        <div key={section.name} className={css.rule}>
          <header>
            <h3>{label(nameOf(section))}</h3>
            <span className={css.soft}>{t(`section.kind.${section.kind}` as "section.kind.scorecards", { defaultValue: section.kind })}</span>
          </header>
          <SectionCard book={book} section={section} />
        </div>
      ))}
      {elsewhere.length > 0 && <p className={css.soft}>{t("carriedBy", { list: elsewhere.map((each) => label(each.label)).join(i18n.language === "en" ? ", " : "、") })}</p>}
      {gaps.length > 0 && (
        <ul className={css.gaps} aria-label={t("gaps")}>
          {gaps.map((gap) => (
            <GapItem key={gap.id} book={book} gap={gap} onChosen={onChosen} />
          ))}
        </ul>
      )}
      {clause.carriedOutBy.length > 0 && (
        <div className={css.asked}>
          <ClauseCases book={book} clause={clause.id} />
          <Carried book={book} clause={clause.id} />
        </div>
      )}
      {clause.later && <p className={css.soft}>{label(clause.later)}</p>}
    </section>
  );
}
