import { describe, expect, it } from "vitest";
import type { Account } from "../api/types";
import { groupTree } from "./groupTree";

const relative = (id: string, parentId?: string) => ({ id, parentId: parentId ?? null, number: 1, name: id });

function account(id: string, over: Partial<Account>): Account {
  return { row: { id, name: id, number: 1, trucks: 4 }, rootId: id, group: [], carriers: [], ...over } as unknown as Account;
}

describe("the group of an account", () => {
  it("is nothing when it stands alone, though the server names the account itself", () => {
    expect(groupTree(account("a", { group: [relative("a")] }))).toBeNull();
  });

  it("shows the account in its place", () => {
    const tree = groupTree(account("branch", { parentId: "head", rootId: "head", group: [relative("head"), relative("sister", "head")] }));

    expect(tree?.relative.id).toBe("head");
    expect(tree?.children.map(({ relative: { id }, here }) => [id, here])).toEqual([
      ["sister", false],
      ["branch", true],
    ]);
  });
});
