import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../app/LanguageSwitch";
import { Mark } from "../app/Mark";
import { setZone } from "../ui/formats";
import css from "./SignIn.module.css";
import { SignInForm } from "./SignInForm";
import { sessionKey } from "./session";

// A quiet picture of what the product does: facts on the left become a decision on the right, by a clause.
function Illustration() {
  const { t } = useTranslation("access");
  return (
    <div className={css.story} aria-hidden>
      <p className={css.lead}>{t("story.lead")}</p>
      <ol className={css.chain}>
        <li>
          <span>{t("story.facts")}</span>
          <b>{t("story.factsExample")}</b>
        </li>
        <li>
          <span>{t("story.clause")}</span>
          <b>{t("story.clauseExample")}</b>
        </li>
        <li data-outcome>
          <span>{t("story.decision")}</span>
          <b>{t("story.decisionExample")}</b>
        </li>
      </ol>
    </div>
  );
}

export function SignInPage() {
  const { t } = useTranslation("access");
  const { to } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <div className={css.page}>
      <Illustration />
      <main className={css.panel}>
        <div className={css.box}>
          <div className={css.brand}>
            <Mark size={36} />
            <div>
              <h1>{t("signIn.title")}</h1>
              <p>{t("signIn.subtitle")}</p>
            </div>
          </div>
          <SignInForm
            onDone={(me) => {
              client.clear();
              setZone(me.tenant.zone);
              client.setQueryData(sessionKey, me);
              void navigate({ to: to ?? "/", replace: true });
            }}
          />
          <p className={css.help}>{t("signIn.help")}</p>
        </div>
        <footer className={css.foot}>
          <LanguageSwitch />
        </footer>
      </main>
    </div>
  );
}
