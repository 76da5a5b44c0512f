import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, signIn } from "./people";
import { freeAccount, outcome, register, salesperson, send } from "./registration";

const card = { name: "名片.png", mimeType: "image/png", buffer: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64") };

test.describe("in the hand", () => {
  test("an intent is registered with a photo, protected at once, counted down and proven by a receipt", async ({ page }) => {
    await signIn(page, salesperson);
    const company = await freeAccount(page);
    await register(page, company, true);
    await page.locator("input[type=file]").setInputFiles(card);
    await expect(page.getByRole("list", { name: "拍名片或资料" })).toContainText("名片.png");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const box = await page.getByRole("button", { name: "提报", exact: true }).boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);

    await send(page);

    await expect(outcome(page)).toContainText("归您");
    await expect(outcome(page)).toContainText(/还剩 (59|60|61|62) 天/);
    await expect(outcome(page)).toBeInViewport();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await outcome(page).getByRole("link", { name: /回执/ }).click();
    await expect(page.getByRole("img", { name: "扫码核验" })).toBeVisible();
    await expectAccessible(page);
    const [form] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载 PDF" }).click()]);
    expect(form.suggestedFilename()).toMatch(/^购车意向提报单-\d+\.pdf$/);
    const address = await page.getByRole("link", { name: /receipts\/check/ }).getAttribute("href");

    await page.goto(address ?? "");
    await expect(page.getByRole("status")).toContainText("回执属实");

    await page.goto("/registrations");
    const mine = page.getByRole("list", { name: "我的" });
    await expect(mine.getByRole("listitem").filter({ hasText: company })).toContainText("保护中");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await page.getByRole("tab", { name: "区域客户" }).click();
    await page.getByRole("tab", { name: "各地一览" }).click();
    await expect(page.getByRole("list", { name: "各地一览" })).toContainText("唐山市");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
