import { expect, type Page, test } from "@playwright/test";
import { administrator, expectAccessible, freshName, signIn } from "./people";
import { areaManager, freeAccount, headOffice, outcome, register, salesperson, send } from "./registration";

async function elsewhere(page: Page, who: { name: string; password: string }): Promise<Page> {
  const browser = page.context().browser();
  const other = await (await browser!.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(other, who);
  return other;
}

/** Moves the demo company's calendar; what falls due meanwhile is done in the background. */
async function daysPass(page: Page, days: number) {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === "XSRF-TOKEN")?.value ?? "";
  const moved = await page.request.post("/api/v1/demo/clock", { data: { days }, headers: { "X-XSRF-TOKEN": token } });
  expect(moved.ok()).toBe(true);
}

test.describe("who reported first", () => {
  test("the second is told until when it is taken, and when it lapses, and is protected next", async ({ page }) => {
    test.slow();
    await signIn(page, salesperson);
    const company = await freeAccount(page);
    await register(page, company, true);
    await expectAccessible(page);
    await send(page);
    await expect(outcome(page)).toContainText("归您：保护至");
    await expectAccessible(page);
    const address = page.url();

    const second = await elsewhere(page, areaManager);
    await second.goto(address);
    await expect(outcome(second)).toContainText("归冀东恒路汽车销售有限公司：保护至");
    await register(second, company, true);
    await send(second);
    await expect(outcome(second)).toContainText("已有先收到的提报，保护至");
    await expect(second.getByText("冀东恒路")).toBeHidden();
    await second.getByRole("button", { name: "开放时通知我" }).click();
    await expect(outcome(second)).toContainText("重新开放时会通知您");
    await expectAccessible(second);

    const keeper = await elsewhere(page, administrator);
    await daysPass(keeper, 63);
    await keeper.context().close();
    await expect(async () => {
      await page.reload();
      await expect(outcome(page)).toContainText("已失效", { timeout: 3_000 });
    }).toPass();
    await expectAccessible(page);
    await page.goto("/");
    await expect(page.getByRole("list", { name: "意向提报" }).getByRole("listitem").filter({ hasText: company })).toHaveCount(1);

    await second.goto("/");
    await expect(second.getByRole("list", { name: "意向提报" }).getByRole("listitem").filter({ hasText: company })).toContainText("重新开放");
    await register(second, company, true);
    await send(second);
    await expect(outcome(second)).toContainText("归您：保护至");
    await second.goto("/territory?view=protected");
    await expect(second.getByRole("table", { name: "保护中" })).toContainText(company);
    await expectAccessible(second);
    await second.goto("/territory?view=overview");
    await expect(second.getByRole("table", { name: "各地一览" })).toContainText("唐山市");
    await expectAccessible(second);
    await second.context().close();
  });

  test("head office screens a company nobody knows, and enters it", async ({ page }) => {
    test.slow();
    const company = freshName();
    await signIn(page, salesperson);
    await register(page, company, false);
    await send(page);
    await expect(outcome(page)).toContainText("二次筛选");
    const address = page.url();

    const office = await elsewhere(page, headOffice);
    await office.goto("/registrations");
    await expectAccessible(office);
    await office.getByRole("table", { name: "待二次筛选" }).getByRole("link", { name: company }).click();
    await office.getByLabel(/理由/).fill("台帐中没有，已核对营业执照");
    await expectAccessible(office);
    await office.getByRole("button", { name: "台帐中没有，录入" }).click();
    const sheet = office.getByRole("dialog", { name: "台帐中没有，录入" });
    await sheet.getByLabel("性质").click();
    await office.locator(".ant-select-dropdown:visible").getByTitle("私营").click();
    await expectAccessible(office);
    await sheet.getByRole("button", { name: "录入台帐" }).click();
    await expect(office.getByText("已筛选")).toBeVisible();
    await office.context().close();

    await page.goto(address);
    await expect(outcome(page)).toContainText("归您：保护至");
    await expect(page.getByText("台帐中没有，已核对营业执照").first()).toBeVisible();
  });
});
