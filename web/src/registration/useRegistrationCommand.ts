import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { registrationQuery } from "./api";
import type { Registration } from "./types";

/** A step in a registration's life; its answer is the registration as it is then, and lists and the desk are fetched anew. */
export function useRegistrationCommand<A = void>(command: (argument: A) => Promise<Registration>, done: string, onDone?: () => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: command,
    onSuccess: (registration) => {
      void client.invalidateQueries({ queryKey: ["registrations"] });
      client.setQueryData(registrationQuery(registration.id).queryKey, registration);
      void message.success(done);
      onDone?.();
    },
  });
}
