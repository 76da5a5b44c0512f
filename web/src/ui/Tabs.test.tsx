// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { Tabs } from "./Tabs";

function Views() {
  const [value, setValue] = useState<"mine" | "all">("mine");
  return <Tabs label="views" value={value} onChange={setValue} items={[{ key: "mine", label: "Mine" }, { key: "all", label: "All", count: "9" }]} />;
}

describe("tabs", () => {
  afterEach(cleanup);

  it("are moved through by arrow keys, round the end", async () => {
    render(<Views />);
    await userEvent.tab();
    expect(screen.getByRole("tab", { name: "Mine" })).toBe(document.activeElement);

    await userEvent.keyboard("{ArrowLeft}");

    const all = screen.getByRole("tab", { name: "All9" });
    expect(all).toBe(document.activeElement);
    expect(all.getAttribute("aria-selected")).toBe("true");
  });
});
