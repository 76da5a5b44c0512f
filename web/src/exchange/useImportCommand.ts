import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ImportJob } from "../api/types";

/** A command on an import; its answer is the import's new state, and lists and rows are fetched anew. */
export function useImportCommand<A>(command: (argument: A) => Promise<ImportJob>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: command,
    onSuccess: (job) => {
      client.setQueryData(["imports", job.id], job);
      void client.invalidateQueries({ queryKey: ["imports"] });
      void client.invalidateQueries({ queryKey: ["accounts"] });
      onDone?.();
    },
  });
}
