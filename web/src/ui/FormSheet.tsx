import { type FormEvent, type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button";
import { Sheet } from "./Sheet";
import { ProblemNote } from "./States";

interface Props {
  title: ReactNode;
  submit: ReactNode;
  ready: boolean;
  busy: boolean;
  error: unknown;
  /** What it does cannot be undone. */
  danger?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a sheet: what went wrong on top, cancel and submit at the foot. */
export function FormSheet({ title, submit, ready, busy, error, danger, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation("ui");
  const form = useId();

  function submitted(event: FormEvent) {
    event.preventDefault();
    if (ready && !busy) onSubmit();
  }

  return (
    <Sheet open title={title} onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={form} look={danger ? "danger" : "primary"} busy={busy} disabled={!ready}>{submit}</Button>
        </>
      }>
      <form id={form} onSubmit={submitted} noValidate>
        {Boolean(error) && (
          <div style={{ marginBottom: 14 }}>
            <ProblemNote error={error} />
          </div>
        )}
        {children}
      </form>
    </Sheet>
  );
}
