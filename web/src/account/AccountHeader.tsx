import { useTranslation } from "react-i18next";
import type { Account, AccountRow } from "../api/types";
import { Avatar } from "../ui/Avatar";
import { Figure } from "../ui/Figure";
import { Tag } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";
import css from "./Account.module.css";
import { TierTag, Trucks, useTerm } from "./terms";

function Words({ row }: { row: AccountRow }) {
  const term = useTerm();
  return (
    <span className={css.tags}>
      <TierTag tier={row.tier} />
      {row.kind && <Tag tone="info">{term("kind", row.kind)}</Tag>}
      {row.ownership && <Tag>{term("ownership", row.ownership)}</Tag>}
      {row.regionType && <Tag>{term("regionType", row.regionType)}</Tag>}
      {row.state !== "active" && <Tag tone="warn" dot>{term("state", row.state)}</Tag>}
    </span>
  );
}

function Figures({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const { trucks, ourTrucks } = account.row;
  const share = trucks && typeof ourTrucks === "number" ? Math.round((ourTrucks / trucks) * 100) : null;
  const root = account.group.find(({ id }) => id === account.rootId);
  return (
    <>
      <Figure label={t("figures.trucks")} value={<Trucks value={trucks} />} unit={t("trucksUnit")} />
      <Figure label={t("figures.ours")} value={<Trucks value={ourTrucks} />} unit={t("trucksUnit")} note={share !== null && t("figures.share", { share })} />
      {(account.groupTrucks ?? 0) > (trucks ?? 0) && <Figure label={t("figures.group")} value={<Trucks value={account.groupTrucks ?? 0} />} unit={t("trucksUnit")} note={root?.name} />}
      {account.site && <Figure label={t("figures.site")} value={<Trucks value={account.siteTrucks ?? null} />} unit={t("trucksUnit")} note={account.site.name} />}
    </>
  );
}

/** The accounts merged into it, by which people may still know it. */
function Former({ account }: { account: Account }) {
  const { t } = useTranslation("duplicates");
  if (account.former.length === 0) return null;
  return <p className={css.place}>{t("former", { names: account.former.map(({ name, number }) => `${name} ${number}`).join("、") })}</p>;
}

/** Who it is and what counts, before anything else. */
export function AccountHeader({ account }: { account: Account }) {
  const phone = useIsPhone();
  const { row } = account;
  return (
    <header className={css.header}>
      <div className={css.identity}>
        <Avatar name={row.name} size={phone ? 44 : 52} />
        <div>
          {phone && (
            <h2>
              {row.name} <small className="num">{row.number}</small>
            </h2>
          )}
          <Words row={row} />
          <Former account={account} />
          {!phone && <p className={css.place}>{[row.division?.name, account.details.address].filter(Boolean).join(" ")}</p>}
        </div>
      </div>
      <div className={css.figures}>
        <Figures account={account} />
      </div>
    </header>
  );
}
