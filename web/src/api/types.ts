// The shapes of /api/v1 the screens rely on.

export interface Named {
  id: string;
  name: string;
}

export interface Me {
  person: Named;
  login: string;
  tenant: Named & { zone: string; demo: boolean };
  unit?: (Named & { kind: string }) | null;
  roles: string[];
  can: string[];
  businessNow: string;
  locale?: string;
  /** Until it is changed, everything else is refused. */
  mustChangePassword?: boolean;
}

export interface AccountRow {
  id: string;
  number: string;
  name: string;
  type: "organisation" | "person";
  uscc?: string | null;
  division?: { code: string; name: string } | null;
  industry?: string | null;
  kind?: string | null;
  ownership?: string | null;
  regionType?: string | null;
  tier?: string | null;
  undecided?: Record<string, string>;
  /** Null when the account is restricted for this person. */
  trucks: number | null;
  ourTrucks: number | null;
  restricted?: boolean;
  unit?: Named | null;
  dealer?: Named | null;
  state: string;
  changedAt: string;
}

export interface AccountPage {
  items: AccountRow[];
  next?: string | null;
  count: { value: number; more: boolean };
  can?: { create?: boolean; import?: boolean; export?: boolean };
}

/** One input of a decision as it was used. */
export interface DecisionInput {
  name: string;
  label: string;
  value: string;
  unit?: string | null;
  /** The decision this input came from, when it is itself a conclusion. */
  decision?: string | null;
}

/** A decision with all that is needed to follow it. */
export interface Decision {
  id: string;
  decision: string;
  title: string;
  outcome?: string | null;
  outcomeLabel?: string | null;
  undecided?: { code: string; reason: string } | null;
  clause?: { id: string; title: string; text: string } | null;
  row?: { id: string; label?: string | null } | null;
  pack: string;
  packTitle: string;
  version: string;
  effective: string;
  inputs: DecisionInput[];
  gaps?: { id: string; question: string; choice?: string | null; by?: string | null; why?: string | null }[];
  prose: string;
  decidedAt: string;
  cause?: string | null;
}

export interface Permission {
  allowed: boolean;
  reason?: string | null;
  clause?: string | null;
}

export interface Contact {
  id: string;
  name: string;
  title?: string | null;
  part: string;
  phone?: string | null;
  email?: string | null;
  legalBasis: string;
  source: string;
  masked?: boolean;
  version: number;
}

export interface Holding {
  id: string;
  brand: string;
  ours: boolean;
  modelClass: string;
  quantity: number;
  asOf: string;
}

export interface Account extends AccountRow {
  version: number;
  address?: string | null;
  category?: string | null;
  transport?: string | null;
  purchaseNature?: string | null;
  parent?: Named | null;
  root?: Named | null;
  site?: Named | null;
  keeper?: Named | null;
  groupTrucks?: number;
  siteTrucks?: number;
  largestPurchase?: number;
  contacts: Contact[];
  holdings: Holding[];
  /** Decision ids by what was decided: kind, regionType, ownership, tier. */
  decisions: Record<string, string>;
  permissions: Record<string, Permission>;
}

export interface HierarchyNode {
  id: string;
  name: string;
  number: string;
  tier?: string | null;
  trucks: number;
  relation: "root" | "branch" | "carrier" | "site";
  here?: boolean;
  children: HierarchyNode[];
}

export interface Change {
  version: number;
  at: string;
  actor?: string | null;
  action: string;
  reason?: string | null;
  changes: { field: string; label: string; before?: string | null; after?: string | null }[];
}

export interface HandbookSummary {
  pack: string;
  title: string;
  version: string;
  effective: string;
}

/** How an input or a fact is typed: a number, a boolean, a place, or a code of a dictionary with its words. */
export interface Typed {
  name: string;
  label: string;
  type: string;
  unit?: string | null;
  options?: { code: string; label: string }[] | null;
}

export interface RuleInput extends Typed {
  /** Set when the input is what another rule concludes. */
  decision?: string | null;
}

export interface RuleRow {
  id: string;
  label?: string | null;
  clause: string;
  when: string[];
  then: string[];
  from?: string | null;
  until?: string | null;
  /** The choice under which the row holds. */
  under?: { gap: string; choice: string }[];
  openGap?: string | null;
}

export interface Rule {
  name: string;
  label: string;
  clause: string;
  form: "table" | "places" | "value" | "measure";
  hit?: string | null;
  inputs: RuleInput[];
  outputs: { name: string; label: string }[];
  rows: RuleRow[];
}

export interface HandbookGap {
  id: string;
  kind: string;
  clause: string;
  question: string;
  choices: { id: string; label: string }[];
  chosen?: { label: string; by: string; why: string; on: string } | null;
}

export interface HandbookClause {
  id: string;
  title: string;
  text: string;
  /** What will carry it out while nothing does yet. */
  later?: string | null;
}

export interface Book {
  pack: string;
  title: string;
  version: string;
  effective: string;
  versions: { version: string; effective: string }[];
  clauses: HandbookClause[];
  rules: Rule[];
  gaps: HandbookGap[];
  facts: Typed[];
}

export interface Answer {
  outcome?: { code: string; label: string } | null;
  undecided?: { code: string; reason: string; clause?: string | null; gap?: string | null } | null;
  clause?: string | null;
  row?: string | null;
  version?: string | null;
  prose?: string | null;
  inputs: DecisionInput[];
  steps?: { decision: string; label: string; value: string; clause?: string | null; row?: string | null }[];
}

export interface Desk {
  accounts: number;
  accountsMore?: boolean;
  tiers: { tier: string | null; count: number }[];
  undecided: number;
  recent: { id: string; name: string; number: string; tier?: string | null; at: string; actor?: string | null }[];
  imports: { id: string; fileName: string; state: ImportState; rowsDone: number; rowsTotal?: number | null }[];
  gaps: { id: string; pack: string; clause: string; question: string }[];
}

export type ImportState = "uploaded" | "checking" | "checked" | "applying" | "applied" | "undoing" | "undone" | "failed";

export interface Remark {
  code: string;
  text: string;
}

export interface ColumnMeaning {
  column: number;
  field: string;
  brand?: string | null;
}

export interface ImportCounts {
  bad: number;
  ready: number;
  suspect: number;
  toUpdate: number;
  toDistinguish: number;
  created: number;
  updated: number;
  skipped: number;
  refused: number;
  undone: number;
}

export interface ImportJob {
  id: string;
  fileName: string;
  state: ImportState;
  headerRow: number;
  headers: { column: number; letters: string; title: string; samples?: string[] }[];
  mapping: { columns: ColumnMeaning[]; defaults: Record<string, string> };
  notices: Remark[];
  fault?: Remark | null;
  rowsTotal?: number | null;
  rowsDone: number;
  counts?: ImportCounts | null;
  actorName: string;
  uploadedAt: string;
  endedAt?: string | null;
}

export interface ImportRow {
  number: number;
  state: string;
  name: string;
  uscc?: string | null;
  problems: { cell: string; text: string; blocks: boolean }[];
  suspicion?: { reason: "code" | "name"; row?: number | null; account?: { id?: string | null; number?: string | null; name?: string | null } | null } | null;
  choice?: "skip" | "update" | "distinct" | null;
  accountId?: string | null;
}

export interface Unit {
  id: string;
  kind: string;
  name: string;
  parentId?: string | null;
  state: "active" | "closed";
  version: number;
}

export interface Membership {
  id: string;
  unitId: string;
  unitName: string;
  position: string;
  role: string;
  from: string;
  to?: string | null;
}

export interface Person {
  id: string;
  name: string;
  phone?: string | null;
  email?: string | null;
  login?: string | null;
  left: boolean;
  version: number;
  memberships: Membership[];
}

export interface PeoplePage {
  items: Person[];
  next?: string | null;
}

export interface Territory {
  unitId: string;
  place: string;
  from: string;
  to?: string | null;
}

export interface Role {
  code: string;
  name: string;
  scope: string;
  permissions: string[];
}

export interface ApiToken {
  id: string;
  name: string;
  person: Named;
  createdAt: string;
  expiresAt: string;
  revokedAt?: string | null;
}
