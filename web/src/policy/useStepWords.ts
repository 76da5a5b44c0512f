import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLabel } from "../handbook/words";
import type { Draft, Step } from "./types";
import { draftBookQuery } from "./useDraft";

/** What undoing or redoing would take back or bring back, in words. */
export function useStepWords(draft: Draft): (step: Step) => string {
  const { t } = useTranslation("policy");
  const label = useLabel();
  const book = useQuery(draftBookQuery(draft.id, draft.revision)).data;
  return (step) => {
    const rule = book?.decisions.find(({ name }) => name === step.in);
    const place = [rule ? label(rule.label) : step.in, step.at].filter(Boolean).join(" ");
    const what = t(`step.${step.kind}` as "step.cell", { place, defaultValue: place });
    return step.more > 0 ? t("stepMore", { what, count: step.more + 1 }) : what;
  };
}
