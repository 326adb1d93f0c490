/** Nothing is sent anywhere: by what the page does, and by what its policy forbids. */

import { expect, test } from "@playwright/test";
import { all, item, openSeed } from "./helpers.js";

test("all that is asked for are the page's own files, and no policy is broken", async ({
  page,
  baseURL,
}) => {
  /** @type {string[]} */
  const odd = [];
  page.on("request", (request) => {
    const own = request.url().startsWith(`${baseURL}`) && !request.url().includes("?");
    if (!own || request.method() !== "GET" || request.postData()) odd.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") odd.push(message.text());
  });
  page.on("pageerror", (error) => odd.push(error.message));
  await openSeed(page);
  await all(page, "people");
  await item(page, "people", "Macron").click();
  await page.getByRole("radio", { name: "Long" }).check();
  await page.getByLabel("Export as").selectOption("schema.org JSON-LD");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save" }).click();
  await saved;
  expect(odd).toEqual([]);
});

test("the policy of the server and of the page forbid what is not needed", async ({ page }) => {
  const response = await page.goto("/");
  const header = response?.headers()["content-security-policy"] ?? "";
  const meta = (await page.locator("meta[http-equiv]").getAttribute("content")) ?? "";
  for (const policy of [header, meta]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toContain("unsafe-inline");
  }
});

test("a script of the page could not reach another server", async ({ page }) => {
  await page.goto("/");
  const reached = await page.evaluate(() =>
    fetch("http://localhost:9/", { mode: "no-cors" }).then(
      () => "sent",
      () => "refused",
    ),
  );
  const told = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) =>
          resolve(event.effectiveDirective),
        );
        fetch("http://localhost:9/", { mode: "no-cors" }).catch(() => {});
      }),
  );
  expect([reached, told]).toEqual(["refused", "connect-src"]);
});

test("the page says that nothing is sent, and keeps nothing", async ({ page }) => {
  await openSeed(page);
  await expect(page.getByText("Nothing is sent anywhere.")).toBeVisible();
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([0, 0, "", 0]);
});
