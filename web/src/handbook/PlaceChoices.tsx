import { Select } from "antd";
import { Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { usePlaceList } from "../account/options";
import type { Book } from "../api/types";
import { Button } from "../ui/Button";
import css from "./Handbook.module.css";
import { codesOf, useLabel } from "./words";

export interface PlaceRow {
  key: string;
  /** The beginning of a division code, or * for all other places. */
  place: string | null;
  code: string | null;
}

export function rowsOf(places: Record<string, string>): PlaceRow[] {
  const rows = Object.entries(places).map(([place, code]) => ({ key: place, place, code }));
  return rows.length > 0 ? rows : [{ key: "first", place: null, code: null }];
}

export function placesOf(rows: PlaceRow[]): Record<string, string> {
  return Object.fromEntries(rows.flatMap(({ place, code }) => (place && code ? [[place, code]] : [])));
}

/** A division code without the zeros that say "all of it": the handbook asks by how a code begins. */
export const prefixOf = (code: string) => code.replace(/(00)+$/, "");

export function usePlaceName(): (prefix: string) => string {
  const { t } = useTranslation("handbook");
  const places = usePlaceList();
  return (prefix) => (prefix === "*" ? t("choose.others") : (places.find(({ code }) => prefixOf(code) === prefixOf(prefix))?.name ?? prefix));
}

interface Props {
  book: Book;
  dictionary: string;
  rows: PlaceRow[];
  onChange: (rows: PlaceRow[]) => void;
}

/** Chooses place by place; what is nearest to a place counts. */
export function PlaceChoices({ book, dictionary, rows, onChange }: Props) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const list = usePlaceList();
  const places = [...list.map((place) => ({ value: prefixOf(place.code), label: place.name })), { value: "*", label: t("choose.others") }];
  const codes = (codesOf(book, dictionary) ?? []).map((code) => ({ value: code.id, label: label(code.label) }));
  const set = (key: string, change: Partial<PlaceRow>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  return (
    <fieldset className={css.places}>
      <legend>{t("choose.byPlace")}</legend>
      {rows.map((row, i) => (
        <div key={row.key}>
          <Select aria-label={t("choose.placeOf", { row: i + 1 })} showSearch={{ optionFilterProp: "label" }} placeholder={t("choose.place")} value={row.place}
            options={places.filter(({ value }) => value === row.place || !rows.some(({ place }) => place === value))} onChange={(place: string) => set(row.key, { place })} />
          <Select aria-label={t("choose.codeOf", { row: i + 1 })} placeholder={t("choose.code")} value={row.code} options={codes} onChange={(code: string) => set(row.key, { code })} />
          <Button look="ghost" icon={<X aria-hidden />} aria-label={t("choose.removeRow", { row: i + 1 })} disabled={rows.length === 1} onClick={() => onChange(rows.filter(({ key }) => key !== row.key))} />
        </div>
      ))}
      <Button look="ghost" icon={<Plus aria-hidden />} onClick={() => onChange([...rows, { key: crypto.randomUUID(), place: null, code: null }])}>
        {t("choose.addPlace")}
      </Button>
    </fieldset>
  );
}
