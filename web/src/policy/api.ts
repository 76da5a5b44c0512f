import { queryOptions } from "@tanstack/react-query";
import { queryString, request } from "../api/http";
import type { Answer, Book } from "../api/types";
import type { Facts } from "../handbook/api";
import type { Edit } from "./edit";
import type { Compared, Difference, Draft, DraftCase, DraftSummary, Finding, MovedAccount, SourceFile, Template, Version, WhatIf } from "./types";

async function get<T>(path: string): Promise<T> {
  return (await (await request(path)).json()) as T;
}

async function post<T>(path: string, body: unknown = {}): Promise<T> {
  const response = await request(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() } });
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export const draftsQuery = (pack?: string) => queryOptions({ queryKey: ["drafts", "list", pack ?? ""], queryFn: () => get<DraftSummary[]>(`/drafts${queryString({ pack })}`) });

export const versionsQuery = (pack: string) => queryOptions({ queryKey: ["handbooks", pack, "versions"], queryFn: () => get<Version[]>(`/handbooks/${pack}/versions`) });

export const diffQuery = (pack: string, from: number, to: number) =>
  queryOptions({ queryKey: ["handbooks", pack, "diff", from, to], queryFn: () => get<{ differences: Difference[] }>(`/handbooks/${pack}/diff${queryString({ from, to })}`), staleTime: Infinity });

export const templatesQuery = queryOptions({ queryKey: ["handbooks", "templates"], queryFn: () => get<Template[]>("/handbook-templates") });

const of = (id: string) => `/drafts/${id}`;

export const draft = (id: string) => get<Draft>(of(id));
export const book = (id: string) => get<Book>(`${of(id)}/book`);
export const findings = (id: string) => get<Finding[]>(`${of(id)}/findings`);
export const cases = (id: string) => get<DraftCase[]>(`${of(id)}/cases`);
export const differences = (id: string) => get<Difference[]>(`${of(id)}/differences`);
export const files = (id: string) => get<SourceFile[]>(`${of(id)}/files`);

export const open = (form: { pack?: string; template?: string; title: string }) => post<Draft>("/drafts", form);
export const edit = (id: string, revision: number, edits: Edit[]) => post<Draft>(`${of(id)}/edits`, { revision, edits });
export const undo = (id: string, revision: number) => post<Draft>(`${of(id)}/undo`, { revision });
export const redo = (id: string, revision: number) => post<Draft>(`${of(id)}/redo`, { revision });
export const decide = (id: string, name: string, facts: Facts, at: string) => post<Answer>(`${of(id)}/decisions/${name}`, { facts, at });

export interface Submission {
  revision: number;
  from: string;
  appliesToExistingFrom?: string | undefined;
  note: string;
}

export const submit = (id: string, form: Submission) => post<Draft>(`${of(id)}/submit`, form);
export const sign = (id: string, form: { revision: number; agree: boolean; remark: string }) => post<Draft>(`${of(id)}/signatures`, form);
export const recall = (id: string, revision: number) => post<Draft>(`${of(id)}/recall`, { revision });
export const publish = (id: string, revision: number) => post<Draft>(`${of(id)}/publish`, { revision });
export const rebase = (id: string, revision: number) => post<Draft>(`${of(id)}/rebase`, { revision });
export const withdraw = (id: string, revision: number) => post<Draft>(`${of(id)}/withdraw`, { revision });

/** As of which day, compared with what: the day whose version of the draft decides, and a past day to compare with (none: what is kept now). */
export type Basis = {
  on?: string | undefined;
  asOf?: string | undefined;
};

export const whatIfQuery = (id: string, revision: number, basis: Basis) =>
  queryOptions({ queryKey: ["drafts", id, "whatif", revision, basis], queryFn: () => get<WhatIf>(`${of(id)}/whatif${queryString(basis)}`), staleTime: Infinity });

export type MovedFilter = {
  decision: string;
  from?: string | undefined;
  to?: string | undefined;
  regionType?: string | undefined;
};

export const movedPage = (id: string, basis: Basis, filter: MovedFilter, after: number) =>
  get<{ items: MovedAccount[]; next?: number | null }>(`${of(id)}/whatif/accounts${queryString({ ...basis, ...filter, after, limit: 20 })}`);

export const whyMoved = (id: string, account: string, basis: Basis) => get<Compared[]>(`${of(id)}/whatif/accounts/${account}${queryString(basis)}`);
