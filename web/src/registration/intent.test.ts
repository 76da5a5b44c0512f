import { describe, expect, it } from "vitest";
import type { Place } from "../api/types";
import { emptyIntent, missing, placeIn, sent } from "./intent";
import type { IntentOffer } from "./types";

const place = (code: string, name: string) => ({ code, name }) as Place;
const places = [place("330000", "浙江省"), place("330200", "宁波市"), place("450000", "广西壮族自治区"), place("152500", "锡林郭勒盟")];
const offer: IntentOffer = { sources: [{ code: "referral", label: "转介绍" }], leadClasses: [], uses: [], productLines: [], progressAsked: true };

describe("the place in a company's name", () => {
  it("is what it begins with, without the word for what kind of place it is", () => {
    expect(placeIn("宁波永安物流有限公司", places)).toBe("330200");
    expect(placeIn("浙江省宁波运输公司", places)).toBe("330000");
    expect(placeIn("锡林郭勒铭泰矿业有限公司", places)).toBe("152500");
  });

  it("or stands in brackets, of whatever width; else there is none", () => {
    expect(placeIn("永安物流（宁波）有限公司", places)).toBe("330200");
    expect(placeIn("永安物流有限公司", places)).toBeNull();
  });
});

describe("the intent form", () => {
  const filled = { ...emptyIntent, name: " 宁波永安物流 ", divisionCode: "330200", contactName: "王工", legalBasis: "consent", contactSource: "名片", expectedOn: "2026-12-31", source: "referral" };

  it("tells what is lacking, and asks for the handbook's own lists only where it has them", () => {
    expect(missing(emptyIntent, offer, false)).toContain("source");
    expect(missing(emptyIntent, offer, false)).not.toContain("productLine");
    expect(missing(filled, offer, false)).toEqual([]);
  });

  it("asks for progress of whoever registers anew, where the handbook does", () => {
    expect(missing(filled, offer, true)).toEqual(["progress"]);
    expect(missing({ ...filled, progress: "走访两次" }, offer, true)).toEqual([]);
    expect(missing(filled, { ...offer, progressAsked: false }, true)).toEqual([]);
  });

  it("does not go with a credit code that cannot be", () => {
    expect(missing({ ...filled, uscc: "91330200MA2AAAAAA1" }, offer, false)).toEqual(["uscc"]);
  });

  it("sends blanks as nothing", () => {
    expect(sent(filled, undefined)).toMatchObject({ name: "宁波永安物流", uscc: null, rivals: null, previousId: null, contact: { phone: null } });
  });
});
