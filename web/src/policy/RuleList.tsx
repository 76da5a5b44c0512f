import { useTranslation } from "react-i18next";
import type { Book, Rule } from "../api/types";
import { useLabel } from "../handbook/words";
import { gravest } from "./grid/marks";
import css from "./Policy.module.css";
import type { Finding } from "./types";

interface Props {
  book: Book;
  findings: Finding[];
  value: string;
  onChange: (rule: string) => void;
}

/** The handbook's rules by clause, in its order; each with a dot where something grave was found. */
export function RuleList({ book, findings, value, onChange }: Props) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const groups = book.clauses.map((clause) => ({ clause, rules: book.decisions.filter((rule) => rule.clause === clause.id) })).filter(({ rules }) => rules.length > 0);
  const worst = (rule: Rule) => {
    const grave = gravest(findings.filter(({ decision, severity }) => decision === rule.name && severity !== "note").map((finding) => ({ ...finding, key: "", row: "", column: null, text: "", cure: "" })));
    return grave === "note" ? undefined : grave;
  };
  return (
    <nav className={css.rules} aria-label={t("contents")}>
      {groups.map(({ clause, rules }) => (
        <section key={clause.id}>
          <h3><span>{clause.id}</span> {label(clause.title)}</h3>
          <ul>
            {rules.map((rule) => {
              const grave = worst(rule);
              return (
                <li key={rule.name}>
                  <button type="button" aria-current={rule.name === value || undefined} onClick={() => onChange(rule.name)}>
                    <span>{label(rule.label)}</span>
                    {grave && <i data-severity={grave} role="img" aria-label={t(`severity.${grave}`)} />}
                    <small className="num">{rule.rows.length}</small>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
