import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Check, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../api/types";
import { Field, Input } from "../ui/Field";
import { FormSheet } from "../ui/FormSheet";
import { Skeleton } from "../ui/Skeleton";
import { EmptyState, ProblemState } from "../ui/States";
import { Tabs } from "../ui/Tabs";
import css from "./Account.module.css";
import { openSite, sitesQuery, workAt } from "./api";
import { usePlaceList } from "./options";
import { useAccountCommand } from "./useAccountCommand";

type Way = "find" | "open";

interface PlaceProps {
  id?: string;
  value: string | null;
  onChange: (code: string | null) => void;
}

function PlaceSelect({ value, onChange, ...control }: PlaceProps) {
  const { t } = useTranslation("account");
  const places = usePlaceList();
  return (
    <Select {...control} showSearch={{ optionFilterProp: "label" }} allowClear value={value} placeholder={t("choose")}
      options={places.map((place) => ({ value: place.code, label: place.name }))} onChange={(code: string | null) => onChange(code ?? null)} />
  );
}

function Found({ words, place, chosen, onChoose }: { words: string; place: string | null; chosen: string | null; onChoose: (id: string) => void }) {
  const { t } = useTranslation("account");
  const places = usePlaceList();
  const found = useQuery({ ...sitesQuery(words, place), placeholderData: keepPreviousData });
  if (found.isPending) return <Skeleton lines={4} />;
  if (found.isError) return <ProblemState error={found.error} retry={() => void found.refetch()} />;
  if (found.data.length === 0) return <EmptyState small title={t("site.nothing")} hint={t("site.nothingHint")} />;
  return (
    <div className={css.choices} role="radiogroup" aria-label={t("relation.site")}>
      {found.data.map((site) => (
        <button key={site.id} type="button" role="radio" aria-checked={site.id === chosen} onClick={() => onChoose(site.id)}>
          <b>{site.name}</b>
          <small>{places.find(({ code }) => code === site.divisionCode)?.name}</small>
          {site.id === chosen && <Check aria-hidden />}
        </button>
      ))}
    </div>
  );
}

/** Finds a mine or work site by name and place, or opens a new one, and says that the account's trucks run there. */
export function SiteSheet({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation("account");
  const [way, setWay] = useState<Way>("find");
  const [name, setName] = useState("");
  const [place, setPlace] = useState<string | null>(null);
  const [chosen, setChosen] = useState(account.site?.id ?? null);
  const finding = way === "find";
  const command = useAccountCommand(
    account,
    async (version) => workAt(account.row.id, version, finding ? chosen : (await openSite(name.trim(), place ?? "")).id),
    t("saved"),
    onClose,
  );
  const ready = finding ? chosen !== null && chosen !== account.site?.id : Boolean(name.trim() && place);
  return (
    <FormSheet title={t("site.choose")} submit={t(finding ? "site.set" : "site.openAndSet")} ready={ready} busy={command.busy} error={command.error} onSubmit={command.run} onClose={onClose}>
      <div style={{ marginBottom: 16 }}>
        <Tabs look="segment" label={t("site.choose")} value={way} onChange={setWay} items={[{ key: "find", label: t("site.find") }, { key: "open", label: t("site.open") }]} />
      </div>
      <Field label={t("site.name")} required={!finding} {...(!finding && { hint: t("site.nameHint") })}>
        {(control) => <Input {...control} {...(finding && { before: <Search aria-hidden /> })} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field label={t("facts.division")} required={!finding}>
        {(control) => <PlaceSelect {...control} value={place} onChange={setPlace} />}
      </Field>
      {finding && <Found words={name.trim()} place={place} chosen={chosen} onChoose={setChosen} />}
    </FormSheet>
  );
}
