/** What stands in an export of hostile text stays text: in a page nothing of it runs. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { headline } from "./helpers.js";

const HOSTILE = "</script><script>window.hit=1</script><!--<script>\u2028\u2029]]>";

const ARTICLE = `Council ${HOSTILE} closes the bridge

By Ann Lee ${HOSTILE}

“We waited ${HOSTILE} for 3 days,” said Mayor Bo ${HOSTILE} Hall on Monday. Ann Lee of Leeds told the
council that ${HOSTILE} had cost £3 million. The council closed the bridge on 4 March 2024.
`;

/**
 * Puts an export into a page as publishers do, as data and as a script, and reads it there.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} json
 */
async function inPage(page, json) {
  await page.route("**/story.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><title>Story</title>
        <script id="data" type="application/ld+json">${json}</script>
        <script>window.data = ${json};</script>`,
    }),
  );
  await page.goto("/story.html");
  const read = await page.evaluate(() => ({
    hit: "hit" in window,
    scripts: document.scripts.length,
    text: document.querySelector("#data")?.textContent ?? "",
    value: Reflect.get(window, "data"),
  }));
  await page.unroute("**/story.html");
  return read;
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} json
 */
async function expectHarmless(page, json) {
  const value = JSON.parse(json);
  expect(JSON.stringify(value)).toContain("</script><script>");
  const { text, ...read } = await inPage(page, json);
  expect(read).toEqual({ hit: false, scripts: 2, value });
  expect(JSON.parse(text)).toEqual(value);
}

test("the page that is used here can be broken out of", async ({ page }) => {
  expect((await inPage(page, JSON.stringify([HOSTILE]))).hit).toBe(true);
});

for (const form of ["JSON", "schema.org JSON-LD", "Web Annotations"]) {
  test(`${form} that is saved runs nothing in a page`, async ({ page }) => {
    await page.goto("/");
    await page.getByLabel("Article text").fill(ARTICLE);
    await expect(headline(page)).toBeVisible();
    await page.getByLabel("Export as").selectOption(form);
    const address = page.getByLabel("Address of the article");
    if (await address.isVisible()) await address.fill("https://example.org/a");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save" }).click(),
    ]);
    await expectHarmless(page, readFileSync(await download.path(), "utf8"));
  });
}

for (const format of ["--json", "--json-ld", "--annotations", "--fragments"]) {
  test(`what the command prints for ${format} runs nothing in a page`, async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), "hostile-"));
    try {
      const file = join(folder, "article.txt");
      writeFileSync(file, ARTICLE);
      await expectHarmless(
        page,
        String(execFileSync("target/debug/nutgraf", ["--title", HOSTILE, format, file])),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
