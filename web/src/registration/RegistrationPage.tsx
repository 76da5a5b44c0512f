import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../ui/Button";
import { Card } from "../ui/Card";
import { formatDateTime, formatNumber } from "../ui/formats";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { ProblemNote, ProblemState } from "../ui/States";
import { Actions } from "./Actions";
import { historyQuery, registrationQuery } from "./api";
import { AttachedFiles } from "./AttachedFiles";
import { FormDownload } from "./FormDownload";
import { IntentFacts } from "./IntentFacts";
import { OutcomeCard } from "./OutcomeCard";
import css from "./Registration.module.css";
import { Screening } from "./Screening";
import { StateTag } from "./StateTag";
import type { Registration } from "./types";

function Deal({ registration: { deal } }: { registration: Registration }) {
  const { t } = useTranslation("registration");
  if (!deal) return null;
  return (
    <Card title={t("deal.card")} meta={[t("deal.reported", { at: formatDateTime(deal.reportedAt) }), deal.verifiedAt && t("deal.verified", { at: formatDateTime(deal.verifiedAt) })].filter(Boolean).join(" · ")}>
      <dl className={css.facts}>
        <div><dt>{t(deal.kind === "invoice" ? "deal.invoice" : "deal.contract")}</dt><dd>{deal.number}</dd></div>
        <div><dt>{t("deal.vehicles")}</dt><dd className="num">{formatNumber(deal.vehicles)}</dd></div>
        <div><dt>{t("deal.on")}</dt><dd className="num">{deal.on}</dd></div>
        <AttachedFiles files={deal.attachments} />
      </dl>
    </Card>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation("registration");
  const history = useQuery(historyQuery(id));
  return (
    <Card title={t("history.title")}>
      {history.isPending && <Skeleton lines={3} />}
      <ProblemNote error={history.error} />
      <ol className={css.history}>
        {history.data?.map((each) => (
          <li key={each.version}>
            <time dateTime={each.at}>{formatDateTime(each.at)}</time>
            <div>
              <p><b>{each.action.label}</b> {each.state && <StateTag state={each.state} />}</p>
              <small>{[each.actor ?? t("history.clock"), each.outcome?.label, each.clause].filter(Boolean).join(" · ")}</small>
              {each.reason && <p>{each.reason}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Body({ registration }: { registration: Registration }) {
  const screening = registration.state === "screening" && registration.can.screen.allowed;
  return (
    <div className={css.columns}>
      <div className={css.main}>
        <OutcomeCard registration={registration} />
        <Actions registration={registration} />
        {screening && <Screening registration={registration} />}
        <Deal registration={registration} />
        <IntentFacts registration={registration} />
      </div>
      <div className={css.aside}><History id={registration.id} /></div>
    </div>
  );
}

/** One registration: what came of it, what can be done, what was said, and what happened. */
export function RegistrationPage() {
  const { t } = useTranslation("registration");
  const { id } = useParams({ from: "/shell/registrations/$id" });
  const registration = useQuery(registrationQuery(id));
  const back = <Link to="/registrations" aria-label={t("back")}><ArrowLeft aria-hidden /></Link>;
  if (!registration.data) return <Page back={back} title={t("title")}>{registration.isError ? <ProblemState error={registration.error} retry={() => void registration.refetch()} /> : <Skeleton lines={8} height={20} />}</Page>;
  const { writtenName, number, receipt } = registration.data;
  return (
    <Page back={back} title={writtenName} meta={<span className="num">{number}</span>}
      actions={
        <>
          <FormDownload registration={registration.data} />
          {receipt && <Link to="/registrations/$id/receipt" params={{ id }} className={buttonClass()} aria-label={t("receipt.open")}><Printer aria-hidden />{t("receipt.open")}</Link>}
        </>
      }>
      <Body registration={registration.data} />
    </Page>
  );
}
