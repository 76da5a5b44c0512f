import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Book } from "../api/types";
import { useIsPhone } from "../ui/useIsPhone";
import css from "./Handbook.module.css";

// Which clause is being read: the one nearest the top of the page.
function useReading(book: Book): string | undefined {
  const [reading, setReading] = useState(book.clauses[0]?.id);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        const seen = entries.find((entry) => entry.isIntersecting);
        if (seen) setReading(seen.target.id);
      },
      { rootMargin: "-70px 0px -75% 0px" },
    );
    for (const { id } of book.clauses) {
      const section = document.getElementById(id);
      if (section) watch.observe(section);
    }
    return () => watch.disconnect();
  }, [book]);
  return reading;
}

function List({ book, reading }: { book: Book; reading?: string | undefined }) {
  const { t } = useTranslation("handbook");
  return (
    <ol>
      {book.clauses.map((clause) => {
        const carried = book.rules.some((rule) => rule.clause === clause.id);
        const open = book.gaps.some((gap) => gap.clause === clause.id && !gap.chosen);
        return (
          <li key={clause.id}>
            <a href={`#${clause.id}`} aria-current={reading === clause.id || undefined}>
              <span className="num">{clause.id}</span>
              <b>{clause.title}</b>
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
  if (!phone) {
    return (
      <nav className={css.contents} aria-label={t("contents")}>
        <List book={book} reading={reading} />
      </nav>
    );
  }
  return (
    <details className={css.folded}>
      <summary>{t("contents")}</summary>
      <nav className={css.contents} aria-label={t("contents")}>
        <List book={book} />
      </nav>
    </details>
  );
}
