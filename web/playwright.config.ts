import { defineConfig } from "@playwright/test";

const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

// Runs against a server that is already up, in the system's own Chromium.
export default defineConfig({
  testDir: "e2e",
  timeout: 120_000,
  // A loaded machine with two cores is slow, not wrong.
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: process.env.KEYHOLD_URL ?? "http://127.0.0.1:8420",
    launchOptions: { executablePath: process.env.KEYHOLD_CHROMIUM ?? "/usr/bin/chromium", args: quiet },
    locale: "zh-CN",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  projects: [
    // Half of them as someone who asked for less motion: whatever moves must work both ways.
    { name: "desk", use: { viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: "reduce" } }, testIgnore: /phone\.spec/ },
    { name: "phone", use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, testMatch: /phone\.spec/ },
  ],
});
