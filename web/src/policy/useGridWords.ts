import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { usePlaceList } from "../account/options";
import { usePlaceName } from "../handbook/PlaceChoices";
import { prefixOf } from "../handbook/places";
import type { GridWords } from "./grid/model";

/** The words of the grid, in the reader's language. */
export function useGridWords(): GridWords {
  const { t, i18n } = useTranslation("policy");
  const { t: reader } = useTranslation("handbook");
  const placeName = usePlaceName();
  const places = usePlaceList();
  return useMemo(() => ({
    lang: i18n.language === "en" ? "en" : "zh",
    any: t("grid.any"),
    yes: reader("yes"),
    no: reader("no"),
    name: t("grid.name"),
    clause: t("grid.clause"),
    under: t("grid.under"),
    always: t("grid.always"),
    from: t("grid.from"),
    until: t("grid.until"),
    fact: reader("grid.fact"),
    derived: reader("grid.derived"),
    outcome: reader("grid.outcome"),
    placeName,
    placeCode: (name) => {
      const place = places.find((each) => each.name === name);
      return place && prefixOf(place.code);
    },
  }), [i18n.language, t, reader, placeName, places]);
}
