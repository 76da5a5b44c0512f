import { expect, test } from "@playwright/test";
import { expectAccessible, freshName, signIn } from "./people";
import { freeAccount, salesperson } from "./registration";

test.describe("a list of intents", () => {
  test("is read row by row, registered in its order, and comes back with outcomes and receipts", async ({ page }) => {
    await signIn(page, salesperson);
    const known = await freeAccount(page);
    const unknown = freshName();
    const inAMonth = await page.evaluate(async () => new Date(Date.parse((await (await fetch("/api/v1/session")).json()).businessNow) + 30 * 86_400_000).toISOString().slice(0, 10));
    const row = (company: string, model: string) => `${company},河北,唐山,${model},3,${inAMonth},9 系、6 系,自有销售、服务与配件系统,王建国,本人同意,名片\n`;
    const csv = `对方抬头,省份,城市,车型,数量,预计购车日期,产品线,线索来源,联系人,法律依据,信息来源\n${row(known, "牵引车")}${row(unknown, "自卸车")}${row(freshName(), "飞机")}`;

    await page.goto("/registrations");
    await page.getByRole("link", { name: "批量提报" }).click();
    await page.locator("input[type=file]").setInputFiles({ name: "意向.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await expect(page.getByText("没有认出这些列：单位全称")).toBeVisible();
    await page.getByLabel("“对方抬头”列的含义").click();
    await page.locator(".ant-select-dropdown:visible").getByTitle("单位全称 *").click();
    await page.getByRole("button", { name: "按此重新读取" }).click();
    const bad = page.getByRole("table", { name: "待改正" }).getByRole("row").filter({ hasText: "D4" });
    await expect(bad).toContainText("“飞机”不在可填内容之内");
    await expectAccessible(page);
    await page.getByRole("button", { name: "提报 2 行" }).click();

    await expect(page.getByText("提报完成：2 行有了回执")).toBeVisible();
    await page.getByRole("tab", { name: /^已提报/ }).first().click();
    const rows = page.getByRole("table", { name: "已提报", exact: true }).getByRole("row");
    await expect(rows.filter({ hasText: known })).toContainText("保护中");
    await expect(rows.filter({ hasText: unknown })).toContainText("二次筛选");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载结果" }).click();
    expect((await download).suggestedFilename()).toBe("意向-提报结果.xlsx");
  });
});
