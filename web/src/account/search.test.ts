import { describe, expect, it } from "vitest";
import { chipsOf, cleared, listQuery, readLedgerSearch, withFilter } from "./search";

describe("the ledger's address", () => {
  it("becomes chips, in the order of the columns", () => {
    const search = readLedgerSearch({ ownership: "owner", tier: "gold,silver" });

    expect(chipsOf(search)).toEqual([
      { dimension: "tier", values: ["gold", "silver"] },
      { dimension: "ownership", values: ["owner"] },
    ]);
  });

  it("drops what it does not know", () => {
    expect(readLedgerSearch({ view: "nobody", colour: "red", tier: "", q: 110 })).toEqual({ q: "110" });
  });

  it("loses a chip with its last value", () => {
    expect(withFilter({ tier: "gold", q: "运输" }, "tier", [])).toEqual({ q: "运输" });
  });

  it("keeps view, words and order when the chips are cleared", () => {
    expect(cleared({ view: "all", q: "运输", sort: "-trucks", tier: "gold" })).toEqual({ view: "all", q: "运输", sort: "-trucks" });
  });

  it("asks the list for a view by a parameter of its own", () => {
    expect(listQuery({ view: "undecided", tier: "gold" })).toEqual({ undecided: true, tier: ["gold"] });
    expect(listQuery({ view: "archived" })).toEqual({ state: ["archived"] });
  });
});
