import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ClipboardCheck, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { Card } from "../ui/Card";
import { formatCount } from "../ui/formats";
import { listQuery, type Waiting, waitingNeeds, waitingQuery, waitings } from "./api";
import { Countdown } from "./Countdown";
import css from "./Registration.module.css";
import { StateTag } from "./StateTag";

const shown = 5;

function WaitingLine({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation("registration");
  const found = useInfiniteQuery(waitingQuery(waiting)).data?.pages[0];
  if (!found || found.items.length === 0) return null;
  return (
    <li>
      <ClipboardCheck aria-hidden />
      <Link to="/registrations" search={{ view: waiting }}><b className="num">{formatCount(found.items.length, Boolean(found.next))}</b> {t(`desk.waiting.${waiting}`)}</Link>
    </li>
  );
}

function Soonest() {
  const { t } = useTranslation("registration");
  const found = useInfiniteQuery(listQuery({ mine: true })).data?.pages[0]?.items ?? [];
  const live = found.filter(({ state }) => ["protected", "screening", "crossing", "deal-reported"].includes(state)).sort((a, b) => (a.protectedUntil ?? "9").localeCompare(b.protectedUntil ?? "9"));
  if (live.length === 0) return <li className={css.soft}>{t("desk.none")}</li>;
  return (
    <>
      {live.slice(0, shown).map((item) => (
        <li key={item.id}>
          <Link to="/registrations/$id" params={{ id: item.id }}>{item.writtenName}</Link>
          {item.state === "protected" && item.protectedUntil ? <Countdown until={item.protectedUntil} /> : <StateTag state={item.state} />}
        </li>
      ))}
    </>
  );
}

/** The desk's part of registration: what waits for one's word, and one's own protections, the soonest to end first. */
export function DeskRegistrations() {
  const { t } = useTranslation("registration");
  const { can } = useMe();
  if (!can.includes("registration.read")) return null;
  const creates = can.includes("registration.create");
  const rules = waitings.filter((waiting) => can.includes(waitingNeeds[waiting]));
  return (
    <Card title={t("desk.title")} actions={creates ? <Link to="/registrations/new" className={css.link ?? ""}><Plus aria-hidden />{t("registerShort")}</Link> : <Link to="/registrations" className={css.link ?? ""}>{t("desk.all")}</Link>}>
      <ul className={css.desk}>
        {rules.map((waiting) => <WaitingLine key={waiting} waiting={waiting} />)}
        {creates && <Soonest />}
      </ul>
    </Card>
  );
}
