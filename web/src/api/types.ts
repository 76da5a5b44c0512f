// The names the screens use for the shapes of the API.
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Me = Schemas["access.Me"];
export type AccountRow = Schemas["account.AccountAnswers.Row"];
export type AccountPage = Schemas["account.AccountAnswers.Page"];
export type Relative = Schemas["account.AccountPage.Relative"];
export type Recorded = Schemas["account.AccountAnswers.Recorded"];
export type Account = Schemas["account.AccountAnswers.Account"];
export type Contact = Schemas["account.AccountAnswers.Contact"];
export type Holding = Schemas["account.AccountAnswers.Holding"];
export type Purchase = Schemas["account.AccountPage.Purchase"];
export type Distinct = Schemas["account.AccountForms.Distinct"];
export type TierStep = Schemas["account.AccountHistory.TierStep"];
export type Permission = Schemas["account.AccountAnswers.Allowed"];
export type DecisionInput = Schemas["handbook.DecisionView.InputView"];
export type Decision = Schemas["handbook.DecisionView"];
export type Label = Schemas["rules.Label"];
export type Code = Schemas["rules.Code"];
export type PackVersion = Schemas["handbook.Book.Version"];
export type HandbookSummary = Schemas["handbook.HandbookController.Listed"];
export type RuleColumn = Schemas["handbook.RuleView.ColumnView"];
export type RuleRow = Schemas["handbook.RuleView.RowView"];
export type Rule = Schemas["handbook.RuleView"];
export type HandbookGap = Schemas["handbook.Book.GapView"];
export type HandbookChoice = Schemas["handbook.Book.ChosenView"];
export type ReviewRound = Schemas["account.ReviewController.Round"];
export type HandbookClause = Schemas["handbook.Book.ClauseView"];
export type Book = Schemas["handbook.Book"];
export type Answer = Schemas["handbook.Answer"];
export type Unit = Schemas["access.UnitsController.OrgUnit"];
export type Membership = Schemas["access.PeopleView.PersonMembership"];
export type Person = Schemas["access.PeopleView.OrgPerson"];
export type Territory = Schemas["organization.TerritoryEntry"];
export type Role = Schemas["access.RolesController.OrgRole"];
export type ApiToken = Schemas["access.TokensController.Token"];
export type Desk = Schemas["desk.DeskAnswers.Desk"];
export type Change = Schemas["account.HistoryController.HistoryEntry"];
export type SearchResult = Schemas["desk.SearchController.Findings"];
export type Place = Schemas["access.PlacesController.Division"];

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

