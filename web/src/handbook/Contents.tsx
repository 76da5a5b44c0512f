import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Book } from "../api/types";
import { useIsPhone } from "../ui/useIsPhone";
import css from "./Handbook.module.css";
import { useLabel } from "./words";

// A clause counts as read from when its heading has come this near the top.
const nearTop = 180;

// Which clause is being read: the last one whose heading has passed the top of the page.
function useReading(book: Book): string | undefined {
  const [reading, setReading] = useState(book.clauses[0]?.id);
  useEffect(() => {
    function look() {
      const passed = book.clauses.filter(({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < nearTop);
      setReading((passed.at(-1) ?? book.clauses[0])?.id);
    }
    look();
    addEventListener("scroll", look, { capture: true, passive: true });
    return () => removeEventListener("scroll", look, { capture: true });
  }, [book]);
  return reading;
}

function List({ book, reading }: { book: Book; reading?: string | undefined }) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  return (
    <ol>
      {book.clauses.map((clause) => {
        const carried = clause.carriedOutBy.length > 0;
        const open = book.gaps.some((gap) => gap.clause === clause.id && gap.open);
        return (
          <li key={clause.id}>
            <a href={`#${clause.id}`} aria-current={reading === clause.id || undefined}>
              <span>{clause.id}</span>
              <b>{label(clause.title)}</b>
              {open ? <i data-open title={t("openGap")} /> : carried ? <i title={t("carriedOut")} /> : null}
            </a>
          </li>
        );
      })}
    </ol>
  );
}

/** The table of contents: a column at a desk, folded on a phone. */
export function Contents({ book }: { book: Book }) {
  const { t } = useTranslation("handbook");
  const phone = useIsPhone();
  const reading = useReading(book);
  const list = (
    <nav className={css.contents} aria-label={t("contents")}>
      <List book={book} reading={phone ? undefined : reading} />
    </nav>
  );
  if (!phone) return list;
  return (
    <details className={css.folded}>
      <summary>{t("contents")}</summary>
      {list}
    </details>
  );
}
