import { expect, test } from "@playwright/test";
import { administrator, expectAccessible, signIn } from "./people";

test.describe("signing in", () => {
  test("a wrong password is refused in words, and nothing else is told", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("登录名").fill("nobody-of-that-name");
    await page.getByLabel("密码", { exact: true }).fill("wrong-password");
    await page.keyboard.press("Enter");

    await expect(page.getByRole("alert")).toContainText("不对");
    await expectAccessible(page);
  });

  test("who was on the way somewhere arrives there", async ({ page }) => {
    await page.goto("/accounts?tier=gold");
    await page.getByLabel("登录名").fill(administrator.name);
    await page.getByLabel("密码", { exact: true }).fill(administrator.password);
    await page.keyboard.press("Enter");

    await expect(page.getByRole("heading", { name: "客户台帐", level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/tier=gold/);
  });

  test("the language is switched and kept", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { name: "Sign in to Keyhold" })).toBeVisible();

    await page.reload();

    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  test("an ended session asks again above the page, and the page stays", async ({ page, context }) => {
    await signIn(page);
    await page.goto("/accounts");
    await expect(page.getByRole("table", { name: "客户台帐" })).toBeVisible();
    await context.clearCookies();
    await page.getByRole("searchbox", { name: /名称/ }).fill("运输");

    const dialog = page.getByRole("dialog", { name: "登录已过期" });
    await dialog.getByLabel("密码", { exact: true }).fill(administrator.password);
    await dialog.getByRole("button", { name: "登录", exact: true }).click();

    await expect(dialog).toBeHidden();
    await expect(page.getByRole("searchbox", { name: /名称/ })).toHaveValue("运输");
    await expect(page.getByRole("table", { name: "客户台帐" })).toBeVisible();
  });

  test("signing out leads back to the door", async ({ page }) => {
    await signIn(page);
    await page.getByRole("button", { name: /账号菜单/ }).click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await expect(page).toHaveURL(/sign-in/);
  });
});
