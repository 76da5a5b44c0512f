import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "../access/session";
import { Avatar } from "../ui/Avatar";
import { CardBody, cardClass, Cards } from "../ui/Cards";
import { formatDateTime } from "../ui/formats";
import { Tag } from "../ui/Tag";
import { Countdown } from "./Countdown";
import type { TerritoryItem } from "./types";

function Body({ item, free, registers }: { item: TerritoryItem; free: boolean; registers: boolean }) {
  const { t } = useTranslation("registration");
  const { name, number, place, until, mine } = item;
  return (
    <CardBody picture={<Avatar name={name} size={36} />} title={name} note={[String(number), place?.name].filter(Boolean).join(" · ")} tag={registers ? <Tag tone="info">{t("registerShort")}</Tag> : mine && <Tag tone="ok">{t("territory.mine")}</Tag>}>
      {!free && (until ? <><Countdown until={until} /><span>{formatDateTime(until)}</span></> : t("territory.dealWaits"))}
    </CardBody>
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
