import { Link } from "@tanstack/react-router";
import { BellRing, ClipboardCheck, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import type { Desk } from "../api/types";
import { buttonClass } from "../ui/Button";
import { Card } from "../ui/Card";
import { formatCount, formatDate } from "../ui/formats";
import { Tag } from "../ui/Tag";
import { type Waiting } from "./api";
import { Countdown } from "./Countdown";
import css from "./Registration.module.css";
import { StateTag } from "./StateTag";

type Found = Desk["registrations"];

/** The server counts no further. */
const counted = 100;

function WaitingLine({ waiting, count }: { waiting: Waiting; count: number }) {
  const { t } = useTranslation("registration");
  if (count === 0) return null;
  return (
    <li>
      <ClipboardCheck aria-hidden />
      <Link to="/registrations" search={{ view: waiting }}><b className="num">{formatCount(count, count >= counted)}</b> {t(`desk.waiting.${waiting}`, { count })}</Link>
    </li>
  );
}

function Lines({ found }: { found: Found }) {
  const { t } = useTranslation("registration");
  return (
    <>
      {found.ending.map(({ id, writtenName, until }) => (
        <li key={`ending-${id}`}>
          <Link to="/registrations/$id" params={{ id }}>{writtenName}</Link>
          {until && <Countdown until={until} />}
        </li>
      ))}
      {found.news.map(({ id, writtenName, state, text }) => (
        <li key={`news-${id}`}>
          <Link to="/registrations/$id" params={{ id }} title={text}>{writtenName}</Link>
          <StateTag state={state} />
        </li>
      ))}
      {found.reopened.map(({ accountId, name, at, watched }) => (
        <li key={`reopened-${accountId}`}>
          {watched && <BellRing aria-hidden />}
          <Link to="/registrations/new" search={{ account: accountId, name }} title={t("desk.reopened", { at: formatDate(at) })}>{name}</Link>
          <Tag tone="info" dot>{t("desk.open")}</Tag>
        </li>
      ))}
    </>
  );
}

/** The desk's part of registration: what waits for one's word, what ends soon, what others ruled, and what came free. */
export function DeskRegistrations({ found }: { found: Found }) {
  const { t } = useTranslation("registration");
  const { can } = useMe();
  if (!can.includes("registration.read")) return null;
  const creates = can.includes("registration.create");
  const nothing = found.screening + found.crossing + found.deals + found.ending.length + found.news.length + found.reopened.length === 0;
  return (
    <Card title={t("desk.title")} actions={creates ? <Link to="/registrations/new" className={buttonClass()}><Plus aria-hidden />{t("registerShort")}</Link> : <Link to="/registrations" className={buttonClass()}>{t("desk.all")}</Link>}>
      <ul className={css.desk} aria-label={t("desk.title")}>
        <WaitingLine waiting="screening" count={found.screening} />
        <WaitingLine waiting="crossing" count={found.crossing} />
        <WaitingLine waiting="deal" count={found.deals} />
        <Lines found={found} />
        {nothing && <li className={css.soft}>{t("desk.none")}</li>}
      </ul>
    </Card>
  );
}
