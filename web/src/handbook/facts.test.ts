import { describe, expect, it } from "vitest";
import type { Book, Rule, RuleColumn } from "../api/types";
import { factsOf } from "./facts";

const label = { zh: "", en: "" };
const column = (name: string, decision?: string): RuleColumn => ({ name, label, type: "integer", decision: decision ?? null });
const rule = (name: string, inputs: RuleColumn[], over: Partial<Rule> = {}): Rule => ({ name, label, clause: "AU-5", form: "table", inputs, outputs: [], rows: [], ...over });

describe("the facts to ask for", () => {
  const counted = rule("counted", [], { form: "measure", rows: [{ id: "held", clause: "AU-6", when: {}, then: { counted: "trucksHeld" } }] });
  const regionType = rule("regionType", [column("place")]);
  const tier = rule("tier", [column("regionType", "regionType"), column("counted", "counted"), column("ourTrucks"), column("place")]);
  const facts = ["place", "trucksHeld", "ourTrucks", "unused"].map((name) => ({ name, label, owner: "account", type: "integer" }));
  const book = { decisions: [tier, regionType, counted], facts } as unknown as Book;

  it("are those of the rules before it too, and those a count takes, each once", () => {
    expect(factsOf(book, tier).map(({ name }) => name)).toEqual(["place", "trucksHeld", "ourTrucks"]);
  });
});
