import type { Book, Rule } from "../api/types";

export type Fact = Book["facts"][number];

/** The facts a rule rests on, its own and those of the rules before it, each once, in the order they are asked. */
export function factsOf(book: Book, rule: Rule): Fact[] {
  const facts = new Map<string, Fact>();
  const seen = new Set<string>();
  function take(name: string) {
    const fact = book.facts.find((each) => each.name === name);
    if (fact) facts.set(name, fact);
  }
  function visit(each: Rule) {
    if (seen.has(each.name)) return;
    seen.add(each.name);
    for (const input of each.inputs) {
      const before = book.decisions.find((other) => other.name === input.decision);
      if (before) visit(before);
      else take(input.name);
    }
    // What a measure counts is told in its rows.
    if (each.form === "measure") for (const row of each.rows) for (const source of Object.values(row.then)) take(String(source));
  }
  visit(rule);
  return [...facts.values()];
}
