// Takes docs/page.png: the page with the first seed, a line of the summary chosen and lit in the article.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chromium } from "@playwright/test";
import config from "../playwright.config.js";

const PORT = "8125";
const server = spawn(process.execPath, ["scripts/serve.mjs"], {
  env: { ...process.env, PORT },
  stdio: ["ignore", "pipe", "inherit"],
});
await once(server.stdout, "data");
const browser = await chromium.launch(config.use.launchOptions);
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 1.5,
    reducedMotion: "reduce",
  });
  await page.goto(`http://127.0.0.1:${PORT}/`);
  await page.locator(".seeds button").first().click();
  await page.locator("nut-graf section.summary .source").nth(2).click();
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: "docs/page.png" });
} finally {
  await browser.close();
  server.kill();
}
