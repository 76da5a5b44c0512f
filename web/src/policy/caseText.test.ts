import { describe, expect, it } from "vitest";
import type { Answer } from "../api/types";
import { accepted, caseId, caseOf } from "./caseText";
import type { DraftCase } from "./types";

const answer = (over: Partial<Answer>): Answer => ({ decision: "tier", inputs: {}, prose: "", steps: [], ...over });

describe("a case kept from what was tried", () => {
  it("expects what came, by the row it came by", () => {
    const tried = { rule: "tier", facts: { place: "500100", trucksHeld: 25, our: true }, day: "2009-03-01", answer: answer({ outcome: { tier: "gold", marks: ["a", "b"] }, row: "gold-growth", clause: "AU-5" }) };

    expect(caseOf("tried", "AU-1", tried)).toEqual({ id: "tried", clause: "AU-5", decide: "tier", on: "2009-03-01", facts: { place: "500100", trucksHeld: "25", our: "true" }, choices: {}, expect: { tier: "gold", marks: "[a, b]" }, row: "gold-growth", undecided: null, about: null });
  });

  it("expects no decision where none came, for the same reason", () => {
    const tried = { rule: "tier", facts: {}, day: "2009-03-01", answer: answer({ undecided: { code: "open-gap", reason: "", about: ["x"], gap: "prospects-below-ten", clause: "AU-5" } }) };

    expect(caseOf("tried", "AU-1", tried)).toMatchObject({ clause: "AU-5", expect: {}, row: null, undecided: "open-gap", about: "prospects-below-ten" });
  });

  it("gets an id no case has", () => {
    expect(caseId(answer({ row: "gold" }), ["tried-gold", "tried-gold-2"])).toBe("tried-gold-3");
  });
});

describe("a broken case", () => {
  const worked: DraftCase = { id: "at-20", topic: "tiers", line: 3, clause: "AU-5", decision: "tier", on: "2009-03-01", facts: { trucksHeld: 20 }, choices: [{ gap: "below-ten", code: "general", places: {} }, { gap: "outside", places: { "11": "mature", "*": "growth" } }], expect: { tier: "gold" }, row: "gold", holds: false };

  it("takes what comes now, its facts and choices kept", () => {
    expect(accepted({ ...worked, actual: { outputs: { tier: "silver" }, row: "silver" } })).toEqual({ id: "at-20", clause: "AU-5", decide: "tier", on: "2009-03-01", facts: { trucksHeld: "20" }, choices: { "below-ten": "general", outside: "{'11': mature, '*': growth}" }, expect: { tier: "silver" }, row: "silver", undecided: null, about: null });
  });

  it("may come to have no decision", () => {
    expect(accepted({ ...worked, actual: { undecided: "no-row", about: "tier" } })).toMatchObject({ expect: {}, undecided: "no-row", about: "tier" });
  });
});
