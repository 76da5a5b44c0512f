import { Link } from "@tanstack/react-router";
import { App } from "antd";
import { Plus, Route, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account, Relative } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Field } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { EmptyState, Masked } from "../ui/States";
import css from "./Account.module.css";
import { AccountSelect } from "./AccountSelect";
import { carries } from "./api";
import { useRefusal } from "./permissions";
import { TierTag, Trucks } from "./terms";
import { useAccountCommand } from "./useAccountCommand";

function CarrierSheet({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation("account");
  const [carrier, setCarrier] = useState<string | null>(null);
  const command = useAccountCommand(account, (version) => carries(account.row.id, version, carrier ?? "", true), t("carrier.added"), onClose);
  return (
    <FormSheet title={t("carrier.add")} submit={t("carrier.add")} ready={carrier !== null} busy={command.busy} error={command.error} onSubmit={command.run} onClose={onClose}>
      <Field label={t("relation.carrier")} required hint={t("carrier.hint")}>
        {(control) => <AccountSelect {...control} autoFocus without={[account.row.id, ...account.carriers.map(({ id }) => id)]} value={carrier} placeholder={t("carrier.search")} onChange={setCarrier} />}
      </Field>
    </FormSheet>
  );
}

function Carrier({ account, carrier, why }: { account: Account; carrier: Relative; why: string | null }) {
  const { t } = useTranslation("account");
  const { modal } = App.useApp();
  const name = carrier.name ?? String(carrier.number);
  const command = useAccountCommand(account, (version) => carries(account.row.id, version, carrier.id, false), t("carrier.removed"));
  const ask = () => void modal.confirm({ title: t("carrier.removeTitle", { name }), content: t("carrier.removeHint"), okText: t("remove"), onOk: command.run });
  return (
    <li className={css.node}>
      <Avatar name={carrier.name ?? "?"} />
      {carrier.name ? <Link to="/accounts/$id" params={{ id: carrier.id }}>{carrier.name}</Link> : <Masked />}
      {carrier.name && (
        <span className={`${css.nodeFigures} num`}>
          <TierTag tier={carrier.tier} />
          <Trucks value={carrier.trucks ?? null} />
        </span>
      )}
      <Button look="ghost" icon={<X aria-hidden />} busy={command.busy} why={why} aria-label={t("carrier.removeOf", { name })} onClick={ask} />
    </li>
  );
}

/** Who hauls for the account; their trucks are not its trucks. */
export function CarriersCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const why = useRefusal(account)("edit");
  const [adding, setAdding] = useState(false);
  return (
    <Card title={t("cards.carriers")} meta={account.carriers.length || null}
      actions={
        <Button look="ghost" icon={<Plus aria-hidden />} why={why} onClick={() => setAdding(true)}>
          {t("carrier.add")}
        </Button>
      }>
      {account.carriers.length === 0 ? (
        <EmptyState small icon={<Route />} title={t("carrier.empty")} hint={t("carrier.emptyHint")} />
      ) : (
        <ul aria-label={t("cards.carriers")}>
          {account.carriers.map((carrier) => (
            <Carrier key={carrier.id} account={account} carrier={carrier} why={why} />
          ))}
        </ul>
      )}
      {adding && <CarrierSheet account={account} onClose={() => setAdding(false)} />}
    </Card>
  );
}
