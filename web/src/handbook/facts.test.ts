import { describe, expect, it } from "vitest";
import type { Book, Rule } from "../api/types";
import { factsOf } from "./facts";

const fact = (name: string) => ({ name, label: name, type: "integer" });
const rule = (name: string, inputs: Rule["inputs"]): Rule => ({ name, label: name, clause: "AU-5", form: "table", inputs, outputs: [], rows: [] });

describe("the facts to ask for", () => {
  const regionType = rule("regionType", [fact("place")]);
  const ownership = rule("ownership", [fact("ourTrucks")]);
  const tier = rule("tier", [
    { ...fact("regionType"), decision: "regionType" },
    { ...fact("ownership"), decision: "ownership" },
    fact("trucksHeld"),
    fact("ourTrucks"),
  ]);
  const book = { rules: [tier, regionType, ownership], facts: [] } as unknown as Book;

  it("are those of the rules before it too, each once", () => {
    expect(factsOf(book, tier).map(({ name }) => name)).toEqual(["place", "ourTrucks", "trucksHeld"]);
  });
});
