import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, freshCreditCode, freshName, signIn } from "./people";

async function choose(page: Page, label: string | RegExp, text: string, option = text) {
  const box = page.getByRole("combobox", { name: label });
  await box.click();
  if (text) await box.fill(text);
  // The component's own option role stands beside what is drawn, and only for a few of them.
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: option }).first().click();
}

async function create(page: Page, name: string) {
  await page.goto("/accounts");
  await page.getByRole("button", { name: "新建客户" }).click();
  const sheet = page.getByRole("dialog", { name: "新建客户" });
  await sheet.getByLabel(/单位名称/).fill(name);
  await sheet.getByLabel("统一社会信用代码").fill("91620100000000000A");
  await expect(sheet.getByText("校验码不对")).toBeVisible();
  await sheet.getByLabel("统一社会信用代码").fill(freshCreditCode());
  await expect(sheet.getByText("校验码正确")).toBeVisible();
  await choose(page, "所在地区", "兰州", "兰州市");
  await choose(page, "单位性质", "", "私营");
  await sheet.getByRole("button", { name: "新建客户" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

async function record(page: Page, brand: string, trucks: number) {
  await page.getByRole("button", { name: "登记保有量" }).click();
  const sheet = page.getByRole("dialog", { name: "登记保有量" });
  await sheet.getByRole("combobox", { name: /品牌/ }).fill(brand);
  await sheet.getByRole("spinbutton", { name: "台数" }).fill(String(trucks));
  await sheet.getByRole("button", { name: "保存" }).click();
  await expect(sheet).toBeHidden();
}

test.describe("an account", () => {
  test("gets its tier from its facts, and one click says why", async ({ page }) => {
    await signIn(page);
    await create(page, freshName());
    await record(page, "本品", 12);

    const decided = page.getByRole("region", { name: "判定" });
    await expect(decided.getByText("金质", { exact: true }).first()).toBeVisible();

    await decided.getByRole("button", { name: "级别的依据" }).click();
    const why = page.getByRole("dialog", { name: "级别的依据" });
    await expect(why.getByText("AU-5").first()).toBeVisible();
    await expect(why.getByText("判定时间")).toBeVisible();
    await expectAccessible(page);

    await why.getByRole("link", { name: "在手册中查看" }).click();
    await expect(page.getByRole("heading", { name: /AU-5/ })).toBeInViewport();
  });

  test("changed by two people at once is lost by neither", async ({ page, context }) => {
    await signIn(page);
    await create(page, freshName());
    const other = await context.newPage();
    await other.goto(page.url());
    await edit(other, "地址", "城关区一号");
    await expect(other.getByRole("definition").filter({ hasText: "城关区一号" })).toBeVisible();

    await edit(page, "地址", "城关区二号");

    const conflict = page.getByRole("dialog", { name: "这个客户刚刚被修改过" });
    await conflict.getByRole("button", { name: "放弃我的，看最新的" }).click();
    await expect(page.getByRole("definition").filter({ hasText: "城关区一号" })).toBeVisible();
  });

  test("keeps a contact only with a legal basis and a source", async ({ page }) => {
    await signIn(page);
    await create(page, freshName());
    await page.getByRole("button", { name: "添加联系人" }).click();
    const sheet = page.getByRole("dialog", { name: "添加联系人" });
    await sheet.getByLabel(/姓名/).fill("赵志强");
    await expect(sheet.getByRole("button", { name: "保存" })).toBeDisabled();
    await choose(page, /合法依据/, "", "本人同意");
    await sheet.getByLabel(/信息来源/).fill("上门走访");
    await sheet.getByRole("button", { name: "保存" }).click();

    await expect(page.getByRole("region", { name: "联系人" }).getByText("依据：本人同意 · 来源：上门走访")).toBeVisible();
    await expectAccessible(page);
  });
});

async function edit(page: Page, label: string, value: string) {
  await page.getByRole("button", { name: `修改${label}` }).click();
  await page.getByRole("textbox", { name: label }).fill(value);
  await page.keyboard.press("Enter");
}
