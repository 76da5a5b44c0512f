import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, freshName, signIn } from "./people";

async function open(page: Page, name: string) {
  await page.goto("/accounts");
  await page.getByRole("button", { name: "新建客户" }).click();
  const sheet = page.getByRole("dialog", { name: "新建客户" });
  await sheet.getByLabel(/单位名称/).fill(name);
  return sheet;
}

async function create(page: Page, name: string) {
  const sheet = await open(page, name);
  await sheet.getByRole("button", { name: "新建客户" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

/** Enters a company twice, the second time in other words; the form asks first. */
async function createTwins(page: Page) {
  const name = freshName();
  const twin = name.replace("有限公司", "有限责任公司");
  await create(page, name);
  const sheet = await open(page, twin);
  await sheet.getByRole("button", { name: "新建客户" }).click();
  await expect(sheet.getByText("台帐里可能已有这家单位")).toBeVisible();
  await expect(sheet.getByRole("link", { name })).toBeVisible();
  await sheet.getByLabel("已核对，仍要录入").check();
  await sheet.getByRole("button", { name: "新建客户" }).click();
  await expect(page.getByRole("heading", { name: twin, level: 1 })).toBeVisible();
  return { name, twin };
}

async function openPair(page: Page, twin: string) {
  await page.goto("/duplicates");
  const row = page.getByRole("row", { name: new RegExp(twin) });
  await row.getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "是不是同一家？", level: 1 })).toBeVisible();
}

test.describe("two accounts that may be one", () => {
  test("are merged, which is undone", async ({ page }) => {
    await signIn(page);
    const { name, twin } = await createTwins(page);

    await openPair(page, twin);
    await page.getByRole("radio", { name: `采用${twin}的单位名称` }).check();
    const outlook = page.getByRole("region", { name: "合并后" });
    await expect(outlook.getByText(twin)).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(/^理由/).fill("看过营业执照");
    await page.getByRole("button", { name: "合并", exact: true }).click();
    await expect(page.getByRole("heading", { name: twin, level: 1 })).toBeVisible();
    await expect(page.getByText(/曾用：/)).toContainText(twin);

    await page.goto("/duplicates?tab=merges");
    await page.getByRole("row", { name: new RegExp(twin) }).getByRole("button", { name: "撤销合并" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel(/撤销的理由/).fill("弄错了");
    await sheet.getByRole("button", { name: "撤销合并" }).click();
    await expect(page.getByText("已撤销，两个客户恢复原样")).toBeVisible();
    await page.goto(`/accounts?q=${encodeURIComponent(name)}`);
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  });

  test("are said not to be the same, and are offered no more", async ({ page }) => {
    await signIn(page);
    const { twin } = await createTwins(page);

    await openPair(page, twin);
    await page.getByRole("button", { name: "不是同一家" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel(/^理由/).fill("两家的执照不同");
    await sheet.getByRole("button", { name: "不是同一家" }).click();
    await expect(page.getByText("已记录：不是同一家")).toBeVisible();
    await expect(page.getByRole("row", { name: new RegExp(twin) })).toHaveCount(0);
  });

  test("read on a phone without scrolling sideways", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page);
    await page.goto("/duplicates");
    await expect(page.getByRole("heading", { name: "疑似重复", level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});
