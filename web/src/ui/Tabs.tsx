import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import css from "./Tabs.module.css";

export interface TabItem<K extends string> {
  key: K;
  label: ReactNode;
  count?: ReactNode;
}

interface Props<K extends string> {
  label: string;
  items: TabItem<K>[];
  value: K;
  onChange: (key: K) => void;
  look?: "line" | "segment";
}

/** Saved views (lines under the header) or a choice of few (segments). Arrow keys move between them. */
export function Tabs<K extends string>({ label, items, value, onChange, look = "line" }: Props<K>) {
  function move(event: KeyboardEvent<HTMLDivElement>) {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!step) return;
    const at = items.findIndex((item) => item.key === value);
    const next = items[(at + step + items.length) % items.length];
    if (!next) return;
    onChange(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  }
  const list = useRef<HTMLDivElement>(null);
  // On a phone the list scrolls sideways; the chosen one must not lie outside.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>(`[data-key="${value}"]`);
    if (tab && list.current) list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.clientWidth) / 2;
  }, [value]);
  return (
    <div ref={list} role="tablist" aria-label={label} className={css[look]} onKeyDown={move}>
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="tab"
          data-key={item.key}
          aria-selected={item.key === value}
          tabIndex={item.key === value ? 0 : -1}
          onClick={() => onChange(item.key)}
        >
          {item.label}
          {item.count !== undefined && <span className={`${css.count} num`}>{item.count}</span>}
        </button>
      ))}
    </div>
  );
}
