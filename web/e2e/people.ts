import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const administrator = {
  name: process.env.KEYHOLD_USER ?? "admin",
  password: process.env.KEYHOLD_PASSWORD ?? "beiling-2009",
};

export async function signIn(page: Page, who = administrator) {
  await page.goto("/sign-in");
  await page.getByLabel("登录名").fill(who.name);
  await page.getByLabel("密码", { exact: true }).fill(who.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();
}

/** WCAG 2 A and AA, on the page as it stands once it has come to rest. */
export async function expectAccessible(page: Page) {
  await page.waitForLoadState("networkidle");
  // Half-faded drawers have other contrasts than those that stand still.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity).map((each) => each.finished)));
  // In place, not in a page opened for it, and without the details of what is right.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]);
  const { violations } = await axe.setLegacyMode().analyze();
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html.slice(0, 160)).join("\n  ")}`);
  expect(told).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

const characters = "澄岚沐栖聆汀屿霁蔚翊珩瑜琛皓泓铄旻稷棠榆椿桐槿菡萱蓼葭芷荻苇";

/** A name no other run has used, and unlike all the others: the ledger is checked for likenesses. */
export function freshName(): string {
  const drawn = Array.from({ length: 6 }, () => characters[Math.floor(Math.random() * characters.length)]).join("");
  return `${drawn}浏览器运输有限公司`;
}

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A credit code with a right check character that no other run has used. */
export function freshCreditCode(): string {
  const serial = Date.now().toString().slice(-8) + Math.floor(Math.random() * 10);
  const body = `91620100${serial}`;
  const sum = [...body].reduce((total, char, at) => total + alphabet.indexOf(char) * (weights[at] ?? 0), 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}
