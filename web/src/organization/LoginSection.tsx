import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "../access/session";
import type { Person } from "../api/types";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import { formatDateTime } from "../ui/formats";
import { FormSheet } from "../ui/FormSheet";
import { ProblemNote } from "../ui/States";
import { Tag } from "../ui/Tag";
import { giveLogin, releaseLockout, resetPassword } from "./api";
import css from "./Organization.module.css";
import { useOrgCommand } from "./useOrgCommand";

function FirstPassword({ password }: { password: string }) {
  const { t } = useTranslation("organization");
  return (
    <div className={css.secret} role="status">
      <p>{t("login.once")}</p>
      <code>{password}</code>
    </div>
  );
}

function GiveForm({ person, onClose, onGiven }: { person: Person; onClose: () => void; onGiven: (password: string) => void }) {
  const { t } = useTranslation("organization");
  const [name, setName] = useState("");
  const command = useOrgCommand(() => giveLogin(person.id, name.trim()), t("saved"), ({ password }) => {
    onGiven(password);
    onClose();
  });
  return (
    <FormSheet title={t("login.give")} submit={t("login.give")} ready={name.trim().length > 1} busy={command.isPending} error={command.error} onSubmit={() => command.mutate(undefined)} onClose={onClose}>
      <Field label={t("person.login")} hint={t("login.nameHint")} required>
        {(control) => <Input {...control} autoFocus autoCapitalize="none" spellCheck={false} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
    </FormSheet>
  );
}

/** How a person signs in: given, reset or unlocked by who administers access. A first password is told once. */
export function LoginSection({ person }: { person: Person }) {
  const { t } = useTranslation("organization");
  const admin = useCan("access.admin") && !person.left;
  const [giving, setGiving] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const reset = useOrgCommand(() => resetPassword(person.id), t("saved"), (made) => setPassword(made.password));
  const release = useOrgCommand(() => releaseLockout(person.id), t("saved"));
  if (!admin) return null;
  return (
    <section className={css.stack}>
      <header className={css.sectionHead}>
        <h3>{t("login.title")}</h3>
        {person.lockedUntil && <Tag tone="warn" dot>{t("login.locked", { until: formatDateTime(person.lockedUntil) })}</Tag>}
      </header>
      <p className={css.buttons}>
        {!person.login && <Button onClick={() => setGiving(true)}>{t("login.give")}</Button>}
        {person.login && <Button busy={reset.isPending} onClick={() => reset.mutate(undefined)}>{t("login.reset")}</Button>}
        {person.lockedUntil && <Button busy={release.isPending} onClick={() => release.mutate(undefined)}>{t("login.release")}</Button>}
      </p>
      <ProblemNote error={reset.error ?? release.error} />
      {password && <FirstPassword password={password} />}
      {giving && <GiveForm person={person} onClose={() => setGiving(false)} onGiven={setPassword} />}
    </section>
  );
}
