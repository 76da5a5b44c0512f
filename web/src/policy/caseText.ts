import type { Answer } from "../api/types";
import type { Facts } from "../handbook/api";
import type { CaseText } from "./edit";
import type { DraftCase } from "./types";

const text = (value: unknown): string => (Array.isArray(value) ? `[${value.map(text).join(", ")}]` : String(value));

const texts = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)]));

/** A case's choices as they are written: a code, or places with theirs. */
function choicesOf({ choices }: Pick<DraftCase, "choices">): Record<string, string> {
  return Object.fromEntries(choices.map(({ gap, code, places }) => [gap, code ?? `{${Object.entries(places).map(([place, is]) => `'${place}': ${is}`).join(", ")}}`]));
}

/** An id for a case tried: the rule, the row it went through, and a number no other case has. */
export function caseId(answer: Answer, taken: Iterable<string>): string {
  const ids = new Set(taken);
  const stem = `tried-${answer.row ?? answer.undecided?.code ?? answer.decision}`;
  if (!ids.has(stem)) return stem;
  for (let n = 2; ; n++) if (!ids.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** What was tried, as a worked case: the facts, the day, and what came of it. */
export function caseOf(id: string, clause: string, tried: { rule: string; facts: Facts; day: string; answer: Answer }): CaseText {
  const { answer } = tried;
  const open = answer.undecided;
  return {
    id,
    clause: answer.clause ?? open?.clause ?? clause,
    decide: tried.rule,
    on: tried.day,
    facts: texts(tried.facts),
    choices: {},
    expect: open ? {} : texts(answer.outcome ?? {}),
    row: open ? null : (answer.row ?? null),
    undecided: open?.code ?? null,
    about: open ? (open.gap ?? open.about[0] ?? null) : null,
  };
}

/** The case with what comes now for what it expected; all else as it is. */
export function accepted(worked: DraftCase): CaseText {
  const { actual } = worked;
  return {
    id: worked.id,
    clause: worked.clause,
    decide: worked.decision,
    on: worked.on,
    facts: texts(worked.facts),
    choices: choicesOf(worked),
    expect: texts(actual?.outputs ?? {}),
    row: actual?.row ?? null,
    undecided: actual?.undecided ?? null,
    about: actual?.undecided ? (actual.about ?? null) : null,
  };
}
