import { AutoComplete, DatePicker, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import type { Account, Holding } from "../api/types";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { formatDate } from "../ui/formats";
import { Sheet } from "../ui/Sheet";
import { ProblemNote } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { type HoldingFigure, recordHoldings } from "./api";
import { codes } from "./options";
import { useTerm } from "./terms";
import { useAccountCommand } from "./useAccountCommand";

interface Props {
  account: Account;
  holding: Holding | null;
  onClose: () => void;
}

/** Records one figure of a day; the figures before it stay in the history. */
export function HoldingSheet({ account, holding, onClose }: Props) {
  const { t } = useTranslation("account");
  const term = useTerm();
  const form = useId();
  const { businessNow, tenant } = useMe();
  const [figure, setFigure] = useState<HoldingFigure>({ brand: tenant.ownBrand, ours: true, modelClass: "tractor", quantity: 0, ...holding, asOf: formatDate(businessNow) });
  const set = (change: Partial<HoldingFigure>) => setFigure((before) => ({ ...before, ...change }));
  const brands = [...(figure.ours ? [tenant.ownBrand] : []), ...account.holdings.filter((row) => row.ours === figure.ours).map((row) => row.brand)];
  const known = [...new Set(brands)].map((value) => ({ value }));
  const turn = (mine: boolean) => set({ ours: mine, brand: mine ? tenant.ownBrand : "" });
  const wrongMake = !figure.ours && figure.brand.trim() === tenant.ownBrand;
  const ready = figure.brand.trim() !== "" && !wrongMake;
  const { brand, ours, modelClass, quantity, asOf } = figure;
  const command = useAccountCommand(account, (version) => recordHoldings(account.row.id, version, [{ brand: brand.trim(), ours, modelClass, quantity, asOf }]), t("saved"), onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready) command.run();
  }

  return (
    <Sheet open title={t(holding ? "holding.update" : "holding.add")} onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={form} look="primary" busy={command.busy} disabled={!ready}>{t("save")}</Button>
        </>
      }>
      <form id={form} onSubmit={submit} noValidate>
        <ProblemNote error={command.error} />
        <div style={{ marginBottom: 16 }} hidden={Boolean(holding)}>
          <Tabs look="segment" label={t("holding.whose")} value={figure.ours ? "ours" : "others"} onChange={(whose) => turn(whose === "ours")}
            items={[{ key: "ours", label: t("ours") }, { key: "others", label: t("others") }]} />
        </div>
        <Field label={t("holding.brand")} required error={wrongMake ? t("holding.isOurs") : undefined}>
          {(control) => <AutoComplete {...control} autoFocus={!holding} disabled={Boolean(holding)} options={known} value={figure.brand} onChange={(value: string) => set({ brand: value })} />}
        </Field>
        <Field label={t("holding.modelClass")}>
          {(control) => (
            <Select {...control} disabled={Boolean(holding)} value={figure.modelClass} options={codes.modelClass.map((code) => ({ value: code, label: term("modelClass", code) }))}
              onChange={(value: string) => set({ modelClass: value })} />
          )}
        </Field>
        <Field label={t("holding.quantity")} hint={t("holding.quantityHint")}>
          {(control) => <InputNumber {...control} min={0} max={1_000_000} precision={0} style={{ width: "100%" }} value={figure.quantity} onChange={(value) => set({ quantity: value ?? 0 })} />}
        </Field>
        <Field label={t("holding.asOf")}>
          {(control) => <DatePicker {...control} allowClear={false} style={{ width: "100%" }} value={dayjs(figure.asOf)} onChange={(date) => date && set({ asOf: date.format("YYYY-MM-DD") })} />}
        </Field>
      </form>
    </Sheet>
  );
}
