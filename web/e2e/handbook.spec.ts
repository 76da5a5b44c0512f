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

  test("is chosen for where it is silent, and the accounts are decided again", async ({ page }) => {
    await signIn(page);
    await page.goto("/handbook#AU-5");
    const gap = page.getByRole("listitem").filter({ hasText: "名单之外" }).filter({ has: page.getByRole("button", { name: /选定/ }) });
    await gap.getByRole("button", { name: /选定/ }).click();
    const sheet = page.getByRole("dialog", { name: /选定/ });
    await sheet.getByRole("combobox", { name: "第 1 行的地区" }).click();
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "北京市" }).click();
    await sheet.getByRole("combobox", { name: "第 1 行的类型" }).click();
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "成长区域" }).click();
    await expect(sheet.getByRole("button", { name: "选定", exact: true })).toBeDisabled();
    await sheet.getByLabel(/为什么这样选/).fill("与周边一致");
    await expectAccessible(page);
    await sheet.getByRole("button", { name: "选定", exact: true }).click();

    await expect(gap.getByText("与周边一致")).toBeVisible();
    await expect(gap.getByText(/管清和 于/)).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "重新判定" })).toContainText("个有变化");
  });
});
