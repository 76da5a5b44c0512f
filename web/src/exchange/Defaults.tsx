import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { codes } from "../account/options";
import { useTerm } from "../account/terms";
import type { ColumnMeaning } from "../api/types";
import { Card } from "../ui/Card";
import { Field, Input } from "../ui/Field";
import css from "./Import.module.css";

interface Props {
  columns: ColumnMeaning[];
  defaults: Record<string, string>;
  onChange: (defaults: Record<string, string>) => void;
}

/** What counts where a cell is blank; asked for contacts only when the file has any (AU-15: a basis and a source). */
export function Defaults({ columns, defaults, onChange }: Props) {
  const { t } = useTranslation("exchange");
  const term = useTerm();
  const contacts = columns.some(({ field }) => field === "contactName");
  const set = (field: string, value: string | null) => {
    const { [field]: _, ...rest } = defaults;
    onChange(value ? { ...rest, [field]: value } : rest);
  };
  const choice = (field: string, group: "category" | "transport" | "modelClass" | "legalBasis" | "part") => (
    <Field key={field} label={t(`field.${field}` as "field.category")}>
      {(control) => (
        <Select {...control} allowClear placeholder={t("mapping.blank")} value={defaults[field] ?? null} options={codes[group].map((code) => ({ value: code as string, label: term(group, code) }))}
          onChange={(value: string | null) => set(field, value)} />
      )}
    </Field>
  );
  return (
    <Card title={t("mapping.defaults")} meta={t("mapping.defaultsHint")}>
      <div className={css.defaults}>
        {choice("category", "category")}
        {choice("transport", "transport")}
        {choice("modelClass", "modelClass")}
        {contacts && choice("contactPart", "part")}
        {contacts && choice("legalBasis", "legalBasis")}
        {contacts && <Field label={t("field.source")}>{(control) => <Input {...control} value={defaults.source ?? ""} onChange={(event) => set("source", event.target.value)} />}</Field>}
      </div>
    </Card>
  );
}
