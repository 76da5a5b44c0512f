import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import type { Book, HandbookChoice, HandbookGap } from "../api/types";
import { Button } from "../ui/Button";
import { formatDate } from "../ui/formats";
import { Tag } from "../ui/Tag";
import { ChooseSheet } from "./ChooseSheet";
import css from "./Handbook.module.css";
import { usePlaceName } from "./PlaceChoices";
import { codesOf, useLabel } from "./words";

function How({ book, gap, choice }: { book: Book; gap: HandbookGap; choice: HandbookChoice }) {
  const label = useLabel();
  const placeName = usePlaceName();
  const code = gap.choices.find(({ id }) => id === choice.code);
  if (!gap.byPlace) return <b>{code ? label(code.label) : choice.code}</b>;
  const types = codesOf(book, gap.byPlace);
  const wordOf = (id: string) => {
    const type = types?.find((each) => each.id === id);
    return type ? label(type.label) : id;
  };
  return (
    <span className={css.chosenPlaces}>
      {Object.entries(choice.places).map(([place, id]) => (
        <Tag key={place}>{`${placeName(place)}: ${wordOf(id)}`}</Tag>
      ))}
    </span>
  );
}

function Chosen({ book, gap, choice, later }: { book: Book; gap: HandbookGap; choice: HandbookChoice; later: boolean }) {
  const { t } = useTranslation("handbook");
  return (
    <div className={css.choice} data-later={later || undefined}>
      <How book={book} gap={gap} choice={choice} />
      <p>{choice.why}</p>
      <small>{t(later ? "chosenLater" : "chosenBy", { who: choice.by, on: formatDate(choice.on), from: formatDate(choice.from) })}</small>
    </div>
  );
}

function Open({ book, gap }: { book: Book; gap: HandbookGap }) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const types = gap.byPlace ? codesOf(book, gap.byPlace) : undefined;
  const words = (types ?? gap.choices).map((choice) => label(choice.label)).join(" / ");
  return <small>{t(gap.byPlace ? "choicesByPlace" : "choices", { list: words })}</small>;
}

/** What a clause leaves open: the question, what was chosen, by whom, why and since when, and the way to choose. */
export function GapItem({ book, gap, onChosen }: { book: Book; gap: HandbookGap; onChosen: () => void }) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const { businessNow } = useMe();
  const [choosing, setChoosing] = useState(false);
  const today = formatDate(businessNow);
  const counting = gap.chosen.findLast(({ from }) => from <= today);
  const later = gap.chosen.filter(({ from }) => from > today);
  const why = book.can.choose ? null : t("chooseRefused");
  return (
    <li className={css.gap} data-open={gap.open || undefined}>
      <header>
        <Tag tone={gap.open ? "warn" : "ok"} dot>
          {t(gap.open ? "openGap" : "chosen")}
        </Tag>
        <span>{label(gap.question)}</span>
        <Button look={gap.open ? "default" : "ghost"} why={why} onClick={() => setChoosing(true)}>{t(gap.chosen.length > 0 ? "choose.anew" : "choose.action")}</Button>
      </header>
      {counting ? <Chosen book={book} gap={gap} choice={counting} later={false} /> : <Open book={book} gap={gap} />}
      {later.map((choice) => (
        <Chosen key={choice.from} book={book} gap={gap} choice={choice} later />
      ))}
      {choosing && <ChooseSheet book={book} gap={gap} onChosen={() => { setChoosing(false); onChosen(); }} onClose={() => setChoosing(false)} />}
    </li>
  );
}
