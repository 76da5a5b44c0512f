import { expect, test } from "@playwright/test";
import { expectAccessible, signIn } from "./people";
import { acceptCases, approver, cell, openDraft, preparer, reviewer, tiers, type } from "./policy";

// Rows of the tier table, as they are numbered: gold for owners in growth regions, and for prospects in mature ones; silver for those.
const goldGrowthOwner = 2;
const goldMatureProspect = 6;
const silverMatureProspect = 12;
const trucks = 0;

test.describe("a draft of the handbook", () => {
  test("is edited in its table: what is left open is told in place, tried, and undone", async ({ page }) => {
    await signIn(page, preparer);
    await openDraft(page);
    const grid = await tiers(page);
    await expectAccessible(page);

    await type(page, grid, goldGrowthOwner, trucks, ">= 25");
    await expect(cell(grid, goldGrowthOwner, trucks)).toHaveText("≥ 25 辆");
    await page.getByRole("tab", { name: /发现/ }).click();
    const found = page.getByRole("complementary", { name: "发现" }).getByRole("listitem").filter({ hasText: "20 至 24 辆" });
    await expect(found).toContainText("AU-5");
    await expect(page.getByRole("list", { name: "发现" })).toContainText("没有客户级别");
    await expectAccessible(page);

    await found.getByRole("button", { name: "试一试" }).click();
    await expect(page.getByRole("complementary", { name: "试算" }).getByRole("status")).toContainText("未能判定");

    await cell(grid, goldGrowthOwner, trucks).click();
    await page.keyboard.press("Control+z");
    await expect(cell(grid, goldGrowthOwner, trucks)).toHaveText("≥ 20 辆");
    await page.keyboard.press("Control+Shift+z");
    await expect(cell(grid, goldGrowthOwner, trucks)).toHaveText("≥ 25 辆");
  });

  test("does not save a cell that cannot be, says why in place, and saves it once mended", async ({ page }) => {
    await signIn(page, preparer);
    await openDraft(page);
    const grid = await tiers(page);

    await type(page, grid, goldGrowthOwner, trucks, ">= twenty");
    await expect(page.getByRole("alert").filter({ hasText: "没有保存" })).toBeVisible();
    await expect(cell(grid, goldGrowthOwner, trucks)).toHaveAttribute("aria-invalid", "true");
    await expectAccessible(page);

    await type(page, grid, goldGrowthOwner, trucks, "20 以上");
    await expect(page.getByRole("alert").filter({ hasText: "没有保存" })).toBeHidden();
    await expect(cell(grid, goldGrowthOwner, trucks)).toHaveText("≥ 20 辆");
  });

  test("takes a block from a spreadsheet, rows below the last one too, and picks codes from a list", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await signIn(page, preparer);
    await openDraft(page);
    const grid = await tiers(page);
    const last = (await grid.getByRole("rowheader").count());
    await page.evaluate(() => navigator.clipboard.writeText("不足 9 辆\t未购买\t任意\t不定级\r\n≥ 900 辆\t已购买\t突破区域\t金质\r\n"));

    await cell(grid, last, trucks).click();
    await page.keyboard.press("Control+v");

    await expect(cell(grid, last, trucks)).toHaveText("< 9 辆");
    await expect(cell(grid, last + 1, trucks)).toHaveText("≥ 900 辆");
    await expect(cell(grid, last + 1, 3)).toHaveText("金质");

    await cell(grid, last + 1, 3).click();
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "银质" }).click();
    await expect(cell(grid, last + 1, 3)).toHaveText("银质");
    await page.keyboard.press("Control+Delete");
    await expect(grid.getByRole("rowheader")).toHaveCount(last);
  });

  test("shows which cases it breaks, what it changes, and whom", async ({ page }) => {
    await signIn(page, preparer);
    await openDraft(page);
    await type(page, await tiers(page), goldGrowthOwner, trucks, ">= 25");

    await page.getByRole("tab", { name: /^用例/ }).click();
    await expect(page.getByRole("table", { name: "用例" }).getByText("gold-growth-owner-at-20")).toBeVisible();
    await expectAccessible(page);

    await page.getByRole("tab", { name: /^改动/ }).click();
    await expect(page.getByRole("list", { name: "改动" }).getByRole("listitem")).toHaveCount(1);
    await expectAccessible(page);

    await page.getByRole("tab", { name: /^影响/ }).click();
    const ways = page.getByRole("table").getByRole("button");
    await expect(ways.first()).toBeVisible();
    await expectAccessible(page);
    await ways.first().click();
    const who = page.getByRole("list", { name: "谁会变" });
    await who.getByRole("button").first().click();
    await expect(who.getByRole("heading", { name: "按草稿的依据" })).toBeVisible();
    await expectAccessible(page);
  });

  test("is written as text where it is no table", async ({ page }) => {
    await signIn(page, preparer);
    await openDraft(page);
    await page.getByRole("tab", { name: "文字与数值" }).click();
    await page.getByRole("navigation", { name: "手册的文件" }).getByRole("button", { name: "tiers.yaml", exact: true }).click();
    const text = page.getByRole("textbox", { name: /tiers\.yaml/ });
    await expect(text).toHaveValue(/gold-growth-owner/);
    await expectAccessible(page);

    await text.fill((await text.inputValue()).replace("'>= 20', '\"owner\"', '\"growth\"'", "'>= 21', '\"owner\"', '\"growth\"'"));
    await page.keyboard.press("Control+s");
    await page.getByRole("tab", { name: "规则表" }).click();

    await expect(cell(await tiers(page), goldGrowthOwner, trucks)).toHaveText("≥ 21 辆");
  });

  test("is submitted, signed by those the handbook names, and published", async ({ page, browser }) => {
    test.slow();
    await signIn(page, preparer);
    const title = await openDraft(page);
    const grid = await tiers(page);
    const [bound] = ((await cell(grid, goldMatureProspect, trucks).textContent()) ?? "").match(/\d+/) ?? ["40"];
    const next = Number(bound) + 1;
    await type(page, grid, goldMatureProspect, trucks, `>= ${next}`);
    await type(page, grid, silverMatureProspect, trucks, `10 至不足 ${next}`);
    await acceptCases(page);
    await page.getByRole("button", { name: "提交签批" }).click();
    await expectAccessible(page);
    await page.getByLabel(/改动说明/).fill("成熟区域未购客户的金质门槛提高一辆");
    await page.getByRole("button", { name: "提交签批" }).click();
    await expect(page.getByText("签批中")).toBeVisible();
    const address = page.url();

    // Whoever hands it in has signed as its preparer.
    for (const who of [reviewer, approver]) {
      const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
      const other = await context.newPage();
      await signIn(other, who);
      await other.goto(address);
      await expect(other.getByRole("heading", { name: title, level: 1 })).toBeVisible();
      await expect(other.getByRole("region", { name: "签批", exact: true })).toBeVisible();
      await other.getByRole("button", { name: "同意并签字" }).click();
      await expect(other.getByText("已签字", { exact: true })).toBeVisible();
      if (who === approver) {
        await other.getByRole("button", { name: "发布", exact: true }).click();
        await other.getByRole("dialog").getByRole("button", { name: /发\s?布/ }).click();
        await expect(other.getByText("已发布").first()).toBeVisible();
      }
      await context.close();
    }

    await page.goto("/policy");
    await expect(page.getByRole("table", { name: "版本" }).getByRole("row").nth(1)).toContainText("成熟区域未购客户的金质门槛提高一辆");
    await expectAccessible(page);
    await page.getByRole("link", { name: /^与第 .* 版对比$/ }).first().click();
    await expect(page.getByRole("list", { name: "改动" }).getByRole("listitem").first()).toBeVisible();
    await expectAccessible(page);
  });
});
