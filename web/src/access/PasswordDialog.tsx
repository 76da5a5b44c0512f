import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import { ProblemNote } from "../ui/States";
import { weakness } from "./password";
import { changePassword, sessionKey } from "./session";

interface Props {
  /** Whether nothing else may be done before. */
  must?: boolean;
  onClose: () => void;
}

export function PasswordDialog({ must = false, onClose }: Props) {
  const { t } = useTranslation("access");
  const { message } = App.useApp();
  const client = useQueryClient();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const weak = next ? weakness(next, current) : null;
  const differs = again !== "" && again !== next;
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: async (me) => {
      client.setQueryData(sessionKey, me);
      await client.invalidateQueries();
      void message.success(t("password.changed"));
      onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (current && next && next === again && !weak) change.mutate();
  }

  return (
    <Modal open title={t("password.title")} footer={null} onCancel={onClose} width={400} closable={!must} keyboard={!must} mask={{ closable: !must }}>
      {must && <p style={{ marginBottom: 14 }}>{t("password.must")}</p>}
      <form onSubmit={submit} noValidate>
        {change.isError && <div style={{ marginBottom: 14 }}><ProblemNote error={change.error} /></div>}
        <Field label={t("password.current")}>
          {(control) => <Input {...control} type="password" autoFocus autoComplete="current-password" value={current} onChange={(e) => setCurrent(e.target.value)} />}
        </Field>
        <Field label={t("password.next")} hint={t("password.rule")} error={weak ? t(`password.weak.${weak}`) : undefined}>
          {(control) => <Input {...control} type="password" autoComplete="new-password" value={next} onChange={(e) => setNext(e.target.value)} />}
        </Field>
        <Field label={t("password.again")} error={differs ? t("password.differs") : undefined}>
          {(control) => <Input {...control} type="password" autoComplete="new-password" value={again} onChange={(e) => setAgain(e.target.value)} />}
        </Field>
        <Button type="submit" look="primary" busy={change.isPending} disabled={!current || !next || next !== again || Boolean(weak)} style={{ width: "100%" }}>
          {t("password.submit")}
        </Button>
      </form>
    </Modal>
  );
}
