import { describe, expect, it } from "vitest";
import { daysUntil, pressing } from "./days";

describe("a countdown", () => {
  it("counts days that have begun, and stops at none", () => {
    expect(daysUntil("2026-03-31T16:00:00Z", "2026-01-31T16:00:00Z")).toBe(59);
    expect(daysUntil("2026-03-31T16:00:00Z", "2026-03-31T15:59:00Z")).toBe(1);
    expect(daysUntil("2026-03-31T16:00:00Z", "2026-04-01T00:00:00Z")).toBe(0);
  });

  it("presses in its last two weeks", () => {
    expect([59, 14, 3, 0].map(pressing)).toEqual(["ok", "warn", "error", "error"]);
  });
});
