import { useTranslation } from "react-i18next";
import type { Book, Label, Rule, Section } from "../api/types";
import { isAt, nameOf, sectionsOf } from "../handbook/sections";
import { useLabel } from "../handbook/words";
import { gravest } from "./grid/marks";
import css from "./Policy.module.css";
import type { Finding } from "./types";

interface Props {
  book: Book;
  sections: Section[];
  findings: Finding[];
  value: string;
  onChange: (rule: string) => void;
}

/** An entry of the contents: a table, or a section that is none. */
interface Entry {
  name: string;
  label: Label;
  rows: number;
  about: (finding: Finding) => boolean;
}

const ofRule = ({ name, label, rows }: Rule): Entry => ({ name, label, rows: rows.length, about: ({ decision }) => decision === name });

const ofSection = (section: Section): Entry => ({ name: section.name, label: nameOf(section), rows: Math.max(1, section.items.length), about: ({ file, line }) => file === section.file && isAt(section, line) });

/** The handbook's rules and sections by clause, in its order; each with a dot where something grave was found. */
export function RuleList({ book, sections, findings, value, onChange }: Props) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const groups = book.clauses.map((clause) => ({ clause, rules: [...book.decisions.filter((rule) => rule.clause === clause.id).map(ofRule), ...sectionsOf(book, sections, clause.id).map(ofSection)] })).filter(({ rules }) => rules.length > 0);
  const worst = ({ about }: Entry) => {
    const grave = gravest(findings.filter((finding) => about(finding) && finding.severity !== "note" && finding.kind !== "case-fails").map((finding) => ({ ...finding, key: "", row: "", column: null, text: "", cure: "" })));
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
                    <small className="num">{rule.rows}</small>
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
