import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Modal } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { onSessionEnded } from "../api/http";
import { Button } from "../ui/Button";
import css from "./SignIn.module.css";
import { SignInForm } from "./SignInForm";
import { sessionKey, useMe } from "./session";

/** When the session runs out, the page stays as it is: the same person signs in above it and goes on. */
export function SessionExpired() {
  const { t } = useTranslation("access");
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);

  function leave() {
    setEnded(false);
    client.setQueryData(sessionKey, null);
    void navigate({ to: "/sign-in", search: {} });
  }

  return (
    <Modal open={ended} title={t("expired.title")} footer={null} closable={false} mask={{ closable: false }} keyboard={false} width={400} destroyOnHidden>
      <p className={css.help} style={{ margin: "0 0 16px" }}>{t("expired.hint")}</p>
      <SignInForm
        login={me.login}
        onDone={(next) => {
          client.setQueryData(sessionKey, next);
          setEnded(false);
          void client.invalidateQueries();
        }}
      />
      <Button look="ghost" onClick={leave} style={{ width: "100%", marginTop: 8 }}>
        {t("expired.other")}
      </Button>
    </Modal>
  );
}
