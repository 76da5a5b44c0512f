import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Building2, Check } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { accountQuery } from "../account/api";
import { usePlaceList } from "../account/options";
import { normalizeUscc, usccFault } from "../account/uscc";
import { searchQuery } from "../app/searchApi";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import { type Intent, placeIn } from "./intent";
import css from "./Registration.module.css";

interface Props {
  intent: Intent;
  onChange: (change: Partial<Intent>) => void;
}

const settleMs = 250;
const shown = 6;

/** What was typed, once the typing rests. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function CreditCode({ intent, onChange }: Props) {
  const { t } = useTranslation("account");
  const { t: own } = useTranslation("registration");
  const code = normalizeUscc(intent.uscc);
  const fault = code ? usccFault(code) : null;
  // While it is still being typed, a short code is no mistake yet.
  const error = fault && fault !== "length" ? t(`uscc.${fault}`) : undefined;
  return (
    <Field label={own("form.uscc")} hint={fault === "length" ? t("uscc.count", { count: code.length }) : t("uscc.hint")} error={error} ok={code && !fault ? t("uscc.ok") : undefined}>
      {(control) => <Input {...control} className="num" value={intent.uscc} autoCapitalize="characters" autoComplete="off" spellCheck={false} maxLength={24} onChange={(event) => onChange({ uscc: event.target.value.toUpperCase() })} />}
    </Field>
  );
}

/** Searches the accounts one may see while the name is typed; what the ledger does not have is registered by its name and credit code. */
export function CompanyField({ intent, onChange }: Props) {
  const { t } = useTranslation("registration");
  const client = useQueryClient();
  const places = usePlaceList();
  const [open, setOpen] = useState(false);
  const text = useSettled(intent.name.trim());
  const found = useQuery({ ...searchQuery(text), enabled: open && !intent.accountId && text.length > 1 });
  const account = useQuery({ ...accountQuery(intent.accountId ?? ""), enabled: Boolean(intent.accountId) });
  const hits = open && !intent.accountId ? (found.data?.accounts.slice(0, shown) ?? []) : [];

  async function pick(hit: { id: string; name: string }) {
    setOpen(false);
    onChange({ accountId: hit.id, name: hit.name });
    const picked = await client.fetchQuery(accountQuery(hit.id)).catch(() => null);
    onChange({ divisionCode: picked?.row.division?.code ?? placeIn(hit.name, places), uscc: picked?.details.uscc ?? "" });
  }

  if (intent.accountId) {
    return (
      <div className={css.picked}>
        <Building2 aria-hidden />
        <span><b>{intent.name}</b><small className="num">{account.data ? t("form.known", { number: account.data.row.number }) : " "}</small></span>
        <Button look="ghost" onClick={() => { onChange({ accountId: null, uscc: "" }); setOpen(true); }}>{t("form.another")}</Button>
      </div>
    );
  }
  return (
    <>
      <Field label={t("form.name")} required hint={t("form.nameHint")}>
        {(control) => (
          <Input {...control} autoComplete="off" value={intent.name} maxLength={200} onFocus={() => setOpen(true)}
            onChange={(event) => { setOpen(true); onChange({ name: event.target.value, divisionCode: placeIn(event.target.value, places) ?? intent.divisionCode }); }} />
        )}
      </Field>
      {hits.length > 0 && (
        <ul className={css.hits} aria-label={t("form.company")}>
          {hits.map((hit) => <li key={hit.id}><button type="button" onClick={() => void pick(hit)}><Building2 aria-hidden /><span>{hit.name}</span><small className="num">{hit.number}</small></button></li>)}
          <li><button type="button" onClick={() => setOpen(false)}><Check aria-hidden /><span>{t("form.unknownChosen")}</span></button></li>
        </ul>
      )}
      <CreditCode intent={intent} onChange={onChange} />
    </>
  );
}
