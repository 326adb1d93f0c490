/** `<nut-graf>` in a page that changes: what is shown is of the article that is there. */

import { expect, test } from "@playwright/test";
import { lit } from "./helpers.js";
import { ARTICLE, brief, host, person } from "./host.js";

const NEXT = `<h1>Council closes the old mill</h1>
  <p>Clara Jones closed the old mill on Friday, and thanked the people of Marlow for their patience.</p>
  <p>“It had to come to this,” said David Green, a miller. Clara Jones spoke to 20 workers.</p>`;

/** Ways in which a page puts another article in the place of the first, each within one turn. */
const CHANGES = {
  "its article is replaced": (/** @type {string} */ next) => {
    const article = document.createElement("article");
    article.id = "article";
    article.innerHTML = next;
    document.querySelector("#article")?.replaceWith(article);
  },
  "its article is filled anew": (/** @type {string} */ next) => {
    const article = document.querySelector("#article");
    if (article) article.innerHTML = next;
  },
  "all around its article is replaced": (/** @type {string} */ next) => {
    const main = document.createElement("main");
    main.innerHTML = `<article id="article">${next}</article>`;
    document.querySelector("main")?.replaceWith(main);
  },
  "another element takes its article's name": (/** @type {string} */ next) => {
    const article = document.createElement("article");
    article.innerHTML = next;
    document.querySelector("main")?.append(article);
    document.querySelector("#article")?.removeAttribute("id");
    article.id = "article";
  },
  "its article goes, and the next comes later": (/** @type {string} */ next) => {
    document.querySelector("#article")?.remove();
    setTimeout(() => {
      document
        .querySelector("main")
        ?.insertAdjacentHTML("beforeend", `<article id="article">${next}</article>`);
    }, 300);
  },
};

for (const [name, change] of Object.entries(CHANGES)) {
  test(`when ${name}, the old summary goes at once and the new one comes, with no strikes`, async ({
    page,
  }) => {
    await host(page, `<main>${ARTICLE}</main><nut-graf for="#article"></nut-graf>`);
    await expect(person(page, "Ada Stone")).toBeVisible();
    await brief(page).evaluate((node) => {
      const element = /** @type {any} */ (node);
      for (const { items } of element.sections)
        for (const { key } of items) element.strike(key, true);
      // The same key is a line or a fact of the next article, too.
      element.strike("quote:It had to come to this", true);
    });
    const shown = await page.evaluate(
      async ([change, next]) => {
        new Function("next", `(${change})(next)`)(next);
        await new Promise((resolve) => setTimeout(resolve));
        const element = /** @type {any} */ (document.querySelector("nut-graf"));
        const content = element.shadowRoot.querySelector(".content");
        return { brief: element.brief, struck: element.struck, hidden: content.hidden };
      },
      [String(change), NEXT],
    );
    expect(shown).toMatchObject({ brief: null, hidden: true });
    await expect(person(page, "Clara Jones")).toBeVisible();
    await expect(person(page, "Ada Stone")).toHaveCount(0);
    expect(await brief(page).evaluate((node) => /** @type {any} */ (node).struck)).toEqual([]);
    await expect(brief(page).locator(".struck")).toHaveCount(0);
  });
}

test("an article that is moved or drawn anew keeps its summary and its strikes", async ({
  page,
}) => {
  await host(page, `<main>${ARTICLE}</main><nut-graf for="#article"></nut-graf><footer></footer>`);
  await expect(person(page, "Ada Stone")).toBeVisible();
  await brief(page).evaluate((node) => {
    const element = /** @type {any} */ (node);
    const people = element.sections.find((/** @type {any} */ { id }) => id === "people");
    element.strike(people.items[0].key, true);
  });
  const kept = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("nut-graf"));
    const { brief } = element;
    const article = /** @type {Element} */ (document.querySelector("#article"));
    article.parentElement?.after(article);
    await new Promise((resolve) => setTimeout(resolve));
    article.replaceWith(article.cloneNode(true));
    await new Promise((resolve) => setTimeout(resolve));
    return element.brief === brief && element.struck.length;
  });
  expect(kept).toBe(1);
  await person(page, "Peter Brown").click();
  expect(await lit(page)).toEqual(["Peter Brown"]);
});

test("an element that is moved while it waits has its Brief, and one only", async ({ page }) => {
  await host(page, "<nut-graf></nut-graf><footer></footer>");
  const briefs = await brief(page).evaluate(async (node) => {
    const element = /** @type {any} */ (node);
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    let count = 0;
    element.addEventListener("nut-graf:brief", () => count++);
    element.text = "Dora Black met Eric White in Boston on Monday. They signed a deal.";
    await turn();
    document.querySelector("footer")?.after(element);
    await turn();
    // Questions are answered in their order.
    await element.engine.brief("The mill burned down.");
    document.querySelector("footer")?.before(element);
    await turn();
    await element.engine.brief("The mill burned down.");
    return count;
  });
  expect(briefs).toBe(1);
});

test("strikes that a host gives with a text are those of that text", async ({ page }) => {
  await host(page, "<nut-graf></nut-graf>");
  const struck = await brief(page).evaluate(async (node) => {
    const element = /** @type {any} */ (node);
    const next = () =>
      new Promise((resolve) => node.addEventListener("nut-graf:brief", resolve, { once: true }));
    element.text = "Dora Black met Eric White in Boston on Monday. They signed a deal.";
    element.struck = ["a"];
    await next();
    const first = element.struck;
    element.struck = ["b"];
    element.text = "The mill burned down on Friday. It was built in 1891, and Ann Lee ran it.";
    await next();
    return [first, element.struck];
  });
  expect(struck).toEqual([["a"], ["b"]]);
});
