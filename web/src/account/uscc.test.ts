import { describe, expect, it } from "vitest";
import { normalizeUscc, usccFault } from "./uscc";

describe("a unified social credit code", () => {
  it("is right when its last character checks the others", () => {
    expect(usccFault("91350100M000100Y43")).toBeNull();
  });

  it("is taken as people type it", () => {
    expect(normalizeUscc(" 9135 0100-m000100y４３ ")).toBe("91350100M000100Y43");
  });

  it("is refused when the check character is another", () => {
    expect(usccFault("91350100M000100Y44")).toBe("check");
  });

  it("is refused while it is too short", () => {
    expect(usccFault("91350100M000")).toBe("length");
  });

  it("knows no letter O", () => {
    expect(usccFault("9135O100M000100Y43")).toBe("character");
  });

  it("is not the fifteen digits of before 2015", () => {
    expect(usccFault("350100100000123")).toBe("oldCode");
  });
});
