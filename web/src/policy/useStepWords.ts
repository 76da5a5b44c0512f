import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { columnOf, nameOf, textOf } from "../handbook/sections";
import { useLabel } from "../handbook/words";
import type { Draft, Step } from "./types";
import { draftBookQuery, sectionsQuery } from "./useDraft";

/** What undoing or redoing would take back or bring back, in words. */
export function useStepWords(draft: Draft): (step: Step) => string {
  const { t, i18n } = useTranslation("policy");
  const label = useLabel();
  const book = useQuery(draftBookQuery(draft.id, draft.revision)).data;
  const sections = useQuery(sectionsQuery(draft.id, draft.revision)).data ?? [];
  const { t: reader } = useTranslation("handbook");

  /** A figure by its section, its item and what it is; its path where nothing has that. */
  function figure(path: string): string {
    const [, name, , id] = path.split("/");
    const section = sections.find((each) => each.name === name);
    if (!section) return path;
    const item = section.items.find((each) => each.id === id);
    const lang = i18n.language === "en" ? "en" : "zh";
    const key = path.slice(`${section.kind}/${name}/${item ? `${item.list}/${id}/` : ""}`.length);
    return [label(nameOf(section)), item && (textOf(item, `label/${lang}`) ?? id), reader(`section.key.${columnOf(key).replace("/", "-")}` as "section.key.weight", { defaultValue: "" })].filter(Boolean).join(" ");
  }

  return (step) => {
    if (step.kind === "figure" && step.at) return t("step.figure", { place: figure(step.at) });
    const rule = book?.decisions.find(({ name }) => name === step.in);
    const place = [rule ? label(rule.label) : step.in, step.at].filter(Boolean).join(" ");
    const what = t(`step.${step.kind}` as "step.cell", { place, defaultValue: place });
    return step.more > 0 ? t("stepMore", { what, count: step.more + 1 }) : what;
  };
}
