import { describe, expect, it } from "vitest";
import { weakness } from "./password";

describe("a new password", () => {
  it("may be any sentence of ten characters", () => {
    expect(weakness("床前明月光疑是地上霜", "old password")).toBeNull();
  });

  it("is not shorter", () => {
    expect(weakness("123456789", "old password")).toBe("short");
  });

  it("is not the old one", () => {
    expect(weakness("old password", "old password")).toBe("same");
  });
});
