import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Problem, problemOf } from "../api/problem";
import * as api from "./api";
import type { Edit } from "./edit";
import type { Draft } from "./types";
import { draftBookQuery, draftQuery, sectionsQuery } from "./useDraft";

/** Edits the server did not take, and why; nothing of them is saved. */
export interface Refused {
  edits: Edit[];
  problem: Problem;
}

/** Whether the later edit says the same cell or row anew. */
export function replaces(later: Edit, earlier: Edit): boolean {
  if (later.kind === "cell" && earlier.kind === "cell") return later.table === earlier.table && later.row === earlier.row && later.column === earlier.column;
  if (later.kind === "figure" && earlier.kind === "figure") return later.file === earlier.file && later.path === earlier.path;
  return later.kind === "row" && earlier.kind === "row" && later.table === earlier.table && later.row === earlier.row && Object.keys(later).join() === Object.keys(earlier).join();
}

/**
 * Sends edits one after the other, each upon the revision the one before it made. Edits on their way are known, so that
 * cells show them at once; refused ones stay to be mended, and go again with what mends them.
 */
export function useEdits(draft: Draft) {
  const { t } = useTranslation("policy");
  const client = useQueryClient();
  const { notification } = App.useApp();
  const [waiting, setWaiting] = useState<Edit[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const queue = useRef(Promise.resolve());
  const { queryKey } = draftQuery(draft.id);

  async function took(next: Draft) {
    // The new book first: cells would else fall back to their old text for a moment.
    await Promise.all([client.fetchQuery(draftBookQuery(draft.id, next.revision)), client.fetchQuery(sectionsQuery(draft.id, next.revision))]).catch(() => undefined);
    client.setQueryData(queryKey, next);
    void client.invalidateQueries({ queryKey: ["drafts", "list"] });
  }

  async function run(command: (revision: number) => Promise<Draft>, edits: Edit[]): Promise<boolean> {
    const revision = client.getQueryData<Draft>(queryKey)?.revision ?? draft.revision;
    try {
      await took(await command(revision));
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 409) {
        notification.warning({ title: t("stale.title"), description: problem.cure ?? t("stale.hint") });
        await client.invalidateQueries({ queryKey: ["drafts", draft.id] });
      } else setRefused({ edits, problem });
      return false;
    } finally {
      setWaiting((before) => before.filter((edit) => !edits.includes(edit)));
    }
  }

  function enqueue(command: (revision: number) => Promise<Draft>, edits: Edit[]): Promise<boolean> {
    const done = queue.current.then(() => run(command, edits));
    queue.current = done.then(() => undefined);
    return done;
  }

  /** Whether they were taken. */
  function send(edits: Edit[]): Promise<boolean> {
    if (edits.length === 0) return Promise.resolve(true);
    const kept = refused?.edits.filter((earlier) => !edits.some((later) => replaces(later, earlier))) ?? [];
    const all = [...kept, ...edits];
    setRefused(null);
    setWaiting((before) => [...before, ...all]);
    return enqueue((revision) => api.edit(draft.id, revision, all), all);
  }

  return {
    waiting,
    refused,
    busy: waiting.length > 0,
    send,
    discard: () => setRefused(null),
    undo: () => void (refused ? setRefused(null) : draft.undo && enqueue((revision) => api.undo(draft.id, revision), [])),
    redo: () => void (draft.redo && enqueue((revision) => api.redo(draft.id, revision), [])),
  };
}

export type Edits = ReturnType<typeof useEdits>;
