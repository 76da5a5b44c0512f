import { expect, type Locator, type Page } from "@playwright/test";
import { administrator } from "./people";

const person = (name: string) => ({ name, password: administrator.password });

/** Who prepares, reviews and approves a handbook of the demo company. */
export const preparer = person("ka");
export const reviewer = person("director");
export const approver = administrator;

/** A title no other run has used. */
export function freshTitle(): string {
  return `浏览器测试 ${Date.now().toString(36)}`;
}

export async function openDraft(page: Page, title = freshTitle()): Promise<string> {
  await page.goto("/policy");
  await page.getByRole("button", { name: "新建草稿" }).click();
  const sheet = page.getByRole("dialog", { name: "新建草稿" });
  await sheet.getByLabel(/草稿标题/).fill(title);
  await sheet.getByRole("button", { name: "新建草稿" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  return title;
}

/** The table of tiers in the draft that is open. */
export async function tiers(page: Page): Promise<Locator> {
  await page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: /^客户级别/ }).click();
  const grid = page.getByRole("grid", { name: "客户级别" });
  await expect(grid).toBeVisible();
  return grid;
}

/** The cell of the row that is called by its number, in the column counted from 0. */
export const cell = (grid: Locator, row: number, column: number) => grid.locator(`[data-at="${row - 1}:${column}"]`);

/** Types into a cell as a person does; the server has it when this ends. */
export async function type(page: Page, grid: Locator, row: number, column: number, text: string) {
  await cell(grid, row, column).click();
  await page.keyboard.type(text);
  const answered = page.waitForResponse((response) => response.url().endsWith("/edits"));
  await page.keyboard.press("Enter");
  await answered;
}

/** Takes what the draft decides now for what each broken case expects: none may be left before it is submitted. */
export async function acceptCases(page: Page) {
  await page.getByRole("tab", { name: /^用例/ }).click();
  const broken = page.getByRole("button", { name: "改为现在的结果" });
  await expect(page.getByRole("table", { name: "用例" })).toBeVisible();
  for (let left = await broken.count(); left > 0; left--) {
    await broken.first().click();
    await expect(broken).toHaveCount(left - 1);
  }
}
