import { expect, test } from "@playwright/test";
import { expectAccessible, signIn } from "./people";

test.describe("the ledger", () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page);
    await page.goto("/accounts");
    await expect(page.getByRole("table", { name: "客户台帐" }).getByRole("link").first()).toBeVisible();
  });

  test("is filtered by chips that live in its address", async ({ page }) => {
    await page.getByRole("button", { name: "添加筛选" }).click();
    await page.getByRole("button", { name: "级别", exact: true }).click();
    await page.getByRole("group", { name: "级别" }).getByText("金质", { exact: true }).click();
    await expect(page).toHaveURL(/tier=gold/);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "去掉筛选：级别" }).click();
    await expect(page).not.toHaveURL(/tier=/);
  });

  test("is sorted by its heads and turned page by page", async ({ page }) => {
    await page.getByRole("button", { name: "保有量", exact: true }).click();
    await expect(page.getByRole("columnheader", { name: "保有量" })).toHaveAttribute("aria-sort", "descending");
    const first = await page.getByRole("table").getByRole("link").first().textContent();

    await page.getByRole("button", { name: "下一页" }).click();

    await expect(page.getByText(/^51–/)).toBeVisible();
    await expect(page.getByRole("table").getByRole("link").first()).not.toHaveText(first ?? "");
  });

  test("says so when nothing matches", async ({ page }) => {
    await page.getByRole("searchbox").fill("绝无此名的公司");
    await expect(page.getByText("没有符合条件的客户")).toBeVisible();
    await expectAccessible(page);
  });

  test("is accessible, and its search palette works by keyboard alone", async ({ page }) => {
    await expectAccessible(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "搜索客户、条款和页面" }).fill("手册");
    await expect(page.getByRole("option", { name: "手册", exact: true })).toBeVisible();
    await expectAccessible(page);
    while ((await page.getByRole("option", { selected: true }).textContent()) !== "手册") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/handbook/);
  });
});
