import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { checkCompany, type Company } from "./api";

const keyOf = ({ name, uscc, divisionCode }: Company) => [name, uscc, divisionCode].join("\n");

/** The check of a company before it is entered: asked once for what is written, asked again when that changes. */
export function useEntryCheck(company: Company) {
  const [seen, setSeen] = useState("");
  const check = useMutation({ mutationFn: checkCompany });
  const now = keyOf(company);
  const asked = check.variables ? keyOf(check.variables) : "";
  const current = asked === now;
  const answer = current ? check.data : undefined;
  const found = Boolean(answer && (answer.unseen || answer.known.some(({ likeness }) => likeness.verdict === "same" || likeness.verdict === "probable")));
  return {
    answer,
    found,
    /** One of the very same name cannot go in without saying what tells them apart. */
    sameName: Boolean(answer?.known.some(({ likeness }) => likeness.reasons.some(({ code }) => code === "same-name"))),
    busy: check.isPending,
    error: current ? check.error : null,
    /** Somebody looked at what was found, and goes on all the same. */
    confirmed: seen === now,
    confirm: (yes: boolean) => setSeen(yes ? now : ""),
    /** Asks unless it was asked; says whether the entry may go on. */
    async passes(): Promise<boolean> {
      if (seen === now) return true;
      const told = answer ?? (await check.mutateAsync(company).catch(() => null));
      return told !== null && !told.unseen && !told.known.some(({ likeness }) => likeness.verdict === "same" || likeness.verdict === "probable");
    },
    ask: () => !current && company.name !== "" && check.mutate(company),
  };
}
