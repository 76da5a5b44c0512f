export const draftTabs = ["tables", "files", "cases", "changes", "whatif", "sign"] as const;
export type DraftTab = (typeof draftTabs)[number];

export interface DraftSearch {
  tab?: DraftTab;
  /** The table that is open. */
  rule?: string;
  /** The file that is open, and the line to go to. */
  file?: string;
  line?: number;
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

export function readDraftSearch(search: Record<string, unknown>): DraftSearch {
  const tab = draftTabs.find((each) => each === search.tab);
  const rule = text(search.rule);
  const file = text(search.file);
  const line = Number(search.line);
  return { ...(tab && { tab }), ...(rule && { rule }), ...(file && { file }), ...(Number.isInteger(line) && line > 0 && { line }) };
}

export interface CompareSearch {
  pack: string;
  from: number;
  to: number;
}

export function readCompareSearch(search: Record<string, unknown>): CompareSearch {
  return { pack: text(search.pack) ?? "", from: Number(search.from) || 1, to: Number(search.to) || 1 };
}
