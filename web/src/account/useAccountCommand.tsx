import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { problemOf, type Problem } from "../api/problem";
import type { Account } from "../api/types";
import { formatDateTime } from "../ui/formats";
import { accountQuery } from "./api";

interface Command {
  run: () => void;
  busy: boolean;
  error: unknown;
}

/** Whose change it was that came first, as far as the server says. */
function rival(problem: Problem) {
  const { who, at } = problem.params ?? {};
  return {
    who: typeof who === "string" && who !== "" ? who : null,
    when: typeof at === "string" ? formatDateTime(at) : null,
  };
}

/**
 * A change of an account. When someone else was quicker, a dialog says who, and the person takes the newest state or
 * repeats the own change on top of it; nothing is overwritten unseen.
 */
export function useAccountCommand(account: Account, change: (version: number) => Promise<unknown>, done: string, onDone?: () => void): Command {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const mutation = useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["accounts"] });
      void message.success(done);
      onDone?.();
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem.status === 409 && problem.code?.includes("stale")) conflict(problem);
    },
  });

  async function newest() {
    await client.invalidateQueries({ queryKey: ["accounts"] });
    return client.fetchQuery({ ...accountQuery(account.row.id), staleTime: 0 });
  }

  function conflict(problem: Problem) {
    const { who, when } = rival(problem);
    modal.confirm({
      title: t("conflict.title"),
      content: who ? t("conflict.who", { who, when: when ?? "" }) : (problem.detail ?? t("conflict.hint")),
      okText: t("conflict.keep"),
      cancelText: t("conflict.reload"),
      onOk: async () => mutation.mutate((await newest()).version),
      onCancel: () => {
        mutation.reset();
        void newest().then(onDone);
      },
    });
  }

  return { run: () => mutation.mutate(account.version), busy: mutation.isPending, error: mutation.error };
}
