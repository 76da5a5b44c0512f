import { expect, test } from "@playwright/test";
import { expectAccessible, signIn } from "./people";

test.describe("at a desk", () => {
  test("the day begins with figures that lead to their accounts", async ({ page }) => {
    await signIn(page);
    await expect(page.getByRole("list", { name: "关键数字" })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole("list", { name: "关键数字" }).getByRole("link", { name: /金质/ }).click();
    await expect(page).toHaveURL(/accounts\?tier=gold/);
  });

  test("the organisation is a tree with people and territories", async ({ page }) => {
    await signIn(page);
    await page.goto("/organization");
    await expect(page.getByRole("list", { name: "组织" }).getByRole("button", { pressed: true })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole("tab", { name: "人员" }).click();
    await page.getByRole("table", { name: "人员" }).getByRole("button").first().click();
    await expect(page.getByRole("heading", { name: "任职" })).toBeVisible();
    await expectAccessible(page);
  });
});
