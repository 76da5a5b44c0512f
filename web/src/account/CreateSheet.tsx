import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../api/problem";
import type { Distinct, Recorded } from "../api/types";
import { Button } from "../ui/Button";
import { Field, Input } from "../ui/Field";
import { Sheet } from "../ui/Sheet";
import { ProblemNote } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import { createAccount } from "./api";
import { EntryNotice } from "./duplicates/EntryNotice";
import { useEntryCheck } from "./duplicates/useEntryCheck";
import { DistinctFields, isNameTaken, isSaid, noDistinct } from "./Distinct";
import { codes, usePlaceList } from "./options";
import { useTerm } from "./terms";
import { normalizeUscc, usccFault } from "./uscc";

type Draft = Recorded;
type Set = (change: Partial<Draft>) => void;

function CreditCode({ draft, set }: { draft: Draft; set: Set }) {
  const { t } = useTranslation("account");
  const code = normalizeUscc(draft.uscc ?? "");
  const fault = code ? usccFault(code) : null;
  // While it is still being typed, a short code is no mistake yet.
  const error = fault && fault !== "length" ? t(`uscc.${fault}`) : undefined;
  const hint = fault === "length" ? t("uscc.count", { count: code.length }) : t("uscc.hint");
  return (
    <Field label={t("facts.uscc")} hint={hint} error={error} ok={code && !fault ? t("uscc.ok") : undefined}>
      {(control) => (
        <Input {...control} className="num" value={draft.uscc ?? ""} autoCapitalize="characters" spellCheck={false} maxLength={24}
          onChange={(event) => set({ uscc: event.target.value.toUpperCase() })} />
      )}
    </Field>
  );
}

function PlaceAndTrade({ draft, set }: { draft: Draft; set: Set }) {
  const { t } = useTranslation("account");
  const term = useTerm();
  const places = usePlaceList();
  const choice = (group: string, list: readonly string[]): { value: string; label: string }[] => list.map((code) => ({ value: code, label: term(group, code) }));
  return (
    <>
      <Field label={t("facts.division")} hint={t("create_.divisionHint")}>
        {(control) => (
          <Select {...control} showSearch={{ optionFilterProp: "label" }} allowClear value={draft.divisionCode ?? null} placeholder={t("choose")}
            options={places.map((place) => ({ value: place.code, label: place.name }))} onChange={(value) => set({ divisionCode: value ?? null })} />
        )}
      </Field>
      <Field label={t("facts.address")}>
        {(control) => <Input {...control} value={draft.address ?? ""} onChange={(event) => set({ address: event.target.value })} />}
      </Field>
      <Field label={t("facts.category")} hint={t("create_.categoryHint")}>
        {(control) => <Select {...control} allowClear value={draft.category ?? null} placeholder={t("choose")} options={choice("category", codes.category)} onChange={(value) => set({ category: value ?? null })} />}
      </Field>
      <Field label={t("facts.transport")}>
        {(control) => <Select {...control} allowClear value={draft.transportCategory ?? null} placeholder={t("choose")} options={choice("transport", codes.transport)} onChange={(value) => set({ transportCategory: value ?? null })} />}
      </Field>
      <Field label={t("facts.industry")}>
        {(control) => <Select {...control} allowClear value={draft.industry ?? null} placeholder={t("choose")} options={choice("industry", codes.industry)} onChange={(value) => set({ industry: value ?? null })} />}
      </Field>
    </>
  );
}

function filled(draft: Draft): Recorded {
  const uscc = draft.type === "organisation" ? normalizeUscc(draft.uscc ?? "") : "";
  return { ...draft, name: draft.name.trim(), uscc: uscc || null, address: draft.address?.trim() || null };
}

export function CreateSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("account");
  const form = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>({ name: "", type: "organisation" });
  const set: Set = (change) => setDraft((before) => ({ ...before, ...change }));
  const [distinct, setDistinct] = useState<Distinct | null>(null);
  const organisation = draft.type === "organisation";
  const badCode = organisation && Boolean(draft.uscc) && usccFault(draft.uscc ?? "") !== null;
  const create = useMutation({
    mutationFn: () => createAccount(filled(draft), distinct, key),
    onSuccess: async (account) => {
      await client.invalidateQueries({ queryKey: ["accounts"] });
      onClose();
      await navigate({ to: "/accounts/$id", params: { id: account.id } });
    },
  });
  const problem = create.error ? problemOf(create.error) : null;
  const twin = problem?.params?.accountId as string | undefined;
  const ready = draft.name.trim() !== "" && !badCode && (!distinct || isSaid(distinct));

  const company = filled(draft);
  const check = useEntryCheck({ name: company.name, uscc: company.uscc ?? null, divisionCode: company.divisionCode ?? null });

  async function submit(event: FormEvent) {
    event.preventDefault();
    // Persons are not merged by name; whoever has said what tells it apart has looked already.
    if (ready && (!organisation || distinct || (await check.passes()))) create.mutate();
  }

  return (
    <Sheet open title={t("create")} onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={form} look="primary" busy={create.isPending || check.busy} disabled={!ready}>{t("create")}</Button>
        </>
      }>
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        {create.isError && (
          <div style={{ marginBottom: 14 }}>
            <ProblemNote error={create.error} />
            {twin && <Button look="ghost" onClick={() => void navigate({ to: "/accounts/$id", params: { id: twin } })}>{t("create_.openTwin")}</Button>}
            {isNameTaken(problem) && !distinct && <Button look="ghost" onClick={() => setDistinct(noDistinct)}>{t("distinct.ask")}</Button>}
          </div>
        )}
        {distinct && <DistinctFields value={distinct} onChange={setDistinct} />}
        <div style={{ marginBottom: 16 }}>
          <Tabs look="segment" label={t("facts.type")} value={draft.type} onChange={(type) => set({ type })}
            items={[{ key: "organisation", label: t("create_.organisation") }, { key: "person", label: t("create_.person") }]} />
        </div>
        <Field label={organisation ? t("facts.name") : t("facts.personName")} required hint={organisation ? t("create_.nameHint") : t("create_.personHint")}>
          {(control) => <Input {...control} autoFocus value={draft.name} maxLength={120} onBlur={() => organisation && check.ask()} onChange={(event) => set({ name: event.target.value })} />}
        </Field>
        {organisation && !distinct && <EntryNotice check={check} />}
        {organisation && !distinct && check.sameName && !isNameTaken(problem) && <Button look="ghost" onClick={() => setDistinct(noDistinct)}>{t("distinct.ask")}</Button>}
        {organisation && <CreditCode draft={draft} set={set} />}
        <PlaceAndTrade draft={draft} set={set} />
      </form>
    </Sheet>
  );
}
