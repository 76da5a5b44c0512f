import type { Book } from "../api/types";
import { usePlaceName } from "./PlaceChoices";
import { useLabel, useWords } from "./words";

/** A fact by its name and its value in words; places and codes by theirs. */
export function useFactWords(book: Book): (name: string, value: unknown) => { name: string; value: string } {
  const label = useLabel();
  const words = useWords(book);
  const placeName = usePlaceName();
  return (name, value) => {
    const fact = book.facts.find((each) => each.name === name);
    const place = fact?.type === "place" && typeof value === "string";
    return { name: fact ? label(fact.label) : name, value: place ? placeName(value) : words(value, fact && { name, label: fact.label, type: fact.type }) };
  };
}
