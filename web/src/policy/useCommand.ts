import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import type { Draft } from "./types";
import { draftQuery } from "./useDraft";

/** A step in a draft's life; its answer is the draft's new state, and lists, versions and the desk are fetched anew. */
export function useCommand<A = void>(command: (argument: A) => Promise<Draft>, done?: string, onDone?: (draft: Draft) => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: command,
    onSuccess: (draft) => {
      client.setQueryData(draftQuery(draft.id).queryKey, draft);
      for (const key of ["list", draft.id]) void client.invalidateQueries({ queryKey: ["drafts", key] });
      void client.invalidateQueries({ queryKey: ["handbooks"] });
      void client.invalidateQueries({ queryKey: ["desk"] });
      if (done) void message.success(done);
      onDone?.(draft);
    },
  });
}
