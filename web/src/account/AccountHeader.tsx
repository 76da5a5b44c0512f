import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Figure } from "../ui/Figure";
import { Tag } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";
import css from "./Account.module.css";
import { TierTag, Trucks, useTerm } from "./terms";

function Words({ account }: { account: Account }) {
  const term = useTerm();
  return (
    <span className={css.tags}>
      <TierTag tier={account.tier} />
      {account.kind && <Tag tone="info">{term("kind", account.kind)}</Tag>}
      {account.ownership && <Tag>{term("ownership", account.ownership)}</Tag>}
      {account.regionType && <Tag>{term("regionType", account.regionType)}</Tag>}
      {account.state !== "active" && <Tag tone="warn" dot>{term("state", account.state)}</Tag>}
    </span>
  );
}

function Figures({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const share = account.trucks && account.ourTrucks !== null ? Math.round((account.ourTrucks / account.trucks) * 100) : null;
  return (
    <>
      <Figure label={t("figures.trucks")} value={<Trucks value={account.trucks} />} unit={t("trucksUnit")} />
      <Figure label={t("figures.ours")} value={<Trucks value={account.ourTrucks} />} unit={t("trucksUnit")} note={share !== null && t("figures.share", { share })} />
      {(account.groupTrucks ?? 0) > (account.trucks ?? 0) && <Figure label={t("figures.group")} value={<Trucks value={account.groupTrucks ?? 0} />} unit={t("trucksUnit")} note={account.root?.name} />}
      {account.site && <Figure label={t("figures.site")} value={<Trucks value={account.siteTrucks ?? 0} />} unit={t("trucksUnit")} note={account.site.name} />}
    </>
  );
}

/** Who it is and what counts, before anything else. */
export function AccountHeader({ account }: { account: Account }) {
  const phone = useIsPhone();
  return (
    <header className={css.header}>
      <div className={css.identity}>
        <Avatar name={account.name} size={phone ? 44 : 52} />
        <div>
          {phone && (
            <h2>
              {account.name} <small className="num">{account.number}</small>
            </h2>
          )}
          <Words account={account} />
          {!phone && <p className={css.place}>{[account.division?.name, account.address].filter(Boolean).join(" ")}</p>}
        </div>
      </div>
      <div className={css.figures}>
        <Figures account={account} />
      </div>
    </header>
  );
}
