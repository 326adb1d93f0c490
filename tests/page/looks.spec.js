/** For every eye, hand and sheet of paper: contrast, keyboard, small screens, print. */

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { all, headline, lit, litInView, openSeed } from "./helpers.js";

const SCREENS = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };

for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test.describe(`${screen}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test("no barrier is found before there is an article", async ({ page }) => {
        await page.goto("/");
        await expect(page.getByRole("heading", { name: "Or try one of these" })).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });

      test("no barrier is found beside a Brief", async ({ page }) => {
        await openSeed(page);
        await page.locator("nut-graf section.summary .source").first().click();
        await page.getByLabel("Export as").selectOption("Web Annotations");
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    });
  }
}

for (const width of [320, 360, 768]) {
  test(`at ${width} px nothing is wider than the window`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const isWider = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await page.goto("/");
    expect(await isWider()).toBe(false);
    await openSeed(page);
    await page.getByLabel("Export as").selectOption("Links to each fact");
    expect(await isWider()).toBe(false);
  });
}

test("lines of right-to-left scripts begin on the right", async ({ page }) => {
  await page.goto("/");
  await page
    .getByLabel("Article text")
    .fill(
      "أعلنت وزارة الصحة أن المستشفى الجديد سيفتح أبوابه يوم الأحد. وقالت الوزيرة إن المبنى يضم مئتي سرير. ورحب السكان بالخبر بعد سنوات من الانتظار.",
    );
  await expect(headline(page)).toContainText("المستشفى");
  for (const source of await page.locator("nut-graf .source:visible").all()) {
    const [line, words] = [
      await source.boundingBox(),
      await source.locator(".words").boundingBox(),
    ];
    if (!line || !words) throw new Error("a line is not on the page");
    expect(line.x + line.width - (words.x + words.width)).toBeLessThan(12);
  }
});

test("on a phone fact and source are in sight together", async ({ page }) => {
  await page.setViewportSize(SCREENS.phone);
  await openSeed(page);
  const fact = page.locator("nut-graf .people .source").filter({ hasText: "Scholz" });
  await all(page, "people");
  await fact.click();
  await expect.poll(() => litInView(page, "#article")).toBe(true);
  await expect(fact).toBeInViewport();
});

test("all works with the keyboard alone", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Or try one of these" })).toBeVisible();
  const seed = page.getByRole("button", { name: /Armenia, Azerbaijan agree/ });
  const isOn = () => seed.evaluate((button) => button === document.activeElement);
  for (let i = 0; i < 20 && !(await isOn()); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(headline(page)).toBeVisible();

  await page.locator("#article").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const mark = page.locator("#article mark:focus");
  const words = await mark.innerText();
  await page.keyboard.press("Enter");
  const chosen = page.locator("nut-graf .source:focus");
  await expect(chosen).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Enter");
  expect((await lit(page)).length).toBeGreaterThan(0);
  expect(words).not.toBe("");
  await page.keyboard.press("Escape");
  expect(await lit(page)).toEqual([]);
});

test("the skip link leads to the Brief", async ({ page }) => {
  await openSeed(page);
  await page.locator(".skip").focus();
  await expect(page.locator(".skip")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#brief")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("nut-graf .headline .source")).toBeFocused();
});

test("what has the focus can be seen", async ({ page }) => {
  await openSeed(page);
  await page.locator("#article").focus();
  await page.keyboard.press("Tab");
  const outline = await page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active ? getComputedStyle(active).outlineStyle : "none";
  });
  expect(outline).not.toBe("none");
});

test("on a phone what has the focus is not beneath the article", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openSeed(page);
  await page.getByRole("button", { name: "Copy" }).focus();
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press("Shift+Tab");
    const [focused, pane] = await page.evaluate(() => {
      const active = document.querySelector("nut-graf")?.shadowRoot?.activeElement;
      const source = document.querySelector(".source");
      return [active?.getBoundingClientRect().top, source?.getBoundingClientRect().bottom];
    });
    expect(focused).toBeGreaterThanOrEqual(Number(pane));
  }
});

test("on paper there are the Brief and its facts, and no buttons", async ({ page }) => {
  await openSeed(page);
  await page.emulateMedia({ media: "print" });
  await expect(headline(page)).toBeVisible();
  await expect(page.locator("nut-graf .people")).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy" })).toBeHidden();
  await expect(page.locator("#article")).toBeHidden();
  await expect(page.getByRole("button", { name: "New article" })).toBeHidden();
});
