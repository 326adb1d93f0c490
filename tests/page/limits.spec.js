/** Texts that are no plain English news story. */

import { expect, test } from "@playwright/test";
import { all, drop, headline, item, lit, litInView, SEED } from "./helpers.js";

/** @param {import("@playwright/test").Page} page @param {string} text */
async function write(page, text) {
  await page.goto("/");
  await page.getByLabel("Article text").fill(text);
}

test("one word is too little to sum up, and the page says so", async ({ page }) => {
  await write(page, "Hello");
  await expect(page.getByText("There is too little text here to sum up.")).toBeVisible();
});

test("white space alone is no article", async ({ page }) => {
  await write(page, " \n\n  ");
  await expect(page.getByRole("heading", { name: "Or try one of these" })).toBeVisible();
});

test("offsets hold behind emoji and lone surrogates", async ({ page }) => {
  const text = `😀 \uD800 Breaking 🇦🇲🇦🇿\n\n${SEED}`;
  await page.goto("/");
  await page.evaluate((words) => {
    /** @type {any} */ (document.querySelector("nut-graf")).text = words;
  }, text);
  const wrong = await page.waitForFunction((words) => {
    const { brief } = /** @type {any} */ (document.querySelector("nut-graf"));
    if (!brief?.entities.length) return null;
    const mentions = brief.entities.flatMap((/** @type {any} */ e) => e.mentions);
    return mentions.filter((/** @type {any} */ m) => words.slice(m.start, m.end) !== m.exact);
  }, text);
  expect(await wrong.jsonValue()).toEqual([]);
});

test("a fact behind emoji lights its own words", async ({ page }) => {
  await page.goto("/");
  await drop(page, { name: "a.txt", type: "text/plain", content: `😀😀 🇦🇲 Breaking\n\n${SEED}` });
  await expect(headline(page)).toBeVisible();
  await all(page, "people");
  await item(page, "people", "Macron").click();
  expect((await lit(page)).every((words) => /Macron|President/.test(words))).toBe(true);
});

test("another language has a summary, and is told to have no facts", async ({ page }) => {
  const french =
    "Le maire de la ville a présenté le nouveau pont lundi matin devant les habitants. ".repeat(6);
  await write(page, `${french}Les travaux ont coûté quatre millions d'euros et duré deux ans.`);
  await expect(page.locator("nut-graf .note")).toContainText("This text is in French");
});

for (const [language, text] of Object.entries({
  Arabic:
    "أعلنت الحكومة اليوم عن خطة جديدة لبناء الجسر. وقال الوزير إن العمل سيبدأ في الربيع. ".repeat(
      4,
    ),
  Chinese: "市政府今天宣布了修建新桥的计划。部长说工程将于春天开始。居民对此表示欢迎。".repeat(6),
})) {
  test(`${language} is shown in its own direction and does not break the page`, async ({
    page,
  }) => {
    await write(page, text);
    await page.getByLabel("Read", { exact: true }).check();
    const paragraph = page.locator("#article p").first();
    const direction = language === "Arabic" ? "rtl" : "ltr";
    await expect(paragraph).toHaveCSS("direction", direction);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
}

test("a megabyte is read, one sees how far, and a fact at its end is lit", async ({ page }) => {
  test.setTimeout(180_000);
  const filler = SEED.replaceAll("Scholz", "Weber");
  const text = `${filler.repeat(Math.ceil(1_000_000 / filler.length))}\n\nThe last word was spoken by Zelda Fitzgerald in Paris.`;
  await page.goto("/");
  const progress = page.locator("nut-graf").getByLabel("Reading the article");
  // The page is busy showing so long a text, so that one who asks now and then may see nothing.
  const seen = progress.evaluate((/** @type {HTMLProgressElement} */ bar) => {
    const { promise, resolve } = Promise.withResolvers();
    const look = () => bar.value > 0 && resolve(!bar.hidden);
    new MutationObserver(look).observe(bar, { attributes: true });
    return promise;
  });
  await drop(page, { name: "long.txt", type: "text/plain", content: text });
  expect(await seen).toBe(true);
  await expect(page.locator("nut-graf .meta")).toContainText("words", { timeout: 150_000 });
  await expect(progress).toBeHidden();
  // The last place of all names: the lists show the first items, so that it is chosen by its key.
  const words = await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector("nut-graf"));
    const names = element.sections
      .flatMap((/** @type {any} */ section) => section.items)
      .filter((/** @type {any} */ item) => ["person", "place"].includes(item.kind));
    const ends = names.map((/** @type {any} */ item) => item.ranges.at(-1));
    const range = ends.reduce((/** @type {any} */ a, /** @type {any} */ b) =>
      b.start > a.start ? b : a,
    );
    element.select({ ...names[0], ranges: [range] });
    return element.text.slice(range.start, range.end);
  });
  expect(await lit(page)).toEqual([words]);
  await expect.poll(() => litInView(page, "#article")).toBe(true);
  // Marks are put in near the window only, so that the page stays light.
  expect(await page.locator("#article mark").count()).toBeLessThan(20_000);
});

test("a megabyte of one letter is too little to sum up, and the next article is not", async ({
  page,
}) => {
  await page.goto("/");
  await drop(page, { name: "a.txt", type: "text/plain", content: "a".repeat(1_000_000) });
  await expect(page.locator("nut-graf .state")).toHaveText(/too little text/, { timeout: 30_000 });
  await drop(page, { name: "b.txt", type: "text/plain", content: SEED });
  await expect(headline(page)).toContainText("Armenia");
});
