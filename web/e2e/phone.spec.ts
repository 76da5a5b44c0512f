import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./people";

const smallest = 44;

test.describe("in the hand", () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page);
  });

  test("the desk fits, and the bar below can be hit", async ({ page }) => {
    await expect(page.getByRole("list", { name: "关键数字" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    for (const item of await page.getByRole("navigation", { name: "主导航" }).locator(":scope > a, :scope > button").all()) {
      const box = await item.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(smallest);
    }
    await expectAccessible(page);
  });

  test("the ledger is cards with filters in a sheet", async ({ page }) => {
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "客户台帐" }).click();
    await expect(page.getByRole("list", { name: "客户台帐" }).getByRole("link").first()).toBeVisible();
    await page.getByRole("button", { name: /^筛选/ }).click();
    await page.getByRole("dialog", { name: "筛选" }).getByText("金质", { exact: true }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "查看结果" }).click();
    await expect(page).toHaveURL(/tier=gold/);
    await expectNoSidewaysScroll(page);
  });

  test("an account is read part by part", async ({ page }) => {
    await page.goto("/accounts");
    await page.getByRole("list", { name: "客户台帐" }).getByRole("link").first().click();
    await expect(page.getByRole("region", { name: "判定" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    for (const part of ["保有量", "联系人", "集团", "历史"]) {
      await page.getByRole("tab", { name: part }).click();
      await expectNoSidewaysScroll(page);
    }
  });

  test("the handbook is read with its contents folded", async ({ page }) => {
    await page.goto("/handbook");
    await page.getByText("目录", { exact: true }).click();
    await page.getByRole("link", { name: /AU-5/ }).first().click();
    await expect(page.getByRole("heading", { name: /AU-5/ })).toBeInViewport();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
