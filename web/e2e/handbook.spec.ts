import { expect, test } from "@playwright/test";
import { expectAccessible, signIn } from "./people";

test.describe("the handbook", () => {
  test("is read clause by clause, and tried", async ({ page }) => {
    await signIn(page);
    await page.goto("/handbook#AU-5");
    await expect(page.getByRole("heading", { name: /AU-5/ })).toBeInViewport();
    await expectAccessible(page);

    await page.getByRole("button", { name: "试算：客户级别" }).click();
    const panel = page.getByRole("complementary", { name: "试算" });
    await panel.getByRole("button", { name: "判定" }).click();

    await expect(panel.getByRole("status")).toContainText("未能判定");
  });
});
