/** What `<nut-graf>` takes for the article, and what it leaves out. */

import { expect, test } from "@playwright/test";
import { drop, lit } from "./helpers.js";
import { ARTICLE, brief, host, person } from "./host.js";

const WORDS = "The advertiser Otto Brandt sold 900 mattresses in Berlin on Sunday.";

/** Blocks within an article that are none of it, as publishers mark them. */
const BLOCKS = {
  "an aside": `<aside>${WORDS}</aside>`,
  "a caption": `<figure><figcaption>${WORDS}</figcaption></figure>`,
  navigation: `<nav>${WORDS}</nav>`,
  "a footer": `<footer>${WORDS}</footer>`,
  "what is hidden": `<p hidden>${WORDS}</p>`,
  "what is hidden from some": `<p aria-hidden="true">${WORDS}</p>`,
  "what asks for it": `<p data-nutgraf-ignore>${WORDS}</p>`,
  "a role": `<div role="complementary">${WORDS}</div>`,
  "an advertisement": `<div class="c-ad-slot ad-slot--inline">${WORDS}</div>`,
  "an advertisement by id": `<div id="div-gpt-ad-1234567890-0"><div id="google_ads_3">${WORDS}</div></div>`,
  "related stories": `<section class="RelatedStories"><h2>Related</h2>${WORDS}</section>`,
  "a newsletter": `<div class="newsletter-signup"><p>${WORDS}</p></div>`,
  "a share bar": `<ul class="social-share"><li>${WORDS}</li></ul>`,
  comments: `<div id="comments"><p>${WORDS}</p></div>`,
  "an element of its own name": `<amp-ad>${WORDS}</amp-ad>`,
};

/** @param {string} block */
const withBlock = (block) => ARTICLE.replace("<p hidden>", `${block}$&`);

test("each such block is left out of the Brief", async ({ page }) => {
  await host(page, '<main></main><nut-graf for="#article"></nut-graf>');
  const read = (/** @type {string} */ html) =>
    page.evaluate(async (html) => {
      const element = /** @type {any} */ (document.querySelector("nut-graf"));
      const main = /** @type {Element} */ (document.querySelector("main"));
      main.innerHTML = "";
      while (element.brief) await new Promise((resolve) => setTimeout(resolve));
      main.innerHTML = html;
      while (!element.brief) await new Promise((resolve) => setTimeout(resolve));
      return JSON.stringify(element.brief);
    }, html);
  expect(await read(withBlock(`<div class="box">${WORDS}</div>`))).toContain("Brandt");
  for (const [name, block] of Object.entries(BLOCKS)) {
    const told = await read(withBlock(block));
    expect(told, name).toContain("Peter Brown");
    expect(told, name).not.toContain("Brandt");
  }
});

test("each such block is left out of a file that is dropped", async ({ page }) => {
  await page.goto("/");
  const article = page.locator("#article");
  for (const [name, block] of Object.entries({ none: `<p>${WORDS}</p>`, ...BLOCKS })) {
    const content = `<main>${withBlock(block)}<p>This one has ${name}.</p></main>`;
    await drop(page, { name: "story.html", type: "text/html", content });
    await expect(article).toContainText(`This one has ${name}.`);
    await expect(article, name).toContainText("Ada Stone");
    if (name === "none") await expect(article).toContainText("Brandt");
    else await expect(article, name).not.toContainText("Brandt");
  }
});

test("what is left out later leaves the Brief, and what comes back comes back", async ({
  page,
}) => {
  const article = ARTICLE.replace("<p hidden>", `<p id="late">${WORDS}</p>$&`);
  await host(page, `${article}<nut-graf for="#article"></nut-graf>`);
  const otto = person(page, "Otto Brandt");
  for (const [name, value] of [
    ["aria-hidden", "true"],
    ["hidden", ""],
    ["data-nutgraf-ignore", ""],
    ["class", "ad"],
    ["role", "complementary"],
  ]) {
    await expect(otto).toBeVisible();
    const late = page.locator("#late");
    await late.evaluate((node, [name, value]) => node.setAttribute(name, value), [name, value]);
    await expect(otto).toHaveCount(0);
    await expect(person(page, "Ada Stone")).toBeVisible();
    await late.evaluate((node, name) => node.removeAttribute(name), name);
  }
});

test("what `exclude` names is left out, and can be changed", async ({ page }) => {
  const article = ARTICLE.replace("<p hidden>", `<p data-kind="box">${WORDS}</p>$&`);
  await host(page, `${article}<nut-graf for="#article" exclude="[data-kind=box], h6"></nut-graf>`);
  await expect(person(page, "Ada Stone")).toBeVisible();
  await expect(person(page, "Otto Brandt")).toHaveCount(0);
  await page.locator("[data-kind]").evaluate((node) => node.setAttribute("data-kind", "text"));
  await expect(person(page, "Otto Brandt")).toBeVisible();
  const read = await brief(page).evaluate((node) => {
    const element = /** @type {any} */ (node);
    const before = element.exclude;
    element.exclude = "[data-kind]";
    return [before, element.getAttribute("exclude")];
  });
  expect(read).toEqual(["[data-kind=box], h6", "[data-kind]"]);
  await expect(person(page, "Otto Brandt")).toHaveCount(0);
});

for (const [where, wrap] of Object.entries({
  "the article itself": (/** @type {string} */ html) =>
    html.replace("<article", '<article class="has-comments related ad"'),
  "a heading": (/** @type {string} */ html) =>
    html.replace("<p>“We", '<h2 id="sponsored">Sponsored by Clara Jones</h2>$&'),
  "most of the article": (/** @type {string} */ html) =>
    html.replace("</h1>", '$&<div class="sponsored content-ad">').replace("</article>", "</div>$&"),
})) {
  test(`names that say "ad" on ${where} take nothing away`, async ({ page }) => {
    await host(page, `${wrap(ARTICLE)}<nut-graf for="#article"></nut-graf>`);
    await expect(person(page, "Ada Stone")).toBeVisible();
    await expect(person(page, "Peter Brown")).toBeVisible();
    if (where === "a heading") await expect(brief(page)).toContainText("Clara Jones");
  });
}

test("comments are left out, however long, where an article stands before them", async ({
  page,
}) => {
  const paragraph =
    "<p>Mayor Ada Stone opened the new bridge in Ashford on Monday, and thanked the town.</p>";
  const html = `<main id="article"><h1>Bridge opens</h1>${paragraph.repeat(15)}
    <div class="comments">${`<p>${WORDS}</p>`.repeat(100)}</div></main>`;
  await host(page, `${html}<nut-graf for="#article"></nut-graf>`);
  await expect(person(page, "Ada Stone")).toBeVisible();
  await expect(brief(page)).not.toContainText("Brandt");
});

test("of a file that is dropped, comments are no article, however short that is", async ({
  page,
}) => {
  const comment = `<article class="comment"><p>${WORDS}</p></article>`;
  const content = `<main>${ARTICLE}<div id="comments">${comment.repeat(50)}</div></main>`;
  await page.goto("/");
  await drop(page, { name: "story.html", type: "text/html", content });
  await expect(page.locator("#article")).toContainText("Ada Stone");
  await expect(page.locator("#article")).not.toContainText("Brandt");
});

test("names of a page's own fields and pictures hide nothing from it", async ({ page }) => {
  const names = (/** @type {object} */ prototype) =>
    [...Object.getOwnPropertyNames(prototype)].filter((name) => /^[a-z]/i.test(name));
  await page.goto("/example.html");
  const [fields, pictures] = await page.evaluate((list) => {
    const names = new Function(`return ${list}`)();
    return [
      [Node, Element, HTMLElement, EventTarget].flatMap(({ prototype }) => names(prototype)),
      [Node, Document, EventTarget].flatMap(({ prototype }) => names(prototype)),
    ];
  }, String(names));
  const inputs = fields.map((name) => `<input type="hidden" name="${name}">`);
  const images = pictures.map((name) => `<img name="${name}" alt="">`);
  const form = ARTICLE.replaceAll(/(<\/?)article/g, "$1form").replace(
    "</form>",
    `${inputs.join("")}$&`,
  );
  await host(page, `${images.join("")}${form}<nut-graf for="#article"></nut-graf>`);
  await person(page, "Peter Brown").click();
  expect(await lit(page)).toEqual(["Peter Brown"]);
  const inView = () => {
    const [range] = /** @type {Iterable<Range>} */ (CSS.highlights.get("nut-graf"));
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  await expect.poll(() => page.evaluate(inView)).toBe(true);
});
