import { Check, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Input } from "./Field";
import css from "./Options.module.css";

export interface Option {
  value: string;
  label: string;
}

interface Props {
  label: string;
  options: Option[];
  value: string[];
  onChange: (value: string[]) => void;
}

// Beyond this many, a list is searched rather than read.
const readable = 9;
const drawn = 60;

function toggled(value: string[], one: string) {
  return value.includes(one) ? value.filter((each) => each !== one) : [...value, one];
}

/** A list of choices of which several may hold; long lists get a search field. */
export function Options({ label, options, value, onChange }: Props) {
  const { t } = useTranslation("ui");
  const [text, setText] = useState("");
  const found = options.filter((option) => option.label.toLowerCase().includes(text.toLowerCase()));
  return (
    <div className={css.options}>
      {options.length > readable && (
        <Input before={<Search aria-hidden />} aria-label={t("searchIn", { label })} placeholder={t("search")} value={text} onChange={(e) => setText(e.target.value)} />
      )}
      <div role="group" aria-label={label} className={css.list}>
        {found.slice(0, drawn).map((option) => (
          <label key={option.value}>
            <input type="checkbox" checked={value.includes(option.value)} onChange={() => onChange(toggled(value, option.value))} />
            <span className={css.box} aria-hidden>
              <Check />
            </span>
            {option.label}
          </label>
        ))}
        {found.length === 0 && <p>{t("nothingFound")}</p>}
      </div>
    </div>
  );
}

/** The same choices as pills, for sheets on a phone. */
export function Pills({ label, options, value, onChange }: Props) {
  return (
    <fieldset className={css.pills}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="checkbox" className="visually-hidden" checked={value.includes(option.value)} onChange={() => onChange(toggled(value, option.value))} />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
