import { useMutation } from "@tanstack/react-query";
import { DatePicker, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { usePlaceList } from "../account/options";
import type { Answer, Book } from "../api/types";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { formatDate } from "../ui/formats";
import { ProblemNote } from "../ui/States";
import { Tag } from "../ui/Tag";
import { decide, type Facts } from "./api";
import { type Fact, factsOf } from "./facts";
import type { Trial } from "./HandbookPage";
import css from "./Handbook.module.css";
import { codesOf, useLabel, useWords } from "./words";

interface FactProps {
  book: Book;
  fact: Fact;
  value: Facts[string] | undefined;
  onChange: (value: Facts[string] | undefined) => void;
}

function useChoices(book: Book, fact: Fact) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const places = usePlaceList();
  if (fact.type === "boolean") return [{ value: "true", label: t("yes") }, { value: "false", label: t("no") }];
  if (fact.type === "place") return places.map((place) => ({ value: place.code, label: place.name }));
  return codesOf(book, fact.type)?.map((code) => ({ value: code.id, label: label(code.label) }));
}

function FactField({ book, fact, value, onChange }: FactProps) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const choices = useChoices(book, fact);
  const chosen = (next: string | null) => onChange(next === null || next === undefined ? undefined : fact.type === "boolean" ? next === "true" : next);
  return (
    <Field label={fact.unit ? `${label(fact.label)} (${label(fact.unit)})` : label(fact.label)}>
      {(control) =>
        choices ? (
          <Select {...control} allowClear showSearch={{ optionFilterProp: "label" }} placeholder={t("unknown")} value={value === undefined ? null : String(value)} options={choices} onChange={chosen} />
        ) : (
          <InputNumber {...control} min={0} style={{ width: "100%" }} placeholder={t("unknown")} value={typeof value === "number" ? value : null} onChange={(next) => onChange(next ?? undefined)} />
        )
      }
    </Field>
  );
}

function Result({ book, answer }: { book: Book; answer: Answer }) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const words = useWords(book);
  const rule = (name: string) => book.decisions.find((each) => each.name === name);
  const asked = rule(answer.decision);
  const first = asked?.outputs[0];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);
  const found = answer.steps.filter(({ kind }) => kind !== "CHOICE");
  return (
    <div ref={box} className={css.result} data-undecided={Boolean(answer.undecided) || undefined} role="status">
      <p>
        {answer.outcome ? <Tag tone="ok" dot>{words(first && answer.outcome[first.name], first)}</Tag> : <Tag tone="warn" dot>{t("undecided")}</Tag>}
        <small>{[answer.clause ?? answer.undecided?.clause, answer.row].filter(Boolean).join(" · ")}</small>
      </p>
      <p>{answer.prose}</p>
      {found.length > 0 && (
        <dl>
          {found.map((step) => (
            <div key={step.name}>
              <dt>{label(rule(step.name)?.label ?? { zh: step.name, en: step.name })}</dt>
              <dd className="num">{words(step.value, rule(step.name)?.outputs[0])}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** What was asked, and what came of it. */
export interface Tried {
  rule: string;
  facts: Facts;
  day: string;
  answer: Answer;
}

interface Props {
  book: Book;
  start: string;
  onTried: (trial: Trial | null) => void;
  /** Who decides; the handbook in force where nobody else is named. */
  ask?: (name: string, facts: Facts, at: string) => Promise<Answer>;
  /** A case to begin with; it is decided at once. */
  given?: { facts: Facts; day: string } | undefined;
  /** What may be done with an answer. */
  after?: (tried: Tried) => ReactNode;
}

/** Tries a rule on facts made up on the spot; nothing is stored. */
export function TryPanel({ book, start, onTried, ask = (name, facts, at) => decide(book.pack, name, facts, at), given, after }: Props) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const { businessNow } = useMe();
  const [name, setName] = useState(start);
  const [facts, setFacts] = useState<Facts>(given?.facts ?? {});
  const [day, setDay] = useState(given?.day ?? formatDate(businessNow));
  const rule = book.decisions.find((each) => each.name === name);
  // Noon keeps the day the same in every zone a company may have.
  const attempt = useMutation({
    mutationFn: async () => ({ rule: name, facts, day, answer: await ask(name, facts, `${day}T12:00:00+08:00`) }),
    onSuccess: (tried) => onTried(tried),
  });
  const { mutate } = attempt;
  useEffect(() => {
    if (given) mutate();
  }, [given, mutate]);

  function set(fact: string, value: Facts[string] | undefined) {
    const { [fact]: _, ...rest } = facts;
    setFacts(value === undefined ? rest : { ...rest, [fact]: value });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    attempt.mutate();
  }

  return (
    <form onSubmit={submit} className={css.try}>
      <Field label={t("rule")}>
        {(control) => <Select {...control} value={name} options={book.decisions.map((each) => ({ value: each.name, label: `${each.clause} ${label(each.label)}` }))} onChange={setName} />}
      </Field>
      {rule && factsOf(book, rule).map((fact) => <FactField key={fact.name} book={book} fact={fact} value={facts[fact.name]} onChange={(value) => set(fact.name, value)} />)}
      <Field label={t("at")} hint={t("atHint")}>
        {(control) => <DatePicker {...control} allowClear={false} style={{ width: "100%" }} value={dayjs(day)} onChange={(date) => date && setDay(date.format("YYYY-MM-DD"))} />}
      </Field>
      <Button type="submit" look="primary" busy={attempt.isPending} style={{ width: "100%" }}>{t("decide")}</Button>
      {attempt.isError && <ProblemNote error={attempt.error} />}
      {attempt.data && <Result book={book} answer={attempt.data.answer} />}
      {attempt.data && after?.(attempt.data)}
    </form>
  );
}
