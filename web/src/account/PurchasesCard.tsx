import { App, DatePicker, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { Plus, ShoppingCart, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import type { Account, Purchase } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Field } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { formatDate, formatNumber } from "../ui/formats";
import { EmptyState, Masked } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { Tag } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";
import css from "./Account.module.css";
import { recordPurchase, strikePurchase } from "./api";
import { codes } from "./options";
import { useRefusal } from "./permissions";
import { useTerm } from "./terms";
import { useAccountCommand } from "./useAccountCommand";

function PurchaseSheet({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation("account");
  const term = useTerm();
  const { businessNow } = useMe();
  const today = formatDate(businessNow);
  const [purchase, setPurchase] = useState({ modelClass: "tractor", quantity: 0, purchasedOn: today });
  const command = useAccountCommand(account, (version) => recordPurchase(account.row.id, version, purchase), t("saved"), onClose);
  return (
    <FormSheet title={t("purchase.add")} submit={t("save")} ready={purchase.quantity > 0} busy={command.busy} error={command.error} onSubmit={command.run} onClose={onClose}>
      <p className={css.lead}>{t("purchase.hint")}</p>
      <Field label={t("holding.modelClass")}>
        {(control) => (
          <Select {...control} value={purchase.modelClass} options={codes.modelClass.map((code) => ({ value: code as string, label: term("modelClass", code) }))}
            onChange={(modelClass: string) => setPurchase({ ...purchase, modelClass })} />
        )}
      </Field>
      <Field label={t("holding.quantity")} required>
        {(control) => (
          <InputNumber {...control} autoFocus min={1} max={1_000_000} precision={0} style={{ width: "100%" }} value={purchase.quantity || null}
            onChange={(quantity) => setPurchase({ ...purchase, quantity: quantity ?? 0 })} />
        )}
      </Field>
      <Field label={t("purchase.on")}>
        {(control) => (
          <DatePicker {...control} allowClear={false} maxDate={dayjs(today)} style={{ width: "100%" }} value={dayjs(purchase.purchasedOn)}
            onChange={(date) => date && setPurchase({ ...purchase, purchasedOn: date.format("YYYY-MM-DD") })} />
        )}
      </Field>
    </FormSheet>
  );
}

function Strike({ account, purchase, why }: { account: Account; purchase: Purchase; why: string | null }) {
  const { t } = useTranslation("account");
  const { modal } = App.useApp();
  const command = useAccountCommand(account, (version) => strikePurchase(account.row.id, version, purchase.id), t("purchase.struck"));
  const ask = () => void modal.confirm({ title: t("purchase.strikeTitle"), content: t("purchase.strikeHint"), okText: t("purchase.strike"), onOk: command.run });
  return <Button look="ghost" icon={<X aria-hidden />} busy={command.busy} why={why} aria-label={t("purchase.strikeOf", { day: purchase.purchasedOn, count: purchase.quantity })} onClick={ask} />;
}

function useColumns(account: Account, why: string | null, phone: boolean): Column<Purchase>[] {
  const { t } = useTranslation("account");
  const term = useTerm();
  const all: Column<Purchase>[] = [
    { key: "on", title: t("purchase.on"), cell: (row) => <span className="num">{formatDate(row.purchasedOn)}</span> },
    { key: "modelClass", title: t("holding.modelClass"), cell: (row) => term("modelClass", row.modelClass) },
    { key: "largest", title: "", cell: (row) => row.quantity === account.largestPurchase && <Tag tone="info">{t("purchase.largest")}</Tag> },
    { key: "quantity", title: t("holding.quantity"), align: "right", cell: (row) => formatNumber(row.quantity) },
    { key: "strike", title: "", width: 48, align: "right", cell: (row) => <Strike account={account} purchase={row} why={why} /> },
  ];
  return phone ? all.filter(({ key }) => key !== "largest") : all;
}

/** What it bought in one go: a purchase that reaches a tier's number gives that tier at once (AU-6). */
export function PurchasesCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const why = useRefusal(account)("edit");
  const phone = useIsPhone();
  const columns = useColumns(account, why, phone);
  const [adding, setAdding] = useState(false);
  return (
    <Card flush title={t("cards.purchases")} meta={!phone && t("purchase.clause")}
      actions={
        <Button look="ghost" icon={<Plus aria-hidden />} why={why} onClick={() => setAdding(true)}>
          {t("purchase.add")}
        </Button>
      }>
      <div className={css.wide}>
        {account.row.restricted ? (
          <EmptyState small icon={<ShoppingCart />} title={t("restricted")} hint={<Masked />} />
        ) : account.purchases.length === 0 ? (
          <EmptyState small icon={<ShoppingCart />} title={t("purchase.empty")} hint={t("purchase.emptyHint")} />
        ) : (
          <Table label={t("cards.purchases")} columns={columns} rows={account.purchases} rowKey={(row) => row.id} />
        )}
      </div>
      {adding && <PurchaseSheet account={account} onClose={() => setAdding(false)} />}
    </Card>
  );
}
