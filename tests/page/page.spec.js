/** The page as a person uses it: an article comes in, its Brief appears, facts and source find each other. */

import { expect, test } from "@playwright/test";
import { all, drop, headline, item, lit, litInView, openSeed, paste, SEED } from "./helpers.js";

test("an article that is pasted is shown for reading, beside its Brief", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Article text").click();
  await paste(page, SEED);
  await expect(headline(page)).toContainText("Armenia, Azerbaijan agree to exchange POWs");
  await expect(page.locator("#article")).toContainText("Baku will free 32 Armenian prisoners");
  await expect(page.getByLabel("Read", { exact: true })).toBeChecked();
});

test("lists show some twenty facts, the sure ones first, and all when asked", async ({ page }) => {
  await openSeed(page);
  const facts = page.locator("nut-graf section:not(.summary, .headline, .keyFacts) li:visible");
  const shown = await facts.count();
  expect(shown).toBeGreaterThan(12);
  expect(shown).toBeLessThanOrEqual(24);
  const unsure = page.locator("nut-graf li:has(.tag:text-is('less sure'))");
  expect(await unsure.count()).toBe(0);
  await expect(page.locator("nut-graf .events .more:visible")).toHaveText(/^\d+ more$/);
  await all(page, "events");
  expect(await page.locator("nut-graf .events li").count()).toBeGreaterThan(5);
  expect(await unsure.count()).toBeGreaterThan(0);
});

test("the Brief follows as one types", async ({ page }) => {
  await page.goto("/");
  const field = page.getByLabel("Article text");
  await field.pressSequentially("Mayor Ada Stone opened the new bridge on Monday. ");
  const brief = page.locator("nut-graf");
  await expect(brief).toContainText("Ada Stone opened the new bridge");
  await expect(field).toBeFocused();
  await field.pressSequentially("She thanked 40 builders for their work.");
  await expect(brief.locator(".meta")).toContainText("16 words");
});

test("a click on a fact lights its source and brings it into view", async ({ page }) => {
  await openSeed(page);
  await all(page, "people");
  await item(page, "people", "Macron").click();
  expect((await lit(page)).join()).toContain("Macron");
  await expect.poll(() => litInView(page, "#article")).toBe(true);
});

test("a second click goes to the next place of the same name", async ({ page }) => {
  await openSeed(page);
  const person = item(page, "people", "Pashinyan");
  await person.click();
  await expect(person).toContainText(/1 of \d/);
  await person.click();
  await expect(person).toContainText(/2 of \d/);
  await expect.poll(() => litInView(page, "#article")).toBe(true);
});

test("a click on a line of the summary lights that sentence", async ({ page }) => {
  await openSeed(page);
  const line = page.locator("nut-graf section.summary .source").last();
  const words = await line.locator(".words").innerText();
  await line.click();
  expect((await lit(page)).join(" ")).toContain(words.slice(0, 40));
  await expect(line).toHaveAttribute("aria-current", "true");
});

test("a click on a mark shows its fact", async ({ page }) => {
  await openSeed(page);
  await page.locator("#article mark.person").filter({ hasText: "Macron" }).first().click();
  const fact = item(page, "people", "Macron");
  await expect(fact).toHaveAttribute("aria-current", "true");
  await expect(fact).toBeInViewport();
  await expect(fact).toBeFocused();
});

test("Escape puts the light out", async ({ page }) => {
  await openSeed(page);
  await item(page, "people", "Michel").click();
  expect(await lit(page)).not.toEqual([]);
  await page.keyboard.press("Escape");
  expect(await lit(page)).toEqual([]);
  await expect(page.locator("nut-graf [aria-current]")).toHaveCount(0);
});

test("no sentence stands twice in one view, and its days are told", async ({ page }) => {
  await openSeed(page);
  const words = page.locator("nut-graf .headline .words, nut-graf .shapes .words");
  for (const shape of ["In short", "Summary", "Key points", "Teaser"]) {
    await page.getByRole("radio", { name: shape }).check();
    const shown = await words.filter({ visible: true }).allInnerTexts();
    expect(shown.length).toBeGreaterThan(1);
    expect(new Set(shown).size).toBe(shown.length);
    await expect(
      page.locator("nut-graf .shapes .when").filter({ visible: true }).first(),
    ).toHaveText("Thursday: 7 December 2023");
  }
  // Without a title the best sentence is the headline, unless the summary shows it.
  await page.getByRole("button", { name: "New article" }).click();
  await page
    .getByLabel("Article text")
    .fill("The mill burned down on Friday. It was built in 1891.");
  await expect(page.locator("nut-graf section.summary li")).toHaveCount(2);
  await expect(headline(page)).toBeHidden();
});

test("a longer summary has more lines than a shorter one", async ({ page }) => {
  await openSeed(page);
  const lines = page.locator("nut-graf section.summary li");
  const counts = [];
  for (const length of ["short", "medium", "long"]) {
    await page.getByRole("radio", { name: new RegExp(`^${length}`, "i") }).check();
    await expect(page.locator("nut-graf")).toHaveAttribute("length", length);
    await expect(page.locator("nut-graf .content")).not.toHaveAttribute("aria-busy");
    counts.push(await lines.count());
  }
  expect(counts[0]).toBeLessThan(counts[1]);
  expect(counts[1]).toBeLessThan(counts[2]);
});

test("kinds of marks can be taken away and put back", async ({ page }) => {
  await openSeed(page);
  const people = page.locator("#article mark.person");
  await expect(people.first()).toBeVisible();
  await page.getByRole("checkbox", { name: "People" }).uncheck();
  await expect(people).toHaveCount(0);
  await page.getByRole("checkbox", { name: "People" }).check();
  await expect(people.first()).toBeVisible();
});

test("a fact that is clicked while writing is shown in the article", async ({ page }) => {
  await openSeed(page);
  await page.getByLabel("Write", { exact: true }).check();
  await expect(page.getByLabel("Article text")).toHaveValue(SEED);
  await all(page, "people");
  await item(page, "people", "Scholz").click();
  await expect(page.getByLabel("Read", { exact: true })).toBeChecked();
  await expect.poll(() => litInView(page, "#article")).toBe(true);
});

test("the date of publication gives relative dates their day", async ({ page }) => {
  await page.goto("/");
  await page
    .getByLabel("Article text")
    .fill("The council of Ashford met on Thursday. It approved the bridge.");
  await page.getByRole("button", { name: "Options" }).click();
  await page.getByLabel("Published on").fill("2024-05-10");
  await expect(page.locator("nut-graf .meta")).toContainText("10 May 2024");
});

test("a new article takes the place of the old one", async ({ page }) => {
  await openSeed(page);
  await page.getByRole("button", { name: "New article" }).click();
  await expect(page.getByLabel("Article text")).toBeFocused();
  await expect(page.getByLabel("Article text")).toHaveValue("");
  await expect(page.getByRole("heading", { name: "Or try one of these" })).toBeVisible();
});

test.describe("a file is dropped", () => {
  test("a text", async ({ page }) => {
    await page.goto("/");
    await drop(page, {
      name: "story.txt",
      type: "text/plain",
      content: SEED.replaceAll("\n", "\r\n"),
    });
    await expect(headline(page)).toContainText("Armenia, Azerbaijan agree");
  });

  test("HTML, of which the article is taken, and nothing of it runs or loads", async ({ page }) => {
    await page.goto("/");
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const content = `<html><head><title>x</title><script>document.title = "run"</script></head><body>
      <nav>Home News Sport</nav><img src="/seeds/nothing.png" onerror="document.title = 'run'">
      <article><h1>Mayor opens bridge</h1><p>Mayor <b>Ada&nbsp;Stone</b> opened the bridge &amp; the road.</p>
      <p>It cost   <i>£4 million</i>.</p><script>document.title = "run"</script></article>
      <footer>All rights reserved</footer></body></html>`;
    await drop(page, { name: "story.html", type: "text/html", content });
    const article = page.locator("#article");
    await expect(article).toContainText("Mayor Ada\u00a0Stone opened the bridge & the road.");
    await expect(article).toContainText("It cost £4 million.");
    await expect(article).not.toContainText("Sport");
    await expect(article).not.toContainText("rights");
    expect(await page.title()).not.toBe("run");
    expect(asked.filter((url) => url.includes("nothing.png"))).toEqual([]);
  });

  test("no text at all, and the page says so", async ({ page }) => {
    await page.goto("/");
    await drop(page, {
      name: "photo.jpg",
      type: "image/jpeg",
      content: [255, 216, 255, 0, 16, 74, 0, 0],
    });
    await expect(page.getByText("“photo.jpg” is not a text.")).toBeVisible();
  });
});

test.describe("what is copied", () => {
  test.beforeEach(async ({ context }) =>
    context.grantPermissions(["clipboard-read", "clipboard-write"]),
  );
  const clipboard = (/** @type {import("@playwright/test").Page} */ page) =>
    page.evaluate(() => navigator.clipboard.readText());

  test("Markdown", async ({ page }) => {
    await openSeed(page);
    const line = await page.locator("nut-graf section.summary .words").first().innerText();
    await page.getByRole("button", { name: "Copy" }).click();
    await expect(page.getByText("Copied as Markdown.")).toBeVisible();
    expect(await clipboard(page)).toContain(line.replaceAll(/\s+/g, " "));
  });

  test("JSON, each place of it true", async ({ page }) => {
    await openSeed(page);
    await page.getByLabel("Export as").selectOption("JSON");
    await page.getByRole("button", { name: "Copy" }).click();
    await expect(page.getByText("Copied as JSON.")).toBeVisible();
    const brief = JSON.parse(await clipboard(page));
    expect(brief.entities.length).toBeGreaterThan(5);
    for (const { mentions } of brief.entities) {
      for (const { start, end, exact } of mentions) expect(SEED.slice(start, end)).toBe(exact);
    }
  });

  test("no line that an editor struck", async ({ page }) => {
    await openSeed(page);
    const line = page.locator("nut-graf section.summary li").last();
    const strike = line.getByRole("button", { name: /^Strike/ });
    const words = (await line.locator(".words").innerText()).replaceAll(/\s+/g, " ");
    // The timeline, further down, may tell the same sentence.
    const told = async () => {
      await page.getByRole("button", { name: "Copy" }).click();
      await expect(page.getByText("Copied as Markdown.")).toBeVisible();
      return (await clipboard(page)).split("## Timeline")[0].includes(words);
    };
    expect(await told()).toBe(true);
    await line.hover();
    await strike.click();
    await expect(strike).toHaveAttribute("aria-pressed", "true");
    await expect.poll(told).toBe(false);
    await strike.click();
    await expect.poll(told).toBe(true);
  });
});
