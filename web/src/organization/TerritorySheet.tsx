import { DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlaceList } from "../account/options";
import { useMe } from "../access/session";
import type { Unit } from "../api/types";
import { Field } from "../ui/Field";
import { formatDate } from "../ui/formats";
import { FormSheet } from "../ui/FormSheet";
import { authorise } from "./api";
import { useOrgCommand } from "./useOrgCommand";

/** From a day on, the places a unit sells in; what held before stays known. */
export function TerritorySheet({ unit, places, onClose }: { unit: Unit; places: string[]; onClose: () => void }) {
  const { t } = useTranslation("organization");
  const { businessNow } = useMe();
  const list = usePlaceList();
  const [chosen, setChosen] = useState(places);
  const [from, setFrom] = useState(formatDate(businessNow));
  const command = useOrgCommand(() => authorise(unit.id, chosen, from), t("saved"), onClose);
  return (
    <FormSheet title={t("territory.of", { name: unit.name })} submit={t("save")} ready busy={command.isPending} error={command.error} onSubmit={() => command.mutate(undefined)} onClose={onClose}>
      <Field label={t("territory.places")} hint={t("territory.hint")}>
        {(control) => (
          <Select {...control} mode="multiple" showSearch={{ optionFilterProp: "label" }} value={chosen} options={list.map((place) => ({ value: place.code, label: place.name }))} onChange={setChosen} />
        )}
      </Field>
      <Field label={t("territory.from")}>
        {(control) => <DatePicker {...control} allowClear={false} style={{ width: "100%" }} minDate={dayjs(formatDate(businessNow))} value={dayjs(from)} onChange={(date) => date && setFrom(date.format("YYYY-MM-DD"))} />}
      </Field>
    </FormSheet>
  );
}
