import { useQuery } from "@tanstack/react-query";
import { App, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { Copy, KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiToken } from "../api/types";
import { issueToken, peopleQuery, revokeToken, tokensQuery } from "../organization/api";
import css from "../organization/Organization.module.css";
import { useOrgCommand } from "../organization/useOrgCommand";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import { formatDate, formatDateTime } from "../ui/formats";
import { FormSheet } from "../ui/FormSheet";
import { Sheet } from "../ui/Sheet";
import { EmptyState, ProblemState } from "../ui/States";
import { type Column, Table } from "../ui/Table";
import { Tag } from "../ui/Tag";
import { useIsPhone } from "../ui/useIsPhone";

function IssueForm({ onClose, onIssued }: { onClose: () => void; onIssued: (token: string) => void }) {
  const { t } = useTranslation("access");
  const [name, setName] = useState("");
  const [personId, setPersonId] = useState<string | null>(null);
  const [expires, setExpires] = useState(dayjs().add(90, "day"));
  const [q, setQ] = useState("");
  const people = useQuery(peopleQuery(q));
  const command = useOrgCommand(() => issueToken({ name: name.trim(), personId: personId ?? "", expiresOn: expires.format("YYYY-MM-DD") }), t("tokens.made"), ({ token }) => onIssued(token));
  return (
    <FormSheet title={t("tokens.add")} submit={t("tokens.add")} ready={Boolean(name.trim() && personId)} busy={command.isPending} error={command.error} onSubmit={() => command.mutate(undefined)} onClose={onClose}>
      <Field label={t("tokens.name")} required>{(control) => <Input {...control} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}</Field>
      <Field label={t("tokens.person")} required>
        {(control) => <Select {...control} showSearch={{ filterOption: false, onSearch: setQ }} value={personId} options={people.data?.items.filter((each) => !each.left).map((each) => ({ value: each.id, label: each.name })) ?? []} onChange={(value: string) => setPersonId(value)} />}
      </Field>
      <Field label={t("tokens.expires")}>
        {(control) => <DatePicker {...control} allowClear={false} minDate={dayjs().add(1, "day")} style={{ width: "100%" }} value={expires} onChange={(date) => date && setExpires(date)} />}
      </Field>
    </FormSheet>
  );
}

function Issued({ token, onClose }: { token: string; onClose: () => void }) {
  const { t } = useTranslation("access");
  const { message } = App.useApp();
  const copy = () => void navigator.clipboard.writeText(token).then(() => message.success(t("tokens.copied")));
  return (
    <Sheet open title={t("tokens.title")} onClose={onClose} footer={<Button look="primary" icon={<Copy aria-hidden />} onClick={copy}>{t("tokens.copy")}</Button>}>
      <p className={css.hint}>{t("tokens.once")}</p>
      <code style={{ overflowWrap: "anywhere", userSelect: "all" }}>{token}</code>
    </Sheet>
  );
}

function useColumns(phone: boolean): Column<ApiToken>[] {
  const { t } = useTranslation("access");
  const { modal } = App.useApp();
  const revoke = useOrgCommand(revokeToken, t("tokens.revoked"));
  const ask = (token: ApiToken) => void modal.confirm({ title: t("tokens.revoke"), content: t("tokens.confirm"), onOk: () => revoke.mutate(token.id) });
  const all: Column<ApiToken>[] = [
    { key: "name", title: t("tokens.name"), cell: (token) => token.name },
    { key: "person", title: t("tokens.person"), cell: (token) => token.person.name },
    { key: "created", title: t("tokens.created"), cell: (token) => <span className="num">{formatDateTime(token.createdAt)}</span> },
    { key: "expires", title: t("tokens.expires"), cell: (token) => <span className="num">{formatDate(token.expiresAt)}</span> },
    { key: "state", title: t("tokens.state"), cell: (token) => (token.revokedAt ? <Tag>{t("tokens.revoked")}</Tag> : <Tag tone="ok" dot>{t("tokens.active")}</Tag>) },
    { key: "revoke", title: "", align: "right", cell: (token) => token.revokedAt ? phone && <Tag>{t("tokens.revoked")}</Tag> : <Button look="danger" onClick={() => ask(token)}>{t("tokens.revoke")}</Button> },
  ];
  return phone ? all.filter(({ key }) => key !== "person" && key !== "created" && key !== "state") : all;
}

/** Tokens by which scripts call the API. */
export function TokensTab() {
  const { t } = useTranslation("access");
  const query = useQuery(tokensQuery);
  const phone = useIsPhone();
  const columns = useColumns(phone);
  const [step, setStep] = useState<"form" | { token: string } | null>(null);
  if (query.isError) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      <div className={css.bar}>
        <p style={{ width: "auto" }}>{t("tokens.hint")}</p>
        <Button look="primary" icon={<Plus aria-hidden />} onClick={() => setStep("form")}>{t("tokens.add")}</Button>
      </div>
      {query.data?.length === 0 ? (
        <EmptyState icon={<KeyRound />} title={t("tokens.empty")} />
      ) : (
        <div className={css.table}>
          <Table label={t("tokens.title")} columns={columns} rows={query.data ?? []} rowKey={(token) => token.id} pending={query.isPending ? 4 : 0} />
        </div>
      )}
      {step === "form" && <IssueForm onClose={() => setStep(null)} onIssued={(token) => setStep({ token })} />}
      {step !== null && step !== "form" && <Issued token={step.token} onClose={() => setStep(null)} />}
    </>
  );
}
