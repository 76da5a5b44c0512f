import { PenLine, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLabel } from "../handbook/words";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import { ProblemNote } from "../ui/States";
import { useIsPhone } from "../ui/useIsPhone";
import * as api from "./api";
import css from "./Sign.module.css";
import type { Draft } from "./types";
import { useCommand } from "./useCommand";

/** Agree or refuse, with a remark; refusing needs one. It binds to the revision that was read. */
export function SignForm({ draft }: { draft: Draft }) {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const phone = useIsPhone();
  const [remark, setRemark] = useState("");
  const [asked, setAsked] = useState(false);
  const agree = useCommand(() => api.sign(draft.id, { revision: draft.revision, agree: true, remark: remark.trim() }), t("sign.done"));
  const refuse = useCommand(() => api.sign(draft.id, { revision: draft.revision, agree: false, remark: remark.trim() }), t("sign.returned"));
  const turn = draft.signatures.find(({ part: each }) => each === draft.next);
  const part = turn ? label(turn.label) : "";

  function turnBack() {
    setAsked(true);
    if (remark.trim() !== "") refuse.mutate();
  }

  return (
    <section className={css.signForm} aria-label={t("sign.yours", { part })}>
      <h2>{t("sign.yours", { part })}</h2>
      <ProblemNote error={agree.error ?? refuse.error} />
      <Field label={<span className={css.remarkLabel}>{t("sign.remark")}</span>} {...(asked && remark.trim() === "" ? { error: t("sign.remarkHint") } : {})}>
        {(control) => <Input {...control} placeholder={phone ? t("sign.remark") : undefined} value={remark} maxLength={300} onChange={(event) => setRemark(event.target.value)} />}
      </Field>
      <div className={css.buttons}>
        <Button look="danger" icon={<Undo2 aria-hidden />} busy={refuse.isPending} disabled={agree.isPending} onClick={turnBack}>{t("sign.refuse")}</Button>
        <Button look="primary" icon={<PenLine aria-hidden />} busy={agree.isPending} disabled={refuse.isPending} onClick={() => agree.mutate()}>{t("sign.agree")}</Button>
      </div>
    </section>
  );
}
