import { useMutation } from "@tanstack/react-query";
import { Eye, EyeOff, KeyRound, User } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../api/problem";
import type { Me } from "../api/types";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import css from "./SignIn.module.css";
import { signIn } from "./session";

function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation("access");
  const problem = problemOf(error);
  const locked = problem.status === 423 || problem.status === 429 || Boolean(problem.code?.includes("lock"));
  const title = locked ? t("signIn.locked") : problem.status === 401 ? t("signIn.wrong") : problem.status === 0 ? t("signIn.offline") : problem.title;
  return (
    <div className={css.refusal} data-locked={locked || undefined} role="alert">
      <strong>{title}</strong>
      <span>{problem.cure ?? problem.detail ?? (locked ? t("signIn.lockedCure") : t("signIn.wrongCure"))}</span>
    </div>
  );
}

function companiesOf(error: unknown): { id: string; name: string }[] {
  const problem = problemOf(error);
  return problem.code === "choose-company" ? ((problem.params?.companies as { id: string; name: string }[] | undefined) ?? []) : [];
}

function Companies({ companies, onChoose }: { companies: { id: string; name: string }[]; onChoose: (id: string) => void }) {
  const { t } = useTranslation("access");
  return (
    <div className={css.companies} role="group" aria-label={t("signIn.company")}>
      <p>{t("signIn.company")}</p>
      {companies.map((company) => (
        <Button key={company.id} onClick={() => onChoose(company.id)}>
          {company.name}
        </Button>
      ))}
    </div>
  );
}

interface Props {
  /** Set when the session ran out: the same person comes back to the same page. */
  login?: string;
  onDone: (me: Me) => void;
}

export function SignInForm({ login, onDone }: Props) {
  const { t } = useTranslation("access");
  const [name, setName] = useState(login ?? "");
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const attempt = useMutation({ mutationFn: (tenantId?: string) => signIn(name.trim(), password, tenantId), onSuccess: onDone });
  const companies = attempt.isError ? companiesOf(attempt.error) : [];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() && password) attempt.mutate(undefined);
  }

  return (
    <form onSubmit={submit} className={css.form} noValidate>
      {attempt.isError && companies.length === 0 && <Refusal error={attempt.error} />}
      <Field label={t("signIn.name")}>
        {(control) => (
          <Input {...control} before={<User aria-hidden />} value={name} readOnly={Boolean(login)} autoComplete="username" autoFocus={!login}
            autoCapitalize="none" spellCheck={false} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field label={t("signIn.password")}>
        {(control) => (
          <span className={css.password}>
            <Input {...control} before={<KeyRound aria-hidden />} type={shown ? "text" : "password"} value={password} autoFocus={Boolean(login)}
              autoComplete="current-password" onChange={(event) => setPassword(event.target.value)} />
            <button type="button" className={css.eye} aria-pressed={shown} aria-label={t("signIn.show")} onClick={() => setShown(!shown)}>
              {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            </button>
          </span>
        )}
      </Field>
      <Button type="submit" look="primary" busy={attempt.isPending} className={css.submit ?? ""}>
        {t("signIn.submit")}
      </Button>
      {companies.length > 0 && <Companies companies={companies} onChoose={(id) => attempt.mutate(id)} />}
    </form>
  );
}
