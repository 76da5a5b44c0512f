import { FlaskConical } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Book, HandbookClause, HandbookGap, Rule } from "../api/types";
import { Button } from "../ui/Button";
import { DecisionGrid } from "../ui/DecisionGrid";
import { formatDate } from "../ui/formats";
import { Tag } from "../ui/Tag";
import type { Trial } from "./HandbookPage";
import css from "./Handbook.module.css";

function RuleBlock({ rule, tried, onTry }: { rule: Rule; tried: Trial | null; onTry?: ((name: string) => void) | undefined }) {
  const { t } = useTranslation("handbook");
  return (
    <div className={css.rule}>
      <header>
        <h3>{rule.label}</h3>
        <span className={css.soft}>
          {t(`form.${rule.form}`)}
          {rule.hit && rule.form === "table" && ` · ${t(`hit.${rule.hit.toLowerCase()}` as "hit.unique", { defaultValue: rule.hit })}`}
        </span>
        {onTry && (
          <Button look="ghost" icon={<FlaskConical aria-hidden />} aria-label={t("tryOf", { rule: rule.label })} onClick={() => onTry(rule.name)}>
            {t("try")}
          </Button>
        )}
      </header>
      <DecisionGrid rule={rule} hit={tried?.rule === rule.name ? tried.answer.row : tried?.answer.steps?.find((step) => step.decision === rule.name)?.row} />
    </div>
  );
}

function Gap({ gap }: { gap: HandbookGap }) {
  const { t } = useTranslation("handbook");
  return (
    <li className={css.gap} data-open={!gap.chosen || undefined}>
      <p>
        <Tag tone={gap.chosen ? "ok" : "warn"} dot>
          {t(gap.chosen ? "chosen" : "openGap")}
        </Tag>
        <span>{gap.question}</span>
      </p>
      {gap.chosen ? (
        <p>
          <b>{gap.chosen.label}</b>
          <small>{t("chosenBy", { who: gap.chosen.by, on: formatDate(gap.chosen.on) })}</small>
          <small>{gap.chosen.why}</small>
        </p>
      ) : (
        <p>
          <small>{t("choices", { list: gap.choices.map((choice) => choice.label).join(" / ") || t("byPlace") })}</small>
        </p>
      )}
    </li>
  );
}

interface Props {
  book: Book;
  clause: HandbookClause;
  tried: Trial | null;
  onTry?: ((rule: string) => void) | undefined;
}

/** A clause: its words, the rules that carry it out, and what it leaves open. */
export function ClauseSection({ book, clause, tried, onTry }: Props) {
  const { t } = useTranslation("handbook");
  const rules = book.rules.filter((rule) => rule.clause === clause.id);
  const gaps = book.gaps.filter((gap) => gap.clause === clause.id);
  return (
    <section id={clause.id} className={css.clause} aria-labelledby={`${clause.id}-title`}>
      <h2 id={`${clause.id}-title`}>
        <a href={`#${clause.id}`} className="num">{clause.id}</a> {clause.title}
      </h2>
      <p className={css.text}>{clause.text}</p>
      {rules.map((rule) => (
        <RuleBlock key={rule.name} rule={rule} tried={tried} onTry={onTry} />
      ))}
      {gaps.length > 0 && (
        <ul className={css.gaps} aria-label={t("gaps")}>
          {gaps.map((gap) => (
            <Gap key={gap.id} gap={gap} />
          ))}
        </ul>
      )}
      {rules.length === 0 && clause.later && <p className={css.soft}>{clause.later}</p>}
    </section>
  );
}
