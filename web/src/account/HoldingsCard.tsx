import { Plus, Truck } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account, Holding } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { formatDate, formatNumber } from "../ui/formats";
import { EmptyState, Masked } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { Tag } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";
import css from "./Account.module.css";
import { HoldingSheet } from "./HoldingSheet";
import { useRefusal } from "./permissions";
import { useTerm } from "./terms";

function Share({ part, whole }: { part: number; whole: number }) {
  return (
    <span className={css.bar} aria-hidden>
      <span style={{ width: `${whole > 0 ? Math.round((part / whole) * 100) : 0}%` }} />
    </span>
  );
}

function Whose({ ours }: { ours: boolean }) {
  const { t } = useTranslation("account");
  return ours ? <Tag tone="ok">{t("ours")}</Tag> : <Tag>{t("others")}</Tag>;
}

function useColumns(total: number, phone: boolean): Column<Holding>[] {
  const { t } = useTranslation("account");
  const term = useTerm();
  const all: Column<Holding>[] = [
    { key: "brand", title: t("holding.brand"), cell: (row) => <b className={css.brand}>{row.brand}</b> },
    { key: "whose", title: t("holding.whose"), cell: (row) => <Whose ours={row.ours} /> },
    { key: "modelClass", title: t("holding.modelClass"), cell: (row) => term("modelClass", row.modelClass) },
    { key: "asOf", title: t("holding.asOf"), cell: (row) => <span className={`${css.soft} num`}>{formatDate(row.asOf)}</span> },
    { key: "share", title: "", cell: (row) => <Share part={row.quantity} whole={total} /> },
    { key: "quantity", title: t("holding.quantity"), align: "right", cell: (row) => formatNumber(row.quantity) },
  ];
  return phone ? all.filter(({ key }) => key !== "share" && key !== "asOf") : all;
}

/** What the account holds now, by brand and model class, ours and others'. */
export function HoldingsCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const phone = useIsPhone();
  const [edited, setEdited] = useState<Holding | "new" | null>(null);
  const now = account.holdings.filter((row) => row.current);
  const total = now.reduce((sum, row) => sum + row.quantity, 0);
  const columns = useColumns(total, phone);
  const why = useRefusal(account)("edit");
  const add = (
    <Button look="ghost" icon={<Plus aria-hidden />} why={why} onClick={() => setEdited("new")}>
      {t("holding.add")}
    </Button>
  );
  const body = account.row.restricted ? (
    <EmptyState icon={<Truck />} title={t("restricted")} hint={<Masked />} />
  ) : now.length === 0 ? (
    <EmptyState icon={<Truck />} title={t("holding.empty")} hint={t("holding.emptyHint")} />
  ) : (
    <Table label={t("cards.holdings")} columns={columns} rows={now} rowKey={(row) => row.id} {...(!why && { onOpen: setEdited })}
      footer={
        <tr>
          <td colSpan={columns.length - 1}>{t("holding.total")}</td>
          <td className="num" style={{ textAlign: "right" }}>{formatNumber(total)}</td>
        </tr>
      } />
  );
  return (
    <Card flush title={t("cards.holdings")} meta={now.length > 0 && t("holding.count", { count: total })} actions={add}>
      <div className={css.wide}>{body}</div>
      {edited && <HoldingSheet account={account} holding={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
