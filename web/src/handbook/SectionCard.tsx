import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Book, Section, SectionItem } from "../api/types";
import { FigureField } from "./FigureField";
import css from "./Section.module.css";
import { columnOf, columnsOf, itemFigures, labelKey, nameOf, ownFigures, readingsOf, type Shown, textOf } from "./sections";
import { type SectionWords, useSectionWords } from "./useSectionWords";
import { useLabel } from "./words";

interface Props {
  book: Book;
  section: Section;
  /** Without it the section is read only. */
  onChange?: ((figure: Shown, text: string) => void) | undefined;
  /** What was found about an item, or the section, shown where it stands. */
  about?: (of: Section | SectionItem) => ReactNode;
}

interface Inner extends Props {
  words: SectionWords;
}

/** Columns whose structure hangs together with other parts: told under “Texts and figures” only. */
const structural = new Set(["role", "gap", "unit", "least", "most", "digits"]);
const numeric = new Set(["weight", "target", "scoring/points", "scoring/per", "scoring/full-at", "scoring/floor", "times", "running", "from", "to"]);

function Figures({ figures, of, words, onChange }: { figures: Shown[]; of: string } & Pick<Inner, "words" | "onChange">) {
  const several = figures.length > 1;
  return (
    <>
      {figures.map((figure) => (
        <span key={figure.path} className={several ? css.several : undefined}>
          <FigureField figure={figure} label={`${of} ${words.column(columnOf(figure.key))}`} words={words.words} choice={words.choice} onChange={onChange} />
        </span>
      ))}
    </>
  );
}

/** A scoring that contradicts itself: how it may be read, each with its own figures. */
function Readings({ item, words, onChange, span }: { item: SectionItem; span: number } & Pick<Inner, "words" | "onChange">) {
  const { t } = useTranslation("handbook");
  const readings = readingsOf(item);
  const gap = textOf(item, "gap");
  if (readings.size === 0) return null;
  return (
    <tr className={css.below}>
      <td colSpan={span}>
        <p>{t("section.readings", { question: words.gapName(gap ?? "") ?? gap })}</p>
        <ul>
          {[...readings].map(([choice, figures]) => (
            <li key={choice}>
              <b>{words.chosenName(gap, choice)}</b>
              {figures.map((figure) => {
                const key = figure.key.replace(`readings/${choice}/`, "scoring/");
                return <span key={figure.path}>{words.column(key)} <FigureField figure={{ ...figure, absent: false }} label={`${words.chosenName(gap, choice)} ${words.column(key)}`} words={words.words} choice={words.choice} onChange={onChange} /></span>;
              })}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** What an item holds of its own, such as a stage's criteria. */
function Within({ item, section, words, onChange, about, span }: { item: SectionItem; span: number } & Omit<Inner, "book">) {
  const { t } = useTranslation("handbook");
  if (item.items.length === 0) return null;
  return (
    <tr className={css.below}>
      <td colSpan={span}>
        <p>{t("section.criteria")}</p>
        <ul>
          {item.items.map((each) => {
            const name = textOf(each, labelKey(words.lang)) ?? each.id;
            const figures = itemFigures(section, each, words.lang).filter(({ key }) => !structural.has(key));
            return (
              <li key={each.id}>
                {figures.map((figure) => <span key={figure.path} data-column={columnOf(figure.key)}>{columnOf(figure.key) !== "label" && columnOf(figure.key) !== "needs" && `${words.column(columnOf(figure.key))} `}<FigureField figure={figure} label={`${name} ${words.column(columnOf(figure.key))}`} words={words.words} choice={words.choice} onChange={onChange} /></span>)}
                <small>{textOf(each, "clause")}</small>
                {about?.(each)}
              </li>
            );
          })}
        </ul>
      </td>
    </tr>
  );
}

function Row({ item, columns, ...inner }: { item: SectionItem; columns: string[] } & Inner) {
  const { section, words, onChange, about } = inner;
  const figures = itemFigures(section, item, words.lang);
  const name = textOf(item, labelKey(words.lang)) ?? item.id;
  const told = about?.(item);
  return (
    <>
      <tr>
        {columns.map((column) => (
          <td key={column} className={numeric.has(column) ? "num" : undefined}>
            <Figures figures={figures.filter(({ key }) => columnOf(key) === column)} of={name} words={words} onChange={onChange} />
          </td>
        ))}
        <td className={css.clause}>{textOf(item, "clause")}</td>
      </tr>
      <Readings item={item} words={words} onChange={onChange} span={columns.length + 1} />
      <Within item={item} {...inner} span={columns.length + 1} />
      {told && <tr className={css.below}><td colSpan={columns.length + 1}>{told}</td></tr>}
    </>
  );
}

/** Weights are shares of a whole: their sum stands below them. */
function Sum({ section, columns }: { section: Section; columns: string[] }) {
  const { t } = useTranslation("handbook");
  const weights = section.items.map((item) => Number(textOf(item, "weight") ?? Number.NaN));
  const at = columns.indexOf("weight");
  if (at < 0 || weights.some(Number.isNaN)) return null;
  const sum = weights.reduce((all, each) => all + each, 0);
  return (
    <tfoot>
      <tr data-wrong={sum !== 100 || undefined}>
        <th scope="row" colSpan={at}>{t("section.sum")}</th>
        <td className="num">{sum}</td>
        <td colSpan={columns.length - at}>{sum !== 100 && t("section.notHundred")}</td>
      </tr>
    </tfoot>
  );
}

/** A section that is no decision table, to be read as a table or a line, and edited in place where that is allowed. */
export function SectionCard({ book, section, onChange, about }: Props) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const words = useSectionWords(book, section);
  const inner = { book, section, onChange, about, words };
  const columns = columnsOf(section, words.lang).filter((column) => !structural.has(column));
  const own = ownFigures(section, words.lang);
  return (
    <div className={css.section}>
      {own.length > 0 && (
        <dl className={css.own}>
          {own.map((figure) => (
            <div key={figure.path}>
              <dt>{words.column(columnOf(figure.key) === "floor" ? "floor-gap" : figure.key.replace(/\/(zh|en)$/, ""))}</dt>
              <dd><FigureField figure={figure} label={`${label(nameOf(section))} ${words.column(figure.key.replace(/\/(zh|en)$/, ""))}`} words={words.words} choice={words.choice} onChange={onChange} /></dd>
            </div>
          ))}
        </dl>
      )}
      {about?.(section)}
      {section.items.length > 0 && (
        <div className={css.scroll} tabIndex={0} role="region" aria-label={label(nameOf(section))}>
          <table className={css.table} aria-label={label(nameOf(section))}>
            <thead>
              <tr>
                {columns.map((column) => <th key={column} scope="col" className={numeric.has(column) ? "num" : undefined}>{words.column(column)}</th>)}
                <th scope="col">{t("section.key.clause")}</th>
              </tr>
            </thead>
            <tbody>{section.items.map((item) => <Row key={item.id} item={item} columns={columns} {...inner} />)}</tbody>
            <Sum section={section} columns={columns} />
          </table>
        </div>
      )}
    </div>
  );
}
