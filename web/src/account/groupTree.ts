import type { Account, Relative } from "../api/types";

export interface GroupNode {
  relative: Relative;
  relation: "root" | "branch";
  here: boolean;
  children: GroupNode[];
}

/** The group as a tree, with the account itself in its place; null when it stands alone. */
export function groupTree(account: Account): GroupNode | null {
  const { row } = account;
  const others = account.group.filter(({ id }) => id !== row.id);
  if (others.length === 0) return null;
  const self: Relative = { id: row.id, parentId: account.parentId ?? null, number: row.number, name: row.name, tier: row.tier ?? null, trucks: row.trucks };
  const members = [...others, self];
  const known = new Set(members.map(({ id }) => id));

  function node(relative: Relative, relation: GroupNode["relation"]): GroupNode {
    const children = members.filter(({ parentId }) => parentId === relative.id).map((each) => node(each, "branch"));
    return { relative, relation, here: relative.id === row.id, children };
  }

  const root = members.find(({ id }) => id === account.rootId) ?? members.find(({ parentId }) => !parentId || !known.has(parentId)) ?? self;
  return node(root, "root");
}
