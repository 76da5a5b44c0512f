import type { Label } from "../api/types";

/** A text of the server's: in both languages, or already in the reader's. */
export function told(text: Label | string, lang: string): string {
  return typeof text === "string" ? text : lang === "en" ? text.en : text.zh;
}
