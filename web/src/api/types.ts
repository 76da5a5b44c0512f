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
  number: number;
  name: string;
  type: "organisation" | "person";
  uscc?: string | null;
  division?: { code: string; name: string } | null;
  industry?: string | null;
  kind?: string | null;
  ownership?: string | null;
  regionType?: string | null;
  tier?: string | null;
  /** Null when the account is restricted for this person. */
  trucks: number | null;
  ourTrucks: number | null;
  restricted: boolean;
  unit?: Named | null;
  dealer?: Named | null;
  state: string;
  changedAt: string;
}

export interface AccountPage {
  items: AccountRow[];
  next?: string | null;
  count: { value: number; more: boolean };
  can: { create: boolean; importLedger: boolean; exportLedger: boolean };
}

/** One input of a decision as it was used. */
export interface DecisionInput {
  name: string;
  label: string;
  value: string;
  unit?: string | null;
  /** The clause by which it was itself concluded. */
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
  pack?: string | null;
  packTitle: string;
  version?: number | null;
  effective?: string | null;
  inputs: DecisionInput[];
  gaps?: { id: string; question: string; choice?: string | null; by?: string | null; why?: string | null }[];
  prose: string;
  decidedAt: string;
  cause?: string | null;
}

export interface Permission {
  allowed: boolean;
  reason?: string | null;
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
  /** Whether it is the latest of its brand and class. */
  current: boolean;
}

export interface Relative {
  id: string;
  parentId?: string | null;
  number: number;
  /** Null for an account this person may not see. */
  name?: string | null;
  tier?: string | null;
  trucks?: number | null;
}

export interface Recorded {
  type: "organisation" | "person";
  name: string;
  uscc?: string | null;
  divisionCode?: string | null;
  address?: string | null;
  industry?: string | null;
  category?: string | null;
  transportCategory?: string | null;
  dealerId?: string | null;
  keeperId?: string | null;
}

export interface Account {
  row: AccountRow;
  details: Recorded;
  discriminator: string;
  version: number;
  parentId?: string | null;
  rootId: string;
  site?: { id: string; name: string; divisionCode: string; trucks: number } | null;
  groupTrucks?: number | null;
  siteTrucks?: number | null;
  largestPurchase: number;
  kindDecisionId?: string | null;
  tierDecisionId?: string | null;
  holdings: Holding[];
  purchases: { id: string; modelClass: string; quantity: number; purchasedOn: string }[];
  contacts: Contact[];
  group: Relative[];
  carriers: Relative[];
  can: Record<string, Permission>;
}

export interface Change {
  version: number;
  at: string;
  actor?: string | null;
  action: string;
  reason?: string | null;
  changes: { field: string; label: string; before?: string | null; after?: string | null }[];
}

/** A text in both languages. */
export interface Label {
  zh: string;
  en: string;
}

export interface Code {
  id: string;
  label: Label;
}

export interface PackVersion {
  version: number;
  from: string;
  until?: string | null;
}

export interface HandbookSummary {
  pack: string;
  title: Label;
  inForce?: number | null;
  versions: PackVersion[];
}

export interface RuleColumn {
  name: string;
  label: Label;
  unit?: Label | null;
  /** Set when an input is what another rule concludes. */
  decision?: string | null;
  /** integer, decimal, boolean, place, date, or a dictionary's name. */
  type: string;
}

export interface RuleRow {
  id: string;
  label?: Label | null;
  clause: string;
  when: Record<string, string>;
  then: Record<string, unknown>;
  from?: string | null;
  until?: string | null;
  /** The choice under which the row holds. */
  under?: { gap: string; choice: string } | null;
  openGap?: string | null;
}

export interface Rule {
  name: string;
  label: Label;
  clause: string;
  form: string;
  hit?: string | null;
  inputs: RuleColumn[];
  outputs: RuleColumn[];
  rows: RuleRow[];
}

export interface HandbookGap {
  id: string;
  kind: string;
  clause: string;
  question: Label;
  choices: Code[];
  byPlace?: string | null;
  open: boolean;
  chosen: { code?: string | null; places: Record<string, string>; by: string; why: string; on: string; from: string }[];
}

export interface HandbookClause {
  id: string;
  title: Label;
  text: Label;
  /** What will carry it out while nothing does yet. */
  later?: Label | null;
  carriedOutBy: { name: string; label: Label }[];
  gaps: string[];
}

export interface Book {
  pack: string;
  kind: string;
  title: Label;
  version: number;
  inForce?: number | null;
  versions: PackVersion[];
  clauses: HandbookClause[];
  gaps: HandbookGap[];
  decisions: Rule[];
  dictionaries: { name: string; label: Label; clause: string; codes: Code[] }[];
  facts: { name: string; label: Label; unit?: Label | null; owner: string; type: string }[];
}

export interface Answer {
  decision: string;
  outcome?: Record<string, unknown> | null;
  undecided?: { code: string; reason: string; about: string[]; gap?: string | null; clause?: string | null } | null;
  clause?: string | null;
  row?: string | null;
  version?: number | null;
  inputs: Record<string, unknown>;
  steps: { kind: string; name: string; value: unknown; clause: string; source: string; note?: string | null }[];
  prose: string;
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
  suspicion?: { reason: "code" | "name"; row?: number | null; account?: { id?: string | null; number?: number | null; name?: string | null } | null } | null;
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
  lockedUntil?: string | null;
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
