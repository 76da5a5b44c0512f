import { expect, test } from "@playwright/test";
import { expectAccessible, signIn } from "./people";
import { cell, openDraft, preparer, tiers } from "./policy";

test.describe("what is no table", () => {
  test("has its figures changed where they stand, without the text, and undone", async ({ page }) => {
    await signIn(page, preparer);
    await openDraft(page);
    await page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: /^信息保护期/ }).click();
    const pane = page.getByRole("region", { name: "信息保护期", exact: true });
    await expect(pane).toContainText("个月");
    await expectAccessible(page);

    await pane.getByRole("button", { name: /长度: 2$/ }).click();
    await pane.getByRole("textbox", { name: /长度/ }).fill("3");
    await page.keyboard.press("Enter");
    await expect(pane.getByRole("button", { name: /长度: 3$/ })).toBeFocused();
    await page.getByRole("tab", { name: /^改动/ }).click();
    await expect(page.getByRole("list", { name: "改动" })).toContainText("信息保护期");

    await page.getByRole("button", { name: "撤销：改 信息保护期 长度" }).click();
    await expect(page.getByText("没有改动", { exact: true })).toBeVisible();
  });

  test("refuses a figure that is none, and says why", async ({ page }) => {
    await signIn(page, preparer);
    await openDraft(page);
    await page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: /^信息保护期/ }).click();
    const pane = page.getByRole("region", { name: "信息保护期", exact: true });

    await pane.getByRole("button", { name: /长度: 2$/ }).click();
    await pane.getByRole("textbox", { name: /长度/ }).fill("两个");
    await page.keyboard.press("Enter");

    await expect(pane.getByRole("alert")).toContainText("没有保存");
    await pane.getByRole("button", { name: "放弃这些改动" }).click();
    await expect(pane.getByRole("button", { name: /长度: 2$/ })).toBeVisible();
  });
});

test.describe("a row's own words", () => {
  test("are its name and the choice it belongs to; a copy keeps both", async ({ page }) => {
    await signIn(page, preparer);
    await openDraft(page);
    const grid = await tiers(page);
    await page.getByRole("button", { name: "名称、选择和日期" }).click();
    const [name, under] = [5, 6];
    const last = await grid.getByRole("rowheader").count();

    await cell(grid, last, name).click();
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("小户");
    await page.keyboard.press("Enter");
    await expect(cell(grid, last, name)).toHaveText("小户");
    const before = await cell(grid, last, under).textContent();
    await cell(grid, last, name).click();
    await page.keyboard.press("Control+d");

    await expect(cell(grid, last + 1, name)).toHaveText("小户");
    await expect(cell(grid, last + 1, under)).toHaveText(before ?? "");
    await expect(page.getByRole("alert")).toBeHidden();
    await expectAccessible(page);
  });
});

test("a clause of the handbook shows its worked cases and its figures", async ({ page }) => {
  await signIn(page, preparer);
  await page.goto("/handbook#AU-5");
  await page.locator("#AU-5").getByRole("button", { name: "例子" }).click();

  await expect(page.getByRole("list", { name: "AU-5 例子" }).getByRole("listitem").first()).toContainText("金质");
  await expect(page.locator("#AU-9")).toContainText("个月");
  await expectAccessible(page);
});
