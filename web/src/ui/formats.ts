import i18next from "i18next";

// The tenant's zone, set once somebody has signed in: all instants are shown in it, wherever the browser is.
let zone = "Asia/Shanghai";

export function setZone(next: string) {
  zone = next;
}

function locale() {
  return i18next.language === "en" ? "en-GB" : "zh-CN";
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A count that stopped counting somewhere: 10,000+. */
export function formatCount(value: number, more: boolean): string {
  return `${formatNumber(value)}${more ? "+" : ""}`;
}

export function formatPercent(ratio: number): string {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 1 }).format(ratio);
}

function parts(instant: string | Date, options: Intl.DateTimeFormatOptions) {
  const date = typeof instant === "string" ? new Date(instant) : instant;
  const entries = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", ...options })
    .formatToParts(date)
    .map((part) => [part.type, part.value] as const);
  return Object.fromEntries(entries) as Record<string, string>;
}

const day: Intl.DateTimeFormatOptions = { year: "numeric", month: "2-digit", day: "2-digit" };

/** 2026-11-22, in the tenant's zone. */
export function formatDate(instant: string | Date): string {
  // A plain date has no zone: it must not be shifted.
  if (typeof instant === "string" && /^\d{4}-\d{2}-\d{2}$/.test(instant)) return instant;
  const p = parts(instant, day);
  return `${p.year}-${p.month}-${p.day}`;
}

/** 2026-11-22 14:05, in the tenant's zone. */
export function formatDateTime(instant: string | Date): string {
  const p = parts(instant, { ...day, hour: "2-digit", minute: "2-digit" });
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}`;
}

/** The same of an instant until which something holds: a day's end is said as 24:00 of that day, not as the next one's beginning. */
export function formatUntil(until: string): string {
  const text = formatDateTime(until);
  return text.endsWith(" 00:00") ? `${formatDate(new Date(Date.parse(until) - 1))} 24:00` : text;
}

/** The last day on which something holds that ends at an instant. */
export function formatLastDay(until: string): string {
  return formatUntil(until).slice(0, 10);
}

/** 2026-11-22 14:05:09.123, in the tenant's zone: for what depends on who was quicker. */
export function formatInstant(instant: string): string {
  const p = parts(instant, { ...day, hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3 });
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}.${p.fractionalSecond}`;
}

/** 2026年11月22日 星期日, or its English form. */
export function formatLongDate(instant: string | Date): string {
  const date = typeof instant === "string" ? new Date(instant) : instant;
  return new Intl.DateTimeFormat(locale(), {
    timeZone: zone,
    year: "numeric",
    month: "long",
    day: "numeric",
    weekday: "long",
  }).format(date);
}

/** The hour of the day (0–23) in the tenant's zone. */
export function hourOf(instant: string | Date): number {
  return Number(parts(instant, { hour: "2-digit" }).hour);
}
