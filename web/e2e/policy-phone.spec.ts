import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./people";
import { acceptCases, cell, openDraft, preparer, reviewer, tiers, type } from "./policy";

test.describe("signing in the hand", () => {
  test("shows what changes and whom, and takes a refusal only with a reason", async ({ page, browser }) => {
    test.slow();
    const desk = await (await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } })).newPage();
    await signIn(desk, preparer);
    const title = await openDraft(desk);
    const grid = await tiers(desk);
    await type(desk, grid, 3, 0, ">= 31");
    await type(desk, grid, 9, 0, "5 至不足 31");
    await expect(cell(grid, 9, 0)).toHaveText("5 至不足 31 辆");
    await acceptCases(desk);
    await desk.getByRole("button", { name: "提交签批" }).click();
    await desk.getByLabel(/改动说明/).fill("成熟区域金质门槛提高一辆");
    await desk.getByRole("button", { name: "提交签批" }).click();
    await expect(desk.getByText("签批中")).toBeVisible();

    await signIn(page, reviewer);
    await page.getByRole("link", { name: new RegExp(title) }).click();
    await expect(page.getByText("成熟区域金质门槛提高一辆")).toBeVisible();
    await expect(page.getByRole("region", { name: "改了什么" })).toContainText("客户级别");
    await expect(page.getByRole("region", { name: "谁受影响" })).toContainText("户会变");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    for (const name of ["退回", "同意并签字"]) {
      const box = await page.getByRole("button", { name }).boundingBox();
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
    }

    await page.getByRole("button", { name: "退回" }).click();
    await expect(page.getByRole("alert")).toContainText("退回必须写明原因");
    await page.getByLabel("意见").fill("先问过区域经理");
    await page.getByRole("button", { name: "退回" }).click();

    await expect(page.getByText("先问过区域经理")).toBeVisible();
    await desk.context().close();
  });
});
