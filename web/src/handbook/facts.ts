import type { Book, Rule, Typed } from "../api/types";

/** The facts a rule rests on, its own and those of the rules before it, each once, in the order they are asked. */
export function factsOf(book: Book, rule: Rule): Typed[] {
  const facts = new Map<string, Typed>();
  const seen = new Set<string>();
  function visit(each: Rule) {
    if (seen.has(each.name)) return;
    seen.add(each.name);
    for (const input of each.inputs) {
      const before = input.decision && book.rules.find((other) => other.name === input.decision);
      if (before) visit(before);
      else facts.set(input.name, book.facts.find((fact) => fact.name === input.name) ?? input);
    }
  }
  visit(rule);
  return [...facts.values()];
}
