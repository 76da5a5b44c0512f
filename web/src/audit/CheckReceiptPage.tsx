import { useMutation } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../app/LanguageSwitch";
import { Mark } from "../app/Mark";
import { problemOf } from "../api/problem";
import type { GenuineReceipt } from "../api/types";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import { formatInstant } from "../ui/formats";
import { ProblemNote } from "../ui/States";
import { checkReceipt, type HeldReceipt } from "./api";
import css from "./Receipts.module.css";
import { isWhole } from "./held";

function Verdict({ tone, icon, title, note, children }: { tone: "ok" | "error" | "plain"; icon: ReactNode; title: string; note: string; children?: ReactNode }) {
  return (
    <section className={css.verdict} data-tone={tone} role="status">
      <header>
        {icon}
        <div>
          <h2>{title}</h2>
          <p>{note}</p>
        </div>
      </header>
      {children}
    </section>
  );
}

function Found({ receipt }: { receipt: GenuineReceipt }) {
  const { t } = useTranslation("audit");
  const { holds, faults } = receipt.verification;
  return (
    <Verdict tone={holds ? "ok" : "error"} icon={holds ? <ShieldCheck /> : <ShieldAlert />} title={t(holds ? "check.genuine" : "check.broken")} note={t(holds ? "check.genuineNote" : "check.brokenNote")}>
      {!holds && <ul>{faults.map((fault) => <li key={fault.code}>{fault.text}</li>)}</ul>}
      <dl>
        <dt>{t("check.by")}</dt>
        <dd>{receipt.company}</dd>
        <dt>{t("check.number")}</dt>
        <dd className="num">{receipt.number}</dd>
        <dt>{t("check.kind")}</dt>
        <dd>{receipt.label}</dd>
        <dt>{t("check.receivedAt")}</dt>
        <dd className="num">{formatInstant(receipt.receivedAt)}</dd>
        <dt>{t("check.hash")}</dt>
        <dd><code>{receipt.hash}</code></dd>
      </dl>
    </Verdict>
  );
}

/** Anyone who holds a receipt checks it here, without signing in; its QR code leads to this page with everything filled in. */
export function CheckReceiptPage() {
  const { t } = useTranslation("audit");
  const search = useSearch({ from: "/receipts/check" });
  const [company, setCompany] = useState(search.company ?? "");
  const [number, setNumber] = useState(search.number ? String(search.number) : "");
  const [code, setCode] = useState(search.code ?? "");
  const { mutate, data, error, isPending } = useMutation({ mutationFn: (held: HeldReceipt) => checkReceipt(held) });
  useEffect(() => {
    if (isWhole(search)) mutate(search);
  }, [search, mutate]);
  const held = { company: company.trim(), number: Number(number), code: code.trim() };
  const unknown = error && problemOf(error).status === 404;
  return (
    <div className={css.page}>
      <main className={css.box}>
        <div className={css.brand}>
          <Mark size={32} />
          <h1>{t("check.title")}</h1>
        </div>
        <p className={css.lead}>{t("check.lead")}</p>
        {data && <Found receipt={data} />}
        {unknown && <Verdict tone="plain" icon={<ShieldQuestion />} title={t("check.none")} note={t("check.noneNote")} />}
        {error && !unknown && <ProblemNote error={error} />}
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (isWhole(held)) mutate(held);
          }}
        >
          <Field label={t("check.number")} required>
            {(control) => <Input {...control} inputMode="numeric" value={number} maxLength={18} onChange={(event) => setNumber(event.target.value.replace(/\D/g, ""))} />}
          </Field>
          <Field label={t("check.code")} required hint={t("check.codeHint")}>
            {(control) => <Input {...control} value={code} maxLength={64} autoCapitalize="none" autoCorrect="off" spellCheck={false} onChange={(event) => setCode(event.target.value)} />}
          </Field>
          <Field label={t("check.company")} required hint={t("check.companyHint")}>
            {(control) => <Input {...control} value={company} maxLength={36} autoCapitalize="none" autoCorrect="off" spellCheck={false} onChange={(event) => setCompany(event.target.value)} />}
          </Field>
          <Button type="submit" look="primary" busy={isPending} disabled={!isWhole(held)}>{t(data ? "check.again" : "check.submit")}</Button>
        </form>
        <footer className={css.foot}><LanguageSwitch /></footer>
      </main>
    </div>
  );
}
