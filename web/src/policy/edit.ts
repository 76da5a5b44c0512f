export interface NewRow {
  id: string;
  clause: string;
  when: Record<string, string>;
  then: Record<string, string>;
  from: string | null;
  until: string | null;
}

/** A worked case as a draft holds it; values as they are written. */
export interface CaseText {
  id: string;
  clause: string;
  decide: string;
  on: string;
  facts: Record<string, string>;
  choices: Record<string, string>;
  expect: Record<string, string>;
  row?: string | null;
  undecided?: string | null;
  about?: string | null;
}

/** One change of a draft, as the server takes it. A list of them is made whole or not at all. */
export type Edit =
  | { kind: "cell"; table: string; row: string; column: string; text: string }
  | { kind: "row"; table: string; row: string; clause?: string; from?: string; until?: string }
  | { kind: "add-row"; table: string; after: string | null; row: NewRow }
  | { kind: "remove-row"; table: string; row: string }
  | { kind: "move-row"; table: string; row: string; after: string | null }
  | { kind: "add-case"; topic: string; worked: CaseText }
  | { kind: "replace-case"; topic: string; id: string; worked: CaseText }
  | { kind: "remove-case"; topic: string; id: string }
  | { kind: "file"; file: string; text: string };
