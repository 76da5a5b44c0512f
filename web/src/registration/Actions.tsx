import { Link } from "@tanstack/react-router";
import { BellOff, BellRing, BadgeCheck, Check, Eraser, Forward, PencilLine, RotateCcw, Undo2, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { Button, buttonClass } from "../ui/Button";
import { ProblemNote } from "../ui/States";
import * as api from "./api";
import css from "./Registration.module.css";
import { DealSheet, EraseContactSheet, RulingSheet, TransferSheet, WithdrawSheet } from "./Sheets";
import type { Registration } from "./types";
import { useRegistrationCommand } from "./useRegistrationCommand";
import { useWhyNot } from "./useWhyNot";

type Sheet = "erase" | "withdraw" | "deal" | "transfer" | "agreeDeal" | "refuseDeal" | "agreeCrossing" | "refuseCrossing";

function Watch({ registration }: { registration: Registration }) {
  const { t } = useTranslation("registration");
  const why = useWhyNot(registration)("watch");
  const on = registration.watched;
  const run = useRegistrationCommand(() => api.watch(registration.id, !on), t(on ? "outcome.unwatch" : "outcome.watching"));
  return (
    <>
      <Button look={on ? "default" : "primary"} icon={on ? <BellOff aria-hidden /> : <BellRing aria-hidden />} busy={run.isPending} why={why} onClick={() => run.mutate()}>{t(on ? "outcome.unwatch" : "outcome.watch")}</Button>
      <ProblemNote error={run.error} />
    </>
  );
}

/** What can be done with the registration as it stands; what its state rules out is not offered. */
export function Actions({ registration }: { registration: Registration }) {
  const { t } = useTranslation("registration");
  const whyNot = useWhyNot(registration);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const { state, can } = registration;
  const close = () => setSheet(null);
  const { person, unit } = useMe();
  const mine = registration.registrant.unitId === unit?.id || registration.registrant.keeperId === person.id;
  const works = state === "protected" || state === "accepted";
  return (
    <div className={css.actions}>
      {works && <Button look={mine ? "primary" : "default"} icon={<BadgeCheck aria-hidden />} why={whyNot("reportDeal")} onClick={() => setSheet("deal")}>{t("act.reportDeal")}</Button>}
      {state === "deal-reported" && can.verifyDeal.allowed && (
        <>
          <Button look="primary" icon={<Check aria-hidden />} onClick={() => setSheet("agreeDeal")}>{t("ruling.agreeDeal")}</Button>
          <Button look="danger" icon={<X aria-hidden />} onClick={() => setSheet("refuseDeal")}>{t("ruling.refuseDeal")}</Button>
        </>
      )}
      {state === "crossing" && can.approveCrossing.allowed && (
        <>
          <Button look="primary" icon={<Check aria-hidden />} onClick={() => setSheet("agreeCrossing")}>{t("ruling.agreeCrossing")}</Button>
          <Button look="danger" icon={<X aria-hidden />} onClick={() => setSheet("refuseCrossing")}>{t("ruling.refuseCrossing")}</Button>
        </>
      )}
      {state === "refused" && can.watch.allowed && (mine || registration.watched) && <Watch registration={registration} />}
      {state === "lapsed" && can.renew.allowed && <Link to="/registrations/new" search={{ previous: registration.id }} className={buttonClass()}><RotateCcw aria-hidden />{t("act.renew")}</Link>}
      {state === "refused" && registration.outcome.code === "needs-progress" && can.watch.allowed && <Link to="/registrations/new" search={{ previous: registration.id }} className={buttonClass()}><RotateCcw aria-hidden />{t("act.addProgress")}</Link>}
      {can.transfer.allowed && <Button icon={<Forward aria-hidden />} onClick={() => setSheet("transfer")}>{t("act.transfer")}</Button>}
      {can.withdraw.allowed && <Button icon={<Undo2 aria-hidden />} onClick={() => setSheet("withdraw")}>{t("act.withdraw")}</Button>}
      {can.eraseContact.allowed && <Button look="danger" icon={<Eraser aria-hidden />} onClick={() => setSheet("erase")}>{t("act.eraseContact")}</Button>}
      {mine && <Link to="/registrations/new" className={buttonClass()}><PencilLine aria-hidden />{t("outcome.again")}</Link>}
      {sheet === "withdraw" && <WithdrawSheet registration={registration} onClose={close} />}
      {sheet === "erase" && <EraseContactSheet registration={registration} onClose={close} />}
      {sheet === "deal" && <DealSheet registration={registration} onClose={close} />}
      {sheet === "transfer" && <TransferSheet registration={registration} onClose={close} />}
      {(sheet === "agreeDeal" || sheet === "refuseDeal") && <RulingSheet registration={registration} about="verifyDeal" agree={sheet === "agreeDeal"} onClose={close} />}
      {(sheet === "agreeCrossing" || sheet === "refuseCrossing") && <RulingSheet registration={registration} about="approveCrossing" agree={sheet === "agreeCrossing"} onClose={close} />}
    </div>
  );
}
