/** The engine when things go wrong: traps, workers that vanish, files that are not there. */

import { expect, test } from "@playwright/test";
import { headline, openSeed } from "./helpers.js";

const TRAP = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0,
  0, 11,
];

/**
 * Lets the engine's first call run into a real trap, and all later workers be sound.
 *
 * @param {import("@playwright/test").Page} page
 */
async function trapOnce(page) {
  let first = true;
  await page.context().route("**/pkg/nutgraf.js", async (route) => {
    if (!first) return route.continue();
    first = false;
    await route.fulfill({
      contentType: "text/javascript",
      body: `export default async function init() {}
        const trap = new WebAssembly.Module(new Uint8Array(${JSON.stringify(TRAP)}));
        export const brief = (text) => text && new WebAssembly.Instance(trap).exports.t();`,
    });
  });
}

test("after a trap one can go on with a fresh worker", async ({ page }) => {
  await trapOnce(page);
  await page.goto("/");
  await page.getByRole("button", { name: /Armenia, Azerbaijan agree/ }).click();
  const brief = page.locator("nut-graf");
  await expect(brief).toContainText("The engine broke down: unreachable.");
  await brief.getByRole("button", { name: "Try again" }).click();
  await expect(headline(page)).toBeVisible();
});

test("a worker that vanished is replaced", async ({ page }) => {
  await openSeed(page);
  await Promise.all([
    page.workers()[0].waitForEvent("close"),
    page.workers()[0].evaluate(() => self.close()),
  ]);
  await page.getByRole("radio", { name: "Long" }).check();
  await expect(page.locator("nut-graf .content")).not.toHaveAttribute("aria-busy");
  await expect(headline(page)).toBeVisible();
  expect(page.workers()).toHaveLength(1);
});

test("where the engine cannot be loaded, the page says so and can try again", async ({ page }) => {
  await page.context().route("**/*.wasm", (route) => route.abort());
  await page.context().route("**/pkg/nutgraf.js", (route) => route.abort());
  await page.goto("/");
  await page.getByLabel("Article text").fill("Ada Stone opened the bridge on Monday.");
  await expect(page.locator("nut-graf")).toContainText("The engine broke down");
  await page.context().unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("nut-graf .meta")).toContainText("7 words");
});

test("one question is answered after another, and an aborted one not at all", async ({ page }) => {
  await page.goto("/");
  const answers = await page.evaluate(async () => {
    const { Engine, Newest } = await import(`${location.origin}/engine.js`);
    const engine = new Engine();
    const newest = new Newest(engine);
    const texts = ["One is here.", "Two is here.", "Three is here."];
    const results = await Promise.allSettled(texts.map((text) => newest.brief(text)));
    const aborted = AbortSignal.abort(new Error("never"));
    const [never] = await Promise.allSettled([engine.brief("Four.", {}, { signal: aborted })]);
    const [wrong] = await Promise.allSettled([engine.brief("Five.", { length: "huge" })]);
    const after = await engine.brief("Six is here. And seven.");
    return {
      statuses: results.map(({ status }) => status),
      reasons: results.map((result) => (result.status === "rejected" ? result.reason.name : "")),
      never: never.status === "rejected" && never.reason.message,
      wrong: wrong.status === "rejected" && wrong.reason instanceof TypeError,
      after: after.article.sentences.length,
    };
  });
  expect(answers).toEqual({
    statuses: ["rejected", "rejected", "fulfilled"],
    reasons: ["AbortError", "AbortError", ""],
    never: "never",
    wrong: true,
    after: 2,
  });
});

test("a long question that nobody waits for any more makes way for the next", async ({ page }) => {
  await page.goto("/");
  const sentences = await page.evaluate(async () => {
    const { Engine } = await import(`${location.origin}/engine.js`);
    const engine = new Engine();
    const controller = new AbortController();
    const long = "The council met on Monday. ".repeat(60_000);
    const first = engine
      .brief(long, {}, { signal: controller.signal })
      .catch((/** @type {Error} */ e) => e.name);
    const second = engine.brief("One is here. Two is here.");
    controller.abort();
    return [await first, (await second).article.sentences.length];
  });
  expect(sentences).toEqual(["AbortError", 2]);
});
