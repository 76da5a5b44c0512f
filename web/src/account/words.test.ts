import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import enTerms from "../terms/texts/en";
import zhTerms from "../terms/texts/zh";
import en from "./texts/en";
import zh from "./texts/zh";

const ledger = "../server/src/main/java/io/keyhold/server/account/internal";

/** The actions the server writes down, read off its commands. */
function actions(): string[] {
  const sources = readdirSync(ledger).map((file) => readFileSync(`${ledger}/${file}`, "utf8"));
  const found = sources.flatMap((source) => [...source.matchAll(/(?:version(?:\(\))?,|Permission\.ACCOUNT_\w+,|\?|:)\s*"([a-z]+(?:-[a-z]+)?)"\s*(?=[,;:)])/g)].map(([, action]) => action ?? ""));
  return [...new Set(["registered", "handed-over", ...found])].filter((action) => /(ed|set|struck|over)$/.test(action));
}

describe("what happened to an account", () => {
  it("is told in words in both languages, whatever the server does", () => {
    expect(actions().length).toBeGreaterThan(12);
    for (const action of actions()) {
      expect(Object.keys(zh.history.action), action).toContain(action);
      expect(Object.keys(en.history.action), action).toContain(action);
    }
  });

  it("is told as the cause of a decision, too", () => {
    for (const action of actions().filter((each) => each !== "handed-over")) {
      expect(Object.keys(zhTerms.cause.account), action).toContain(action);
      expect(Object.keys(enTerms.cause.account), action).toContain(action);
    }
  });

  it("is told as the cause of a decision after a merge and after its undoing", () => {
    for (const action of ["merged", "absorbed", "set-apart", "brought-back"]) {
      expect(Object.keys(zhTerms.cause.account)).toContain(action);
      expect(Object.keys(enTerms.cause.account)).toContain(action);
    }
  });
});
