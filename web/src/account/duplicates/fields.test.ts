import { describe, expect, it } from "vitest";
import type { Account } from "../../api/types";
import { differs, fromMerged } from "./fields";

function account(id: string, details: Partial<Account["details"]>, quantity?: number): Account {
  const holdings = quantity === undefined ? [] : [{ id, brand: "北岭", ours: true, modelClass: "tractor", quantity, asOf: "2026-01-01", current: true }];
  return { row: { id }, details: { name: "海川物流", type: "organisation", ...details }, holdings } as unknown as Account;
}

describe("what a merge takes from the other account", () => {
  it("is what the kept one lacks", () => {
    expect(fromMerged(account("a", {}), account("b", { address: "江滨路 1 号" }), {})).toEqual(["address"]);
  });

  it("is not what both have, unless it is picked", () => {
    const kept = account("a", { industry: "logistics" });
    const merged = account("b", { industry: "mining" });
    expect(fromMerged(kept, merged, {})).toEqual([]);
    expect(fromMerged(kept, merged, { industry: "b" })).toEqual(["industry"]);
  });

  it("asks about figures only where some of one day differ", () => {
    expect(differs(account("a", {}, 4), account("b", {}, 4), "figures")).toBe(false);
    expect(differs(account("a", {}, 4), account("b", {}, 7), "figures")).toBe(true);
  });
});
