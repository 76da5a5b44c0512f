import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import { BookOpenText, CalendarClock, FileDown, FlaskConical, History } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "../access/session";
import type { Answer, Book, HandbookSummary } from "../api/types";
import { Button } from "../ui/Button";
import { formatDate } from "../ui/formats";
import { Page } from "../ui/Page";
import { Sheet } from "../ui/Sheet";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { Tag } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";
import { bookQuery, handbooksQuery, sectionsQuery } from "./api";
import { ClauseSection } from "./ClauseSection";
import { Contents } from "./Contents";
import css from "./Handbook.module.css";
import { ReviewBanner } from "./ReviewBanner";
import { TryPanel } from "./TryPanel";
import { useLabel } from "./words";

/** What was tried last: the rule, and the answer that lights its row up. */
export interface Trial {
  rule: string;
  answer: Answer;
}

/** Which day's handbook is read; today's where nothing is chosen. */
function OnDay({ book, on }: { book: Book; on: string | undefined }) {
  const { t } = useTranslation("handbook");
  const navigate = useNavigate();
  const go = (day: string | undefined) => void navigate({ to: "/handbook", search: { pack: book.pack, ...(day && { on: day }) } });
  return <DatePicker aria-label={t("onDay")} placeholder={t("onDay")} style={{ width: 148 }} value={on ? dayjs(on) : null} onChange={(day) => go(day?.format("YYYY-MM-DD"))} />;
}

/** Which of the company's handbooks is read, where it has several. */
function Shelf({ book, shelf }: { book: Book; shelf: HandbookSummary[] }) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const navigate = useNavigate();
  return <Tabs label={t("shelf")} value={book.pack} onChange={(pack) => void navigate({ to: "/handbook", search: { pack } })} items={shelf.map(({ pack, title }) => ({ key: pack, label: label(title) }))} />;
}

function Reader({ book, shelf, on }: { book: Book; shelf: HandbookSummary[]; on: string | undefined }) {
  const { t } = useTranslation("handbook");
  const phone = useIsPhone();
  const mayTry = useCan("handbook.try");
  const [tried, setTried] = useState<Trial | null>(null);
  const [rule, setRule] = useState<string | null>(null);
  const [chosen, setChosen] = useState(false);
  const tryIt = mayTry ? (name: string) => setRule(name) : undefined;
  const panel = rule && <TryPanel key={rule} book={book} start={rule} onTried={setTried} />;
  const label = useLabel();
  const sections = useQuery(sectionsQuery(book.pack, { version: book.version })).data ?? [];
  const open = book.gaps.filter((gap) => gap.open).length;
  const version = book.versions.find((each) => each.version === book.version);
  const { hash } = useLocation();
  // The book was not there yet when the browser looked for the clause.
  useEffect(() => {
    document.getElementById(hash)?.scrollIntoView({ block: "start" });
  }, [hash]);
  return (
    <Page
      flush
      bar={shelf.length > 1 && <Shelf book={book} shelf={shelf} />}
      title={phone ? t("short") : label(book.title)}
      meta={
        <span className={css.meta}>
          {!phone && <Tag tone="info">{t("version", { version: book.version })}</Tag>}
          {!phone && version && t("from", { date: formatDate(version.from) })}
          {open > 0 ? <Tag tone="warn" dot>{t("open", { count: open })}</Tag> : <Tag tone="ok" dot>{t("allChosen")}</Tag>}
        </span>
      }
      actions={
        <>
          {!phone && <OnDay book={book} on={on} />}
          {!phone && <a className={css.versions ?? ""} href={`/api/v1/handbooks/${book.pack}/dmn${on ? `?on=${on}` : ""}`} download aria-label={t("dmnLink")} title={t("dmnLink")}><FileDown aria-hidden />DMN</a>}
          <Link to="/policy" search={{ pack: book.pack }} className={css.versions ?? ""} aria-label={t("versionsLink")}><History aria-hidden />{!phone && t("versionsLink")}</Link>
          {mayTry && <Button icon={<FlaskConical aria-hidden />} aria-pressed={Boolean(rule)} onClick={() => setRule(rule ? null : (book.decisions.find(({ name }) => name === "tier") ?? book.decisions[0])?.name ?? null)}>
            {t("try")}
          </Button>}
        </>
      }
    >
      <div className={css.reader}>
        {!phone && <Contents book={book} />}
        <article className={css.book} tabIndex={-1}>
          {phone && <Contents book={book} />}
          <ReviewBanner expected={chosen} />
          {on && (
            <p className={css.onDay} role="status">
              <CalendarClock aria-hidden />
              {t("readsOn", { date: on, version: book.version })}
              <Link to="/handbook" search={{ pack: book.pack }}>{t("toToday")}</Link>
            </p>
          )}
          {book.clauses.map((clause) => (
            <ClauseSection key={clause.id} book={book} clause={clause} tried={tried} onTry={tryIt} sections={sections} onChosen={() => setChosen(true)} />
          ))}
        </article>
        {!phone && panel && <aside className={css.aside} aria-label={t("try")}>{panel}</aside>}
      </div>
      {phone && <Sheet open={Boolean(rule)} title={t("try")} onClose={() => setRule(null)}>{panel}</Sheet>}
    </Page>
  );
}

export function HandbookPage() {
  const { t } = useTranslation("handbook");
  const search = useSearch({ from: "/shell/handbook" });
  const shelf = useQuery(handbooksQuery);
  const pack = search.pack ?? shelf.data?.[0]?.pack;
  const book = useQuery({ ...bookQuery(pack ?? "", search.on), enabled: Boolean(pack) });
  if (book.data) return <Reader key={`${book.data.pack} ${search.on}`} book={book.data} shelf={shelf.data ?? []} on={search.on} />;
  const error = shelf.error ?? book.error;
  return (
    <Page title={t("short")}>
      {error ? (
        <ProblemState error={error} retry={() => void (shelf.isError ? shelf : book).refetch()} />
      ) : shelf.data?.length === 0 ? (
        <EmptyState icon={<BookOpenText />} title={t("none.title")} hint={t("none.hint")} />
      ) : (
        <Skeleton lines={8} height={18} />
      )}
    </Page>
  );
}
