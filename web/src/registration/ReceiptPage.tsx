import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft, Printer } from "lucide-react";
import { QRCodeSVG } from "qrcode.react";
import { useTranslation } from "react-i18next";
import { useMe } from "../access/session";
import { checkAddress } from "../audit/held";
import { Button } from "../ui/Button";
import { formatInstant } from "../ui/formats";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { registrationQuery } from "./api";
import { FormDownload } from "./FormDownload";
import { useIntentFacts } from "./IntentFacts";
import css from "./Receipt.module.css";
import type { Registration } from "./types";

const qrPixels = 132;

/** The form with its receipt, as it is printed and handed over. */
function Paper({ registration, receipt }: { registration: Registration; receipt: NonNullable<Registration["receipt"]> }) {
  const { t } = useTranslation("registration");
  const { tenant } = useMe();
  const facts = useIntentFacts(registration);
  const address = checkAddress({ company: tenant.id, number: receipt.number, code: receipt.code });
  return (
    <article className={css.paper}>
      <header>
        <div>
          <p>{tenant.name}</p>
          <h2>{t("receipt.form")}</h2>
          <dl>
            <div><dt>{t("receipt.number")}</dt><dd className="num">{receipt.number}</dd></div>
            <div><dt>{t("receipt.at")}</dt><dd className="num">{formatInstant(receipt.at)}</dd></div>
          </dl>
        </div>
        <figure>
          <QRCodeSVG value={address} size={qrPixels} level="M" title={t("receipt.verify")} />
          <figcaption>{t("receipt.verify")}</figcaption>
        </figure>
      </header>
      <dl className={css.facts}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <p className={css.outcome}>{registration.outcome.text} {registration.outcome.clause}</p>
      <dl className={css.proof}>
        <div><dt>{t("receipt.code")}</dt><dd><code>{receipt.code}</code></dd></div>
        <div><dt>{t("receipt.hash")}</dt><dd><code>{receipt.hash}</code></dd></div>
      </dl>
      <p className={css.check}>{t("receipt.verifyHint")} <a href={address}>{address}</a></p>
      <p className={css.foot}>{t("receipt.foot")}</p>
      <div className={css.sign}><span>{t("receipt.sign")}</span><span>{t("receipt.date")}</span></div>
    </article>
  );
}

/** A registration's receipt: proof of when it was received, to be kept, printed and checked by anyone. */
export function ReceiptPage() {
  const { t } = useTranslation("registration");
  const { id } = useParams({ from: "/shell/registrations/$id/receipt" });
  const registration = useQuery(registrationQuery(id));
  const receipt = registration.data?.receipt;
  const back = <Link to="/registrations/$id" params={{ id }} aria-label={t("back")}><ArrowLeft aria-hidden /></Link>;
  return (
    <Page back={back} title={t("receipt.title")} meta={receipt && <span className="num">{receipt.number}</span>} actions={receipt && registration.data && <><FormDownload registration={registration.data} /><Button icon={<Printer aria-hidden />} onClick={() => print()}>{t("receipt.print")}</Button></>}>
      {registration.isPending && <Skeleton lines={8} height={20} />}
      {registration.isError && <ProblemState error={registration.error} retry={() => void registration.refetch()} />}
      {registration.data && (receipt ? <Paper registration={registration.data} receipt={receipt} /> : <EmptyState title={t("receipt.none")} />)}
    </Page>
  );
}
