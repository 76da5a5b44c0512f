import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import * as api from "./api";

const kept = { staleTime: Infinity, placeholderData: keepPreviousData } as const;

export const draftQuery = (id: string) => queryOptions({ queryKey: ["drafts", id], queryFn: () => api.draft(id) });

// What belongs to one revision never changes, so the revision is part of the key and nothing has to be thrown away.

export const draftBookQuery = (id: string, revision: number) => queryOptions({ ...kept, queryKey: ["drafts", id, "book", revision], queryFn: () => api.book(id) });

export const sectionsQuery = (id: string, revision: number) => queryOptions({ ...kept, queryKey: ["drafts", id, "sections", revision], queryFn: () => api.sections(id) });

export const findingsQuery = (id: string, revision: number) => queryOptions({ ...kept, queryKey: ["drafts", id, "findings", revision], queryFn: () => api.findings(id) });

export const casesQuery = (id: string, revision: number) => queryOptions({ ...kept, queryKey: ["drafts", id, "cases", revision], queryFn: () => api.cases(id) });

export const differencesQuery = (id: string, revision: number) => queryOptions({ ...kept, queryKey: ["drafts", id, "differences", revision], queryFn: () => api.differences(id) });

export const filesQuery = (id: string, revision: number) => queryOptions({ ...kept, queryKey: ["drafts", id, "files", revision], queryFn: async () => (await api.files(id)).files });
