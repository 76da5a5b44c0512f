import { useTranslation } from "react-i18next";
import { useIsPhone } from "../ui/useIsPhone";
import { Chain } from "./Chain";
import { ConflictsCard } from "./ConflictsCard";
import { PublishCard } from "./PublishCard";
import type { DraftTab } from "./search";
import css from "./Sign.module.css";
import { SignForm } from "./SignForm";
import { SubmitCard } from "./SubmitCard";
import { SummaryCards } from "./SummaryCards";
import { type Draft, may } from "./types";

/** What the draft says of itself: why, from when, and who is to sign. */
function Head({ draft }: { draft: Draft }) {
  const { t } = useTranslation("policy");
  const dates = [draft.from && t("version.from", { date: draft.from }), draft.existingFrom && draft.existingFrom !== draft.from && `${t("version.existing")} ${draft.existingFrom}`].filter(Boolean);
  if (!draft.note && dates.length === 0) return null;
  return (
    <blockquote className={css.note}>
      {draft.note && <p>{draft.note}</p>}
      {dates.length > 0 && <small>{dates.join(" · ")}</small>}
    </blockquote>
  );
}

/** The last step: submit, sign or refuse with what it changes in sight, publish. The whole of a draft on a phone. */
export function SignTab({ draft, onGo }: { draft: Draft; onGo: (tab: DraftTab) => void }) {
  const { t } = useTranslation("policy");
  const phone = useIsPhone();
  const signing = draft.state === "signing" && may(draft, "sign").allowed;
  return (
    <div className={css.page}>
      <div className={css.scroll} tabIndex={0} role="region" aria-label={t("sign.first")}>
        <div className={css.columns}>
          <div className={css.main}>
            <Head draft={draft} />
            <ConflictsCard draft={draft} />
            <SummaryCards draft={draft} onGo={phone ? null : onGo} />
          </div>
          <div className={css.aside}>
            <Chain draft={draft} />
            {draft.state === "draft" && !phone && <SubmitCard draft={draft} onGo={onGo} />}
            {signing && !phone && <SignForm draft={draft} />}
            {!phone && <PublishCard draft={draft} />}
          </div>
        </div>
      </div>
      {phone && signing && <SignForm draft={draft} />}
    </div>
  );
}
