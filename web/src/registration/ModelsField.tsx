import { Select } from "antd";
import { Minus, Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { codes } from "../account/options";
import { useTerm } from "../account/terms";
import { Button } from "../ui/Button";
import { Input } from "../ui/Field";
import type { WantedModel } from "./intent";
import css from "./Registration.module.css";

const most = 1_000_000;

/** Which models, and how many of each. */
export function ModelsField({ models, onChange }: { models: WantedModel[]; onChange: (models: WantedModel[]) => void }) {
  const { t } = useTranslation("registration");
  const term = useTerm();
  const set = (at: number, change: Partial<WantedModel>) => onChange(models.map((model, i) => (i === at ? { ...model, ...change } : model)));
  const count = (at: number, quantity: number) => set(at, { quantity: Math.min(most, Math.max(1, quantity)) });
  const free = codes.modelClass.filter((code) => !models.some(({ modelClass }) => modelClass === code));
  return (
    <fieldset className={css.models}>
      <legend>{t("form.models")}<span aria-hidden>*</span></legend>
      {models.map(({ modelClass, quantity }, i) => (
        <div key={i}>
          <Select aria-label={t("form.model", { row: i + 1 })} value={modelClass} options={codes.modelClass.map((code) => ({ value: code as string, label: term("modelClass", code) }))} onChange={(value: string) => set(i, { modelClass: value })} />
          <Button icon={<Minus aria-hidden />} aria-label={t("form.less")} disabled={quantity <= 1} onClick={() => count(i, quantity - 1)} />
          <Input aria-label={t("form.quantity", { row: i + 1 })} className={`${css.count} num`} inputMode="numeric" value={quantity || ""} onChange={(event) => set(i, { quantity: Math.min(most, Number(event.target.value.replace(/\D/g, ""))) })} />
          <Button icon={<Plus aria-hidden />} aria-label={t("form.oneMore")} onClick={() => count(i, quantity + 1)} />
          {models.length > 1 && <Button look="ghost" icon={<X aria-hidden />} aria-label={t("form.removeModel", { row: i + 1 })} onClick={() => onChange(models.filter((_, at) => at !== i))} />}
        </div>
      ))}
      {free[0] && <Button look="ghost" icon={<Plus aria-hidden />} onClick={() => onChange([...models, { modelClass: free[0] ?? "other", quantity: 1 }])}>{t("form.addModel")}</Button>}
    </fieldset>
  );
}
