import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, freshName, signIn } from "./people";

async function choose(page: Page, label: string | RegExp, text: string, option = text) {
  const box = page.getByRole("combobox", { name: label });
  await box.click();
  await box.fill(text);
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: option }).first().click();
}

async function create(page: Page, name: string) {
  await page.goto("/accounts");
  await page.getByRole("button", { name: "新建客户" }).click();
  const sheet = page.getByRole("dialog", { name: "新建客户" });
  await sheet.getByLabel(/单位名称/).fill(name);
  await choose(page, "所在地区", "唐山", "唐山市");
  await sheet.getByRole("button", { name: "新建客户" }).click();
  return sheet;
}

test.describe("what an account is tied to", () => {
  test("a site is opened and left, a carrier tied and taken off", async ({ page }) => {
    await signIn(page);
    const carrier = freshName();
    await create(page, carrier);
    await expect(page.getByRole("heading", { name: carrier, level: 1 })).toBeVisible();
    await create(page, freshName().replace("浏览器", "集货"));
    await expect(page.getByRole("heading", { name: /集货/, level: 1 })).toBeVisible();

    await page.getByRole("button", { name: "选择矿区/工况地" }).click();
    const sheet = page.getByRole("dialog", { name: "选择矿区/工况地" });
    await sheet.getByRole("tab", { name: "新建" }).click();
    const site = `石场${Date.now().toString(36)}`;
    await sheet.getByLabel(/^名称/).fill(site);
    await choose(page, "所在地区", "唐山", "唐山市");
    await sheet.getByRole("button", { name: "新建并选定" }).click();
    const card = page.getByRole("region", { name: "矿区/工况地" });
    await expect(card.getByText(site)).toBeVisible();

    await page.getByRole("button", { name: "添加承运商" }).click();
    await choose(page, /承运商/, carrier);
    await page.getByRole("dialog").getByRole("button", { name: "添加承运商" }).click();
    const carriers = page.getByRole("region", { name: "承运商" });
    await expect(carriers.getByRole("link", { name: carrier })).toBeVisible();
    await expectAccessible(page);

    await card.getByRole("button", { name: "离开" }).click();
    await expect(card.getByText("没有登记矿区或工况地")).toBeVisible();
    await carriers.getByRole("button", { name: `去掉承运商${carrier}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
    await expect(carriers.getByText("没有承运商")).toBeVisible();
  });

  test("one purchase gives a tier at once, and struck out takes it back", async ({ page }) => {
    await signIn(page);
    await create(page, freshName());
    await page.getByRole("button", { name: "登记一次性购车" }).click();
    const sheet = page.getByRole("dialog", { name: "登记一次性购车" });
    await sheet.getByRole("spinbutton", { name: "台数" }).fill("60");
    await sheet.getByRole("button", { name: "保存" }).click();
    const decided = page.getByRole("region", { name: "判定" });
    await expect(decided.getByText("登记购车")).toBeVisible();
    await expect(decided.getByText("金质", { exact: true }).first()).toBeVisible();

    await page.getByRole("button", { name: /划去 .* 60 台/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "划去" }).click();

    await expect(decided.getByText("划去购车")).toBeVisible();
    await expect(page.getByText("没有登记一次性购车")).toBeVisible();
  });

  test("another organisation of the same name goes in with what tells it apart", async ({ page }) => {
    await signIn(page);
    const name = freshName();
    await create(page, name);
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();

    const sheet = await create(page, name);
    await expect(sheet.getByRole("alert")).toContainText(name);
    await sheet.getByRole("button", { name: "不是同一客户" }).click();
    await sheet.getByLabel(/以什么区分/).fill("丰南分厂");
    await sheet.getByLabel(/为什么不是同一家/).fill("看过两家的营业执照");
    await expectAccessible(page);
    await sheet.getByRole("button", { name: "新建客户" }).click();

    await expect(page.getByRole("definition").filter({ hasText: "丰南分厂" })).toBeVisible();
  });

  test("a person is erased for a reason, and nothing can be recorded any more", async ({ page }) => {
    await signIn(page);
    await page.goto("/accounts");
    await page.getByRole("button", { name: "新建客户" }).click();
    const sheet = page.getByRole("dialog", { name: "新建客户" });
    await sheet.getByRole("tab", { name: "个人" }).click();
    await sheet.getByLabel(/姓名/).fill("钱待抹");
    await sheet.getByRole("button", { name: "新建客户" }).click();
    await expect(page.getByRole("heading", { name: "钱待抹", level: 1 })).toBeVisible();

    await page.getByRole("button", { name: "抹除个人信息" }).click();
    const erase = page.getByRole("dialog", { name: /抹除/ });
    await erase.getByLabel(/抹除的理由/).fill("本人要求");
    await expect(erase.getByRole("button", { name: "抹除个人信息" })).toBeDisabled();
    await erase.getByRole("checkbox").check();
    await expectAccessible(page);
    await erase.getByRole("button", { name: "抹除个人信息" }).click();

    await expect(page.getByText("已抹除").first()).toBeVisible();
    await expect(page.getByText("钱待抹")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "登记保有量" })).toHaveAttribute("aria-disabled", "true");
  });
});
