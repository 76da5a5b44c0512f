import { Link } from "@tanstack/react-router";
import { CircleCheck, CircleHelp, CircleSlash2, Hourglass } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { DecisionWhy } from "../account/DecisionWhy";
import { Button } from "../ui/Button";
import { formatNumber } from "../ui/formats";
import { Sheet } from "../ui/Sheet";
import { Tag } from "../ui/Tag";
import { Countdown } from "./Countdown";
import { daysUntil } from "./days";
import css from "./Registration.module.css";
import { StateTag } from "./StateTag";
import type { Registration } from "./types";

type Tone = "ok" | "wait" | "no" | "plain";

const tones: Record<string, Tone> = { protected: "ok", accepted: "ok", won: "ok", "deal-reported": "wait", screening: "wait", crossing: "wait", "passed-on": "wait", refused: "no", rejected: "no" };
const icons = { ok: CircleCheck, wait: Hourglass, no: CircleSlash2, plain: CircleHelp };
const fen = 100;

/** What came of it: in words, with its clause, and why. */
export function OutcomeCard({ registration }: { registration: Registration }) {
  const { t } = useTranslation("registration");
  const me = useMe();
  const [why, setWhy] = useState(false);
  const card = useRef<HTMLElement>(null);
  // After a long form, or a step taken further down, what came of it is what one must see.
  useEffect(() => {
    void card.current?.scrollIntoView({ block: "end" });
  }, [registration.version]);
  const { state, outcome, reward, queue, reason } = registration;
  const tone = tones[state] ?? "plain";
  const Icon = icons[tone];
  const taken = state === "refused" && registration.takenUntil ? daysUntil(registration.takenUntil, me.businessNow) : 0;
  const own = registration.registrant.personId === me.person.id;
  return (
    <section ref={card} className={css.outcome} data-tone={tone} role="status">
      <header>
        <Icon aria-hidden />
        <div>
          <h2><StateTag state={state} /> {state === "protected" && registration.protectedUntil && <Countdown until={registration.protectedUntil} />}{taken > 0 && <Tag>{t("opens", { count: taken })}</Tag>}</h2>
          <p>{outcome.text}</p>
        </div>
      </header>
      {outcome.question && <p><b>{t("outcome.open")}</b> {outcome.question}</p>}
      {queue && <p>{queue.position === 0 ? t(own ? "outcome.first" : "outcome.firstOther") : t("outcome.queue", { count: queue.position })}</p>}
      {reward?.entitled && <p><b>{t("outcome.reward")}</b> {t("outcome.rewardBetween", { least: formatNumber(reward.least / fen), most: formatNumber(reward.most / fen) })}</p>}
      {registration.watched && <p>{t("outcome.watching")}</p>}
      {reason && <blockquote>{reason}</blockquote>}
      <footer>
        {outcome.clause && outcome.pack && <Link to="/handbook" search={{ pack: outcome.pack }} hash={outcome.clause}>{t("outcome.read", { clause: outcome.clause })}</Link>}
        {outcome.decisions.length > 0 && <Button look="ghost" icon={<CircleHelp aria-hidden />} onClick={() => setWhy(true)}>{t("outcome.why")}</Button>}
        {registration.receipt && <Link to="/registrations/$id/receipt" params={{ id: registration.id }}>{t("outcome.receipt")} <b className="num">{registration.receipt.number}</b></Link>}
      </footer>
      <Sheet open={why} title={t("outcome.why")} onClose={() => setWhy(false)}>
        {why && outcome.decisions.map((id) => <DecisionWhy key={id} id={id} kind="registration" />)}
      </Sheet>
    </section>
  );
}
