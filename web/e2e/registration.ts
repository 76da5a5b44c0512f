import { expect, type Page } from "@playwright/test";
import { administrator } from "./people";

const person = (name: string) => ({ name, password: administrator.password });

/** A dealer's salesperson, whoever leads that dealer's area, and the key-account department of the demo company. */
export const salesperson = person("sales");
export const areaManager = person("manager");
export const headOffice = person("ka");

/** An account of the person's territory that nobody is protected on and that buys through dealers. */
export async function freeAccount(page: Page): Promise<string> {
  const listed = async (path: string) => ((await (await page.request.get(path)).json()) as { items: { name: string; writtenName: string }[] }).items;
  const before = (await listed("/api/v1/registrations?limit=200")).map(({ writtenName }) => writtenName);
  const free = (await listed("/api/v1/territory/accounts?state=free&limit=200")).map(({ name }) => name);
  // Whoever was protected before must wait, so that no run takes what another had.
  const found = free.find((name) => /车队/.test(name) && !before.includes(name));
  expect(found, "the territory has a free fleet").toBeDefined();
  return found ?? "";
}

async function choose(page: Page, field: RegExp, option: RegExp) {
  await page.getByLabel(field).click();
  await page.locator(".ant-select-dropdown:visible").getByTitle(option).first().click();
}

/** Fills the intent form for a company and sends it; `known` picks it from the ledger. */
export async function register(page: Page, company: string, known: boolean) {
  await page.goto("/registrations/new");
  await page.getByLabel(/单位全称/).fill(company);
  if (known) await page.getByRole("list", { name: "客户" }).getByRole("button", { name: company }).click();
  else await choose(page, /所在地/, /^唐山市$/);
  await page.getByRole("button", { name: "加一辆" }).click();
  await page.getByRole("button", { name: "1 个月后" }).click();
  await choose(page, /产品线/, /9 系/);
  await choose(page, /线索来源/, /自有/);
  await page.getByLabel(/姓名/).fill("王建国");
  await page.getByLabel(/电话/).fill("13800001111");
  await choose(page, /处理个人信息的依据/, /本人同意/);
  await page.getByLabel(/信息从何而来/).fill("名片");
}

export async function send(page: Page) {
  await page.getByRole("button", { name: "提报", exact: true }).click();
  await expect(page).toHaveURL(/\/registrations\/[0-9a-f-]{36}$/);
}

/** What came of the registration that is open. */
export const outcome = (page: Page) => page.getByRole("main").getByRole("status").first();
