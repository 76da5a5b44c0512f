import { Select } from "antd";
import { Check, Pencil, X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../api/problem";
import type { Account, Distinct, Recorded } from "../api/types";
import { Button } from "../ui/Button";
import { Input } from "../ui/Field";
import type { Option } from "../ui/Options";
import { ProblemNote } from "../ui/States";
import { amendAccount } from "./api";
import css from "./Account.module.css";
import { DistinctFields, isNameTaken, isSaid, noDistinct } from "./Distinct";
import { useRefusal } from "./permissions";
import { useAccountCommand } from "./useAccountCommand";

interface Props {
  account: Account;
  field: Exclude<keyof Recorded, "type">;
  label: string;
  /** The value in words, where it is a code. */
  shown?: string | null | undefined;
  options?: Option[];
  required?: boolean;
  check?: (text: string) => string | null;
}

function Editor({ account, field, label, options, required, check, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation("account");
  const value = account.details[field];
  const [text, setText] = useState(value ?? "");
  const fault = check?.(text) ?? (required && !text.trim() ? t("required") : null);
  const [distinct, setDistinct] = useState<Distinct | null>(null);
  const command = useAccountCommand(account, (version) => amendAccount(account.row.id, version, { ...account.details, [field]: text.trim() || null }, distinct), t("saved"), onDone);
  const unsaid = distinct !== null && !isSaid(distinct);
  const save = () => (text.trim() === (value ?? "") ? onDone() : !fault && !unsaid && command.run());

  function keys(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onDone();
    if (event.key === "Enter" && !options) save();
  }

  return (
    <div className={css.editor} onKeyDown={keys}>
      {options ? (
        <Select autoFocus aria-label={label} showSearch={{ optionFilterProp: "label" }} allowClear={!required} value={text || null} options={options} onChange={(next) => setText(next ?? "")} style={{ flex: 1 }} />
      ) : (
        <Input autoFocus aria-label={label} aria-invalid={Boolean(fault)} value={text} onChange={(event) => setText(event.target.value)} style={{ minWidth: 0 }} />
      )}
      <Button look="primary" icon={<Check aria-hidden />} aria-label={t("save")} busy={command.busy} disabled={Boolean(fault) || unsaid} onClick={save} />
      <Button icon={<X aria-hidden />} aria-label={t("cancel")} onClick={onDone} />
      {fault && <p role="alert">{fault}</p>}
      {Boolean(command.error) && (
        <div className={css.taken}>
          <ProblemNote error={command.error} />
          {distinct ? <DistinctFields value={distinct} onChange={setDistinct} /> : isNameTaken(problemOf(command.error)) && <Button look="ghost" onClick={() => setDistinct(noDistinct)}>{t("distinct.ask")}</Button>}
        </div>
      )}
    </div>
  );
}

/** One fact: label, value, and a pencil that turns it into its editor. */
export function Fact(props: Props) {
  const { account, field, label, shown } = props;
  const value = account.details[field];
  const { t } = useTranslation("account");
  const [editing, setEditing] = useState(false);
  const why = useRefusal(account)("edit");
  return (
    <div className={css.fact} data-editing={editing || undefined}>
      <dt>{label}</dt>
      <dd>
        {editing ? (
          <Editor {...props} onDone={() => setEditing(false)} />
        ) : (
          <>
            <span>{shown || value || <span className={css.none}>–</span>}</span>
            <Button look="ghost" className={css.pencil ?? ""} icon={<Pencil aria-hidden />} why={why} aria-label={t("editFact", { label })} onClick={() => setEditing(true)} />
          </>
        )}
      </dd>
    </div>
  );
}
