import { describe, expect, it } from "vitest";
import { isWhole, readHeldReceipt } from "./held";

const company = "01926a3c-1111-7000-8000-123456789abc";

describe("a held receipt in the address", () => {
  it("is read whole", () => {
    const held = readHeldReceipt({ company, number: "17", code: "0123456789abcdef" });
    expect(held).toEqual({ company, number: 17, code: "0123456789abcdef" });
    expect(isWhole(held)).toBe(true);
  });

  it("leaves out what is no part of a receipt", () => {
    expect(readHeldReceipt({ company: "javascript:", number: -3, code: {} })).toEqual({});
    expect(isWhole({ company, number: 17, code: "short" })).toBe(false);
  });
});
