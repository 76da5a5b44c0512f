import { Check, CircleDashed, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLabel } from "../handbook/words";
import { Card } from "../ui/Card";
import { formatDateTime } from "../ui/formats";
import css from "./Sign.module.css";
import type { Draft, Signature } from "./types";

function state(signature: Signature, draft: Draft): "agreed" | "refused" | "waiting" | "later" {
  if (signature.agreed === true) return "agreed";
  if (signature.agreed === false) return "refused";
  return draft.state === "signing" && draft.next === signature.part ? "waiting" : "later";
}

const icons = { agreed: Check, refused: X, waiting: CircleDashed, later: CircleDashed };

/** The chain the handbook names: prepared, reviewed, approved; who signed when, and whose turn it is. */
export function Chain({ draft }: { draft: Draft }) {
  const { t } = useTranslation("policy");
  const { t: term } = useTranslation("terms");
  const label = useLabel();
  return (
    <Card title={t("sign.chain")}>
      <ol className={css.chain}>
        {draft.signatures.map((signature) => {
          const now = state(signature, draft);
          const Icon = icons[now];
          return (
            <li key={signature.part} data-state={now}>
              <Icon aria-hidden />
              <div>
                <p>
                  <b>{label(signature.label)}</b> <small>{term(`role.${signature.role}` as "role.sales", { defaultValue: signature.role })}</small>
                </p>
                {signature.by ? (
                  <p>{signature.by.name} {t(now === "refused" ? "sign.refusedBy" : "sign.signed")} {signature.at && <small className="num">{formatDateTime(signature.at)}</small>}</p>
                ) : (
                  <p className={css.soft}>{t(now === "waiting" ? "sign.waiting" : "sign.notYet")}</p>
                )}
                {signature.remark && <p className={css.remark}>{signature.remark}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
