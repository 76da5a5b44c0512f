import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, DatePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import type { Book, HandbookGap } from "../api/types";
import { Field, Input } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { formatDate } from "../ui/formats";
import { choose } from "./api";
import css from "./Handbook.module.css";
import { PlaceChoices } from "./PlaceChoices";
import { firstDay, type PlaceRow, placesOf, rowsOf } from "./places";
import { useLabel } from "./words";

interface Props {
  book: Book;
  gap: HandbookGap;
  onChosen: () => void;
  onClose: () => void;
}

function Codes({ gap, value, onChange }: { gap: HandbookGap; value: string | null; onChange: (code: string) => void }) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  return (
    <fieldset className={css.codes}>
      <legend>{t("choose.what")}</legend>
      {gap.choices.map((choice) => (
        <label key={choice.id}>
          <input type="radio" name={gap.id} checked={value === choice.id} onChange={() => onChange(choice.id)} />
          {label(choice.label)}
        </label>
      ))}
    </fieldset>
  );
}

/** Settles a gap from a day on: how, and why. What was decided before that day stays. */
export function ChooseSheet({ book, gap, onChosen, onClose }: Props) {
  const { t } = useTranslation("handbook");
  const label = useLabel();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { businessNow } = useMe();
  const [key] = useState(() => crypto.randomUUID());
  const earliest = firstDay(gap, formatDate(businessNow));
  const last = gap.chosen.at(-1);
  const [code, setCode] = useState<string | null>(null);
  const [rows, setRows] = useState<PlaceRow[]>(() => rowsOf(last?.places ?? {}));
  const [why, setWhy] = useState("");
  const [from, setFrom] = useState(earliest);
  const places = placesOf(rows);
  const command = useMutation({
    mutationFn: () => choose(book.pack, gap.id, { ...(gap.byPlace ? { places } : { code }), why: why.trim(), from }, key),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["handbooks"] });
      void client.invalidateQueries({ queryKey: ["desk"] });
      void message.success(t("choose.done"));
      onChosen();
    },
  });
  const settled = gap.byPlace ? Object.keys(places).length > 0 : code !== null;
  return (
    <FormSheet title={t(last ? "choose.again" : "choose.title")} submit={t("choose.action")} ready={settled && why.trim() !== ""} busy={command.isPending} error={command.error} onSubmit={command.mutate} onClose={onClose}>
      <p className={css.question}>
        <b>{gap.clause}</b> {label(gap.question)}
      </p>
      {gap.byPlace ? <PlaceChoices book={book} dictionary={gap.byPlace} rows={rows} onChange={setRows} /> : <Codes gap={gap} value={code} onChange={setCode} />}
      <Field label={t("choose.why")} required hint={t("choose.whyHint")}>
        {(control) => <Input {...control} value={why} maxLength={300} onChange={(event) => setWhy(event.target.value)} />}
      </Field>
      <Field label={t("choose.from")} hint={t("choose.fromHint")}>
        {(control) => (
          <DatePicker {...control} allowClear={false} minDate={dayjs(earliest)} style={{ width: "100%" }} value={dayjs(from)} onChange={(day) => day && setFrom(day.format("YYYY-MM-DD"))} />
        )}
      </Field>
    </FormSheet>
  );
}
