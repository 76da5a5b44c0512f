import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Input } from "../ui/Field";

const settleMs = 250;

interface Props {
  value: string;
  /** What it searches by; name, number and credit code unless said. */
  label?: string;
  onChange: (value: string) => void;
}

/** Searches once the typing settles; while an input method composes Chinese, it waits. */
export function SearchBox({ value, label, onChange }: Props) {
  const { t } = useTranslation("account");
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (composing || text.trim() === value) return;
    const timer = setTimeout(() => onChange(text.trim()), settleMs);
    return () => clearTimeout(timer);
  }, [text, composing, value, onChange]);
  return (
    <Input
      type="search"
      style={{ minWidth: 190 }}
      before={<Search aria-hidden />}
      aria-label={label ?? t("search")}
      placeholder={label ?? t("search")}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
