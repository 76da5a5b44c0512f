import type { Label, Rule } from "../api/types";
import type { Edit } from "./edit";
import type { Mark } from "./grid/marks";
import { told } from "./told";
import type { Finding } from "./types";
import type { Refused } from "./useEdits";

/** What the server found about refused edits; `edit` is the place in the list sent. */
export interface EditFinding {
  edit?: number | null;
  text: Label | string;
  cure: Label | string;
}

export function findingsOf(refused: Refused): EditFinding[] {
  const found = refused.problem.params?.findings ?? (refused.problem as { findings?: unknown }).findings;
  return Array.isArray(found) ? (found as EditFinding[]) : [];
}

/** Where in a grid an edit is seen; null where its row is not there yet. */
export function columnOf(rule: Rule, edit: Edit): string | null {
  if (edit.kind === "cell") return rule.inputs.some(({ name }) => name === edit.column) ? `in:${edit.column}` : `out:${edit.column}`;
  if (edit.kind !== "row") return null;
  if (edit.label !== undefined) return "name";
  return (["clause", "under", "from", "until"] as const).find((key) => edit[key] !== undefined) ?? null;
}

function refusedMarks(rule: Rule, refused: Refused, lang: string): Mark[] {
  const found = findingsOf(refused);
  return refused.edits.flatMap((edit, i) => {
    if ((edit.kind !== "cell" && edit.kind !== "row") || edit.table !== rule.name) return [];
    const about = found.filter((finding) => finding.edit === i || (found.length > 0 && refused.edits.length === 1));
    return about.map((finding, n): Mark => ({ key: `refused-${i}-${n}`, severity: "fault", row: edit.row, column: columnOf(rule, edit), text: told(finding.text, lang), cure: told(finding.cure, lang) }));
  });
}

/** What stands against the rows of a rule: what the server refused, then what the checker found. */
export function marksOf(rule: Rule, findings: Finding[], refused: Refused | null, lang: string, onTry: (finding: Finding) => void): Mark[] {
  const checked = findings
    .filter(({ decision }) => decision === rule.name)
    .flatMap((finding, i) =>
      finding.rows.map((row): Mark => ({ key: `${finding.kind}-${i}-${row}`, severity: finding.severity, row, column: null, text: told(finding.text, lang), cure: told(finding.cure, lang), onTry: finding.witness ? () => onTry(finding) : undefined })),
    );
  return [...(refused ? refusedMarks(rule, refused, lang) : []), ...checked];
}

function rowText(edit: Extract<Edit, { kind: "row" }>, column: string, lang: "zh" | "en"): string {
  if (column === "name") return edit.label?.[lang] ?? "";
  if (column === "under") return edit.under?.gap ? `${edit.under.gap}: ${edit.under.choice}` : "";
  return edit[column as "clause"] ?? "";
}

/** What cells show while edits are on their way or refused, by row and column. */
export function typedOf(rule: Rule, edits: Edit[], lang: "zh" | "en"): Map<string, string> {
  const typed = new Map<string, string>();
  for (const edit of edits) {
    if ((edit.kind !== "cell" && edit.kind !== "row") || edit.table !== rule.name) continue;
    const column = columnOf(rule, edit);
    if (column) typed.set(`${edit.row} ${column}`, edit.kind === "cell" ? edit.text : rowText(edit, column, lang));
  }
  return typed;
}
