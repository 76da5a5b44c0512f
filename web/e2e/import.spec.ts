import { expect, test } from "@playwright/test";
import { expectAccessible, freshName, signIn } from "./people";

// A worker takes imports up in its own time.
const worker = 60_000;

test.describe("an import", () => {
  test("goes from a file through its columns and faults into the ledger, and back out", async ({ page }) => {
    test.slow();
    const name = freshName();
    const csv = `客户名称,统一社会信用代码,省,市,我方车辆数\n${name},,甘肃省,兰州市,12\n${name}甲,9135010,甘肃省,兰州市,3\n`;
    await signIn(page);
    await page.goto("/imports");
    await expectAccessible(page);
    await page.locator("input[type=file]").setInputFiles({ name: "台帐.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });

    await expect(page.getByRole("table", { name: "每一列是什么" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "检查每一行" }).click();

    await expect(page.getByRole("tab", { name: /有问题/ })).toHaveAttribute("aria-selected", "true", { timeout: worker });
    await expect(page.getByText("B3")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "导入 1 行" }).click();
    await expect(page.getByText("导入完成")).toBeVisible({ timeout: worker });

    await page.getByRole("button", { name: "撤销导入" }).click();
    await page.getByRole("dialog").getByRole("button", { name: /撤销导入|确\s?定/ }).click();
    await expect(page.getByText("这次导入已撤销")).toBeVisible({ timeout: worker });
  });
});
