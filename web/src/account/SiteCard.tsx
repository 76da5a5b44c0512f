import { Mountain } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { EmptyState, Masked } from "../ui/States";
import css from "./Account.module.css";
import { workAt } from "./api";
import { usePlaceList } from "./options";
import { useRefusal } from "./permissions";
import { SiteSheet } from "./SiteSheet";
import { Trucks } from "./terms";
import { useAccountCommand } from "./useAccountCommand";

/** The mine or work site where its trucks run, and what counts together there (AU-6). */
export function SiteCard({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const places = usePlaceList();
  const why = useRefusal(account)("edit");
  const [choosing, setChoosing] = useState(false);
  const leave = useAccountCommand(account, (version) => workAt(account.row.id, version, null), t("site.left"));
  const { site } = account;
  const choose = (
    <Button look="ghost" why={why} onClick={() => setChoosing(true)}>
      {t(site ? "site.change" : "site.choose")}
    </Button>
  );
  return (
    <Card title={t("relation.site")} meta={t("site.clause")} actions={choose}>
      {account.row.restricted ? (
        <EmptyState small icon={<Mountain />} title={t("restricted")} hint={<Masked />} />
      ) : site ? (
        <div className={css.site}>
          <Mountain aria-hidden />
          <div>
            <b>{site.name}</b>
            <small>{places.find(({ code }) => code === site.divisionCode)?.name}</small>
          </div>
          <span className="num">
            <Trucks value={account.siteTrucks ?? null} /> {t("trucksUnit")}
            <small>{t("site.together")}</small>
          </span>
          <Button look="ghost" busy={leave.busy} why={why} onClick={leave.run}>{t("site.leave")}</Button>
        </div>
      ) : (
        <EmptyState small icon={<Mountain />} title={t("site.empty")} hint={t("site.emptyHint")} />
      )}
      {choosing && <SiteSheet account={account} onClose={() => setChoosing(false)} />}
    </Card>
  );
}
