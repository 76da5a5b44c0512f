import { Select } from "antd";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { usePlaceList } from "../account/options";
import { Field, Input } from "../ui/Field";

interface TextProps extends Omit<ComponentProps<typeof Input>, "onChange" | "value"> {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (text: string) => void;
}

/** A line of text of a registration's forms. */
export function TextField({ label, hint, required = false, value, onChange, maxLength = 200, ...input }: TextProps) {
  return (
    <Field label={label} required={required} hint={hint}>
      {(control) => <Input {...input} {...control} value={value} maxLength={maxLength} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** Where the customer is. */
export function PlaceField({ hint, value, onChange }: { hint?: string; value: string | null; onChange: (divisionCode: string) => void }) {
  const { t } = useTranslation("registration");
  const options = usePlaceList().map((place) => ({ value: place.code, label: place.name }));
  return (
    <Field label={t("form.place")} required hint={hint}>
      {(control) => <Select {...control} showSearch={{ optionFilterProp: "label" }} placeholder={t("form.choose")} value={value} options={options} onChange={onChange} />}
    </Field>
  );
}

/** Why; those it concerns read it. */
export function ReasonField({ label, hint, value, onChange }: { label: string; hint?: string; value: string; onChange: (reason: string) => void }) {
  return <TextField label={label} hint={hint} required maxLength={500} value={value} onChange={onChange} />;
}
