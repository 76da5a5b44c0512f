import { afterEach, describe, expect, it } from "vitest";
import { formatDate, formatDateTime, formatInstant, formatLastDay, formatUntil, hourOf, setZone } from "./formats";

describe("an instant", () => {
  afterEach(() => setZone("Asia/Shanghai"));

  it("is shown in the company's zone, wherever the browser is", () => {
    expect(formatDateTime("2009-02-28T17:05:00Z")).toBe("2009-03-01 01:05");
    expect(hourOf("2009-02-28T17:05:00Z")).toBe(1);
  });

  it("is shown to the thousandth where it matters who was quicker", () => {
    expect(formatInstant("2009-02-28T17:05:09.123456Z")).toBe("2009-03-01 01:05:09.123");
  });

  it("that ends a day is said by that day", () => {
    expect(formatUntil("2009-02-28T16:00:00Z")).toBe("2009-02-28 24:00");
    expect(formatUntil("2009-02-28T16:01:00Z")).toBe("2009-03-01 00:01");
    expect(formatLastDay("2009-02-28T16:00:00Z")).toBe("2009-02-28");
    expect(formatLastDay("2009-02-28T17:05:00Z")).toBe("2009-03-01");
  });

  it("moves with the zone", () => {
    setZone("Asia/Urumqi");
    expect(formatDateTime("2009-02-28T17:05:00Z")).toBe("2009-02-28 23:05");
  });
});

describe("a day", () => {
  it("has no zone and is not shifted", () => {
    setZone("America/New_York");
    expect(formatDate("2009-03-01")).toBe("2009-03-01");
    setZone("Asia/Shanghai");
  });
});
