/** One condition of a cell, as S-FEEL writes it. */
export type Test =
  | { kind: "is"; value: string }
  | { kind: "compare"; op: "<" | "<=" | ">" | ">="; value: string }
  | { kind: "range"; from: string; fromIn: boolean; to: string; toIn: boolean };

/** A cell: any of its tests, or none of them; no tests at all admit anything. */
export interface Cell {
  not: boolean;
  tests: Test[];
}

export const anything = "-";

const endpoint = String.raw`("[^"]*"|[a-z][a-z ]*\("[^"]*"\)|[^\s"[\]().,]+(?:\.\d+)?)`;
const range = new RegExp(String.raw`^([[(\]])\s*${endpoint}\s*\.\.\s*${endpoint}\s*([\])[])$`);
const comparison = /^(<=|>=|<|>)\s*([^<>=\s].*)$/;
const call = /^(?:date and time|date|duration)\(\s*"([^"]*)"\s*\)$/;

/** Splits at the commas that lie outside quotes and brackets. */
export function parts(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let quoted = false;
  let part = "";
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && "([".includes(char)) depth++;
    else if (!quoted && ")]".includes(char)) depth--;
    if (char === "," && !quoted && depth <= 0) {
      found.push(part.trim());
      part = "";
    } else part += char;
  }
  found.push(part.trim());
  return found;
}

/** A value without its quotes or its constructor. */
export function bare(value: string): string {
  const text = value.trim();
  return text.match(call)?.[1] ?? text.match(/^"([^"]*)"$/)?.[1] ?? text;
}

function testOf(text: string): Test | null {
  if (text === "") return null;
  const between = text.match(range);
  if (between) {
    const [, open, from = "", to = "", close] = between;
    return { kind: "range", from: bare(from), fromIn: open === "[", to: bare(to), toIn: close === "]" };
  }
  const compared = text.match(comparison);
  if (compared) return { kind: "compare", op: compared[1] as ">=", value: bare(compared[2] ?? "") };
  return /[<>[\]=]/.test(text) && !text.startsWith('"') ? null : { kind: "is", value: bare(text) };
}

/** Reads a cell; null where it is not S-FEEL as handbooks use it. */
export function parseCell(text: string): Cell | null {
  const trimmed = text.trim();
  if (trimmed === anything || trimmed === "") return { not: false, tests: [] };
  const inner = trimmed.match(/^not\s*\((.*)\)$/s)?.[1];
  const tests = parts(inner ?? trimmed).map(testOf);
  return tests.every((test) => test !== null) ? { not: inner !== undefined, tests } : null;
}
