import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "../access/session";
import { Avatar } from "../ui/Avatar";
import { CardBody, cardClass, Cards } from "../ui/Cards";
import { formatCount, formatNumber, formatUntil } from "../ui/formats";
import { Tag } from "../ui/Tag";
import { Countdown } from "./Countdown";
import css from "./Registration.module.css";
import type { PlaceCount, TerritoryItem } from "./types";

function Body({ item, free, registers }: { item: TerritoryItem; free: boolean; registers: boolean }) {
  const { t } = useTranslation("registration");
  const { name, number, place, until, mine } = item;
  return (
    <CardBody picture={<Avatar name={name} size={36} />} title={name} note={[String(number), place?.name].filter(Boolean).join(" · ")} tag={registers ? <Tag tone="info">{t("registerShort")}</Tag> : mine && <Tag tone="ok">{t("territory.mine")}</Tag>}>
      {!free && (until ? <><Countdown until={until} /><span>{formatUntil(until)}</span></> : t("territory.dealWaits"))}
    </CardBody>
  );
}

/** How much of a place is protected, drawn. */
export function Share({ taken, free }: PlaceCount) {
  const all = taken + free;
  return <span className={css.share} aria-hidden><i style={{ width: `${all === 0 ? 0 : (taken / all) * 100}%` }} /></span>;
}

/** The territory's places on a phone. */
export function PlaceCards({ label, rows }: { label: string; rows: PlaceCount[] }) {
  const { t } = useTranslation("registration");
  return (
    <Cards label={label}>
      {rows.map((each) => (
        <li key={each.place.code} className={cardClass}>
          <p className={css.place}>
            <b>{each.place.name}</b> <small>{each.province}</small>
            <span className="num">{t("territory.taken")} <b>{formatNumber(each.taken)}</b></span>
            <span className="num">{t("territory.freeCount")} <b>{formatCount(each.free, each.more)}</b></span>
          </p>
        </li>
      ))}
    </Cards>
  );
}

/** The territory's accounts on a phone: a free one leads to its registration, a protected one to the account. */
export function TerritoryCards({ label, rows, free }: { label: string; rows: TerritoryItem[]; free: boolean }) {
  const registers = useCan("registration.create") && free;
  return (
    <Cards label={label}>
      {rows.map((item) => (
        <li key={item.accountId}>
          {registers
            ? <Link to="/registrations/new" search={{ account: item.accountId, name: item.name }} className={cardClass}><Body item={item} free registers /></Link>
            : <Link to="/accounts/$id" params={{ id: item.accountId }} className={cardClass}><Body item={item} free={free} registers={false} /></Link>}
        </li>
      ))}
    </Cards>
  );
}
