import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { type ComponentProps, useState } from "react";
import { searchQuery } from "../app/searchApi";

interface Props extends Omit<ComponentProps<typeof Select<string | null>>, "options" | "onChange"> {
  /** The account that is chosen already, which no search need find. */
  now?: { id: string; name?: string | null | undefined; number: number } | undefined;
  /** Accounts that cannot be chosen. */
  without: string[];
  onChange: (id: string | null) => void;
}

/** Searches the ledger for one account by name, number or credit code. */
export function AccountSelect({ now, without, onChange, ...rest }: Props) {
  const [text, setText] = useState("");
  const found = useQuery({ ...searchQuery(text), enabled: text.length > 1 });
  const hits = found.data?.accounts.filter(({ id }) => !without.includes(id) && id !== now?.id) ?? [];
  const options = [...(now ? [{ value: now.id, label: now.name ?? String(now.number) }] : []), ...hits.map((hit) => ({ value: hit.id, label: `${hit.name}  ${hit.number}` }))];
  return (
    <Select {...rest} allowClear options={options} loading={found.isFetching} suffixIcon={null}
      showSearch={{ filterOption: false, onSearch: setText }} onChange={(value: string | null) => onChange(value ?? null)} />
  );
}
