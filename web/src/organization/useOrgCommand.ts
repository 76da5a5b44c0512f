import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";

/** A change of the organisation: everything about it is fetched anew, and the person is told. */
export function useOrgCommand<A, R>(command: (argument: A) => Promise<R>, done: string, onDone?: (result: R) => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: command,
    onSuccess: async (result) => {
      await Promise.all([client.invalidateQueries({ queryKey: ["org"] }), client.invalidateQueries({ queryKey: ["tokens"] })]);
      void message.success(done);
      onDone?.(result);
    },
  });
}
