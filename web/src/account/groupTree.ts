import type { Account, Relative } from "../api/types";

export interface GroupNode {
  relative: Relative;
  relation: "root" | "branch" | "carrier";
  here: boolean;
  children: GroupNode[];
}

/** The group as a tree, with the account itself in its place and its carriers below it; null when it stands alone. */
export function groupTree(account: Account): GroupNode | null {
  if (account.group.length === 0 && account.carriers.length === 0) return null;
  const { row } = account;
  const self: Relative = { id: row.id, parentId: account.parentId ?? null, number: row.number, name: row.name, tier: row.tier ?? null, trucks: row.trucks };
  const members = [...account.group.filter(({ id }) => id !== row.id), self];
  const known = new Set(members.map(({ id }) => id));
  const carriers = account.carriers.map((relative): GroupNode => ({ relative, relation: "carrier", here: false, children: [] }));

  function node(relative: Relative, relation: GroupNode["relation"]): GroupNode {
    const here = relative.id === row.id;
    const below = members.filter(({ parentId }) => parentId === relative.id).map((each) => node(each, "branch"));
    return { relative, relation, here, children: [...below, ...(here ? carriers : [])] };
  }

  const root = members.find(({ id }) => id === account.rootId) ?? members.find(({ parentId }) => !parentId || !known.has(parentId)) ?? self;
  return node(root, "root");
}
