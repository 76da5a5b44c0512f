import { CircleAlert, Inbox, LockKeyhole, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../api/problem";
import { Button } from "./Button";
import css from "./States.module.css";

interface EmptyProps {
  title: string;
  hint?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
  /** In a card that is small itself. */
  small?: boolean;
}

/** Nothing here, and what to do about it. */
export function EmptyState({ title, hint, action, icon, small }: EmptyProps) {
  return (
    <div className={css.state} data-small={small || undefined}>
      <span className={css.icon}>{icon ?? <Inbox />}</span>
      <p className={css.title}>{title}</p>
      {hint && <p className={css.hint}>{hint}</p>}
      {action}
    </div>
  );
}

/** A refusal or fault: what happened, by which clause, what to do; never a bare code. */
export function ProblemState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation("ui");
  const problem = problemOf(error);
  const kind = problem.status === 0 ? "offline" : problem.status === 403 ? "forbidden" : problem.status === 404 ? "missing" : "fault";
  const icon = kind === "offline" ? <WifiOff /> : kind === "forbidden" ? <LockKeyhole /> : <CircleAlert />;
  const spoken = problem.status > 0 && problem.code;
  return (
    <div className={css.state} role="alert">
      <span className={css.icon}>{icon}</span>
      <p className={css.title}>{spoken ? problem.title : t(`problem.${kind}.title`)}</p>
      <p className={css.hint}>
        {spoken && problem.detail ? `${problem.detail} ` : null}
        {problem.cure ?? t(`problem.${kind}.cure`)}
        {problem.clause ? ` (${problem.clause})` : null}
      </p>
      {retry && kind !== "forbidden" && <Button onClick={retry}>{t("retry")}</Button>}
      {kind === "fault" && <code className={css.code}>{`${problem.status} ${problem.code ?? problem.title}`}</code>}
    </div>
  );
}

/** The same, in one line inside a form. */
export function ProblemNote({ error }: { error: unknown }) {
  const { t } = useTranslation("ui");
  if (!error) return null;
  const problem = problemOf(error);
  const title = problem.status > 0 ? problem.title : t(problem.status === 0 ? "problem.offline.title" : "problem.fault.title");
  return (
    <div className={css.note} role="alert">
      <CircleAlert aria-hidden />
      <div>
        <strong>{title}</strong>
        {problem.detail && <p>{problem.detail}</p>}
        {problem.cure && <p>{problem.cure}</p>}
        {problem.clause && <p>{problem.clause}</p>}
      </div>
    </div>
  );
}

/** Something to know before going on. */
export function Notice({ tone, icon, title, children }: { tone: "warn" | "error" | "info"; icon: ReactNode; title: ReactNode; children?: ReactNode }) {
  return (
    <div className={css.notice} data-tone={tone}>
      {icon}
      <div>
        <strong>{title}</strong>
        {children && <p>{children}</p>}
      </div>
    </div>
  );
}

/** A value this person may not see, and whom to ask. */
export function Masked({ ask }: { ask?: string | null | undefined }) {
  const { t } = useTranslation("ui");
  const hint = ask ? t("maskedAsk", { who: ask }) : t("masked");
  return (
    <span className={css.masked} title={hint}>
      <LockKeyhole aria-hidden />
      <span aria-hidden>••••</span>
      <span className="visually-hidden">{hint}</span>
    </span>
  );
}
