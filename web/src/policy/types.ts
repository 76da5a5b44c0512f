import type { Book, Label } from "../api/types";

export interface Allowed {
  allowed: boolean;
  reason?: string | null;
}

export interface Signature {
  part: string;
  label: Label;
  role: string;
  person?: { id: string; name: string } | null;
  at?: string | null;
  agreed?: boolean | null;
  remark?: string | null;
}

export interface Counts {
  faults: number;
  warnings: number;
  notes: number;
  cases: number;
  casesFailing: number;
  differences: number;
}

export type DraftState = "draft" | "signing" | "signed" | "published" | "withdrawn";

export interface DraftSummary {
  id: string;
  pack: string;
  title: string;
  state: DraftState;
  base: { version: number };
  from?: string | null;
  counts: Counts;
  next?: { part: string; role: string; label: Label } | null;
  changedBy?: string | null;
  changedAt: string;
}

export interface Conflict {
  file: string;
  line?: number | null;
  decision?: string | null;
  row?: string | null;
  base: string;
  theirs: string;
  mine: string;
}

export interface Draft extends DraftSummary {
  revision: number;
  undo?: string | null;
  redo?: string | null;
  appliesToExistingFrom?: string | null;
  note?: string | null;
  signatures: Signature[];
  conflicts: Conflict[];
  can: Record<"edit" | "submit" | "sign" | "publish" | "rebase" | "withdraw" | "recall", Allowed>;
}

export interface Witness {
  on: string;
  facts: Record<string, string | number | boolean>;
}

export interface Finding {
  kind: string;
  severity: "FAULT" | "WARNING" | "NOTE";
  file: string;
  line: number;
  clause?: string | null;
  decision?: string | null;
  rows: string[];
  gap?: string | null;
  witness?: Witness | null;
  text: Label;
  cure: Label;
}

export interface DraftCase {
  id: string;
  topic: string;
  clause: string;
  decision: string;
  on: string;
  facts: Record<string, unknown>;
  expected: string;
  actual: string;
  holds: boolean;
  problem?: string | null;
  file: string;
  line: number;
}

export interface Difference {
  kind: "ADDED" | "REMOVED" | "CHANGED" | "MOVED";
  section: string;
  name: string;
  label: Label;
  row?: string | null;
  clause?: string | null;
  parts: { what: Label; before?: string | null; after?: string | null }[];
}

export interface SourceFile {
  file: string;
  text: string;
}

export interface MovementCell {
  from?: string | null;
  to?: string | null;
  count: number;
}

export interface MovementRegion {
  regionType?: string | null;
  label?: Label | null;
  changed: number;
  cells: MovementCell[];
}

export interface MovementDecision {
  decision: string;
  label: Label;
  cells: MovementCell[];
  regions: MovementRegion[];
}

export interface WhatIf {
  total: number;
  changed: number;
  decisions: MovementDecision[];
  tookMillis: number;
}

export interface MovedAccount {
  account: { id: string; number: number; name: string };
  regionType?: string | null;
  from?: string | null;
  to?: string | null;
}

export interface Version {
  version: number;
  number?: string | null;
  from: string;
  until?: string | null;
  appliesToExistingFrom?: string | null;
  status: string;
  title: string;
  signatures: Signature[];
  changes: number;
  current: boolean;
}

export interface Template {
  id: string;
  title: Label;
  version: number;
  adopted?: { version: number } | null;
  changed: boolean;
}

export type { Book };

export interface Explained {
  prose: string;
  clause?: string | null;
  row?: string | null;
}

export interface Compared {
  decision: string;
  before?: Explained | null;
  after?: Explained | null;
}
