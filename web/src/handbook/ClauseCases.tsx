import { useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Book, WorkedCase } from "../api/types";
import { Button } from "../ui/Button";
import { Skeleton } from "../ui/Skeleton";
import { ProblemNote } from "../ui/States";
import { Tag } from "../ui/Tag";
import { casesQuery } from "./api";
import css from "./Handbook.module.css";
import { useFactWords } from "./useFactWords";
import { useLabel, useWords } from "./words";

function useCaseWords(book: Book) {
  const { t, i18n } = useTranslation("handbook");
  const label = useLabel();
  const words = useWords(book);
  const joined = (parts: string[]) => parts.join(i18n.language === "en" ? ", " : "，");
  const fact = useFactWords(book);
  const rule = (name: string) => book.decisions.find((each) => each.name === name);
  return {
    given: ({ facts }: WorkedCase) => joined(Object.entries(facts).map(([name, value]) => Object.values(fact(name, value)).join(" "))),
    comes: ({ decision, expect }: WorkedCase) => expect ? joined(Object.entries(expect).map(([name, value]) => words(value, rule(decision)?.outputs.find((output) => output.name === name)))) : t("cases.open"),
    about: ({ decision }: WorkedCase) => {
      const carrier = rule(decision)?.label ?? book.clauses.flatMap(({ carriedOutBy }) => carriedOutBy).find(({ name }) => name === decision)?.label;
      return carrier ? label(carrier) : decision;
    },
  };
}

function Item({ book, worked }: { book: Book; worked: WorkedCase }) {
  const { t } = useTranslation("handbook");
  const words = useCaseWords(book);
  return (
    <li>
      <p><small>{words.about(worked)}</small> {words.given(worked)}</p>
      <p>
        <span aria-hidden>→ </span><span className="visually-hidden">{t("cases.comes")} </span>
        <b>{words.comes(worked)}</b>
        <small>{t("cases.on", { date: worked.on })}</small>
        {!worked.holds && <Tag tone="error" dot>{t("cases.breaks")}</Tag>}
      </p>
    </li>
  );
}

/** Worked examples of a clause: what is given, and what comes of it; fetched when they are asked for. */
export function ClauseCases({ book, clause }: { book: Book; clause: string }) {
  const { t } = useTranslation("handbook");
  const [asked, setAsked] = useState(false);
  const cases = useQuery({ ...casesQuery(book.pack, clause, { version: book.version }), enabled: asked });
  if (!asked) return <Button look="ghost" className={css.ask} icon={<ListChecks aria-hidden />} onClick={() => setAsked(true)}>{t("cases.ask")}</Button>;
  if (cases.isPending) return <Skeleton lines={3} />;
  if (cases.isError) return <ProblemNote error={cases.error} />;
  if (cases.data.length === 0) return <p className={css.soft}>{t("cases.none")}</p>;
  return <ul className={css.cases} aria-label={`${clause} ${t("cases.ask")}`}>{cases.data.map((worked) => <Item key={`${worked.topic}-${worked.id}`} book={book} worked={worked} />)}</ul>;
}
