import { Select } from "antd";
import { Plus, X } from "lucide-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { usePlaceList } from "../account/options";
import type { Book } from "../api/types";
import { Button } from "../ui/Button";
import css from "./Handbook.module.css";
import { type PlaceRow, prefixOf } from "./places";
import { codesOf, useLabel } from "./words";

export function usePlaceName(): (prefix: string) => string {
  const { t } = useTranslation("handbook");
  const places = usePlaceList();
  return useCallback((prefix) => (prefix === "*" ? t("choose.others") : (places.find(({ code }) => prefixOf(code) === prefixOf(prefix))?.name ?? prefix)), [places, t]);
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
