/** `<nut-graf>` in pages of other people: one script, one tag. */

import { createServer } from "node:http";
import { expect, test } from "@playwright/test";
import { lit, litInView } from "./helpers.js";
import { ARTICLE, brief, host, person } from "./host.js";

test("it briefs the article that it is for, without navigation and what is hidden", async ({
  page,
}) => {
  await host(page, `${ARTICLE}<nut-graf for="#article"></nut-graf>`);
  await expect(person(page, "Ada Stone")).toBeVisible();
  await expect(brief(page)).not.toContainText("Sport");
  await expect(brief(page)).not.toContainText("Hidden");
  await expect(brief(page)).not.toContainText("Unseen");
});

test("a click on a fact lights it in the host's own article and changes nothing there", async ({
  page,
}) => {
  await host(page, `<nut-graf for="#article"></nut-graf>${ARTICLE}`);
  const before = await page.locator("#article").evaluate((node) => node.outerHTML);
  await person(page, "Peter Brown").click();
  expect(await lit(page)).toEqual(["Peter Brown"]);
  await expect.poll(() => litInView(page)).toBe(true);
  expect(await page.locator("#article").evaluate((node) => node.outerHTML)).toBe(before);
});

test("words that the host's markup parts are lit as one", async ({ page }) => {
  await host(page, `${ARTICLE}<nut-graf for="#article"></nut-graf>`);
  await person(page, "Ada Stone").click();
  const first = (await lit(page))[0];
  expect(first.replaceAll(/\s+/g, " ")).toMatch(/Ada Stone$/);
});

test("where there are no highlights, the source is selected", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
  await host(page, `<nut-graf for="#article"></nut-graf>${ARTICLE}`);
  await person(page, "Peter Brown").click();
  expect(await page.evaluate(() => String(getSelection()))).toBe("Peter Brown");
});

test("a host can light the source itself", async ({ page }) => {
  await host(page, `<nut-graf for="#article"></nut-graf>${ARTICLE}`);
  await page.evaluate(() => {
    document.addEventListener("nut-graf:select", (event) => {
      event.preventDefault();
      const { item, range } = /** @type {CustomEvent} */ (event).detail;
      document.title = `${item.kind} ${range.start < range.end}`;
    });
  });
  await person(page, "Peter Brown").click();
  await expect(page).toHaveTitle("person true");
  expect(await lit(page)).toEqual([]);
});

test("it follows when the article changes", async ({ page }) => {
  await host(page, `${ARTICLE}<nut-graf for="#article"></nut-graf>`);
  await expect(person(page, "Ada Stone")).toBeVisible();
  await page.evaluate(() => {
    const paragraph = document.createElement("p");
    paragraph.textContent =
      "The minister Clara Jones spoke as well, and thanked the town of Ashford.";
    document.querySelector("#article")?.append(paragraph);
  });
  await expect(person(page, "Clara Jones")).toBeVisible();
});

test("it waits for an article that comes later", async ({ page }) => {
  await host(page, '<nut-graf for="#article"><p>Summary follows.</p></nut-graf>');
  await expect(page.getByText("Summary follows.")).toBeVisible();
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), ARTICLE);
  await expect(person(page, "Ada Stone")).toBeVisible();
  await expect(page.getByText("Summary follows.")).toBeHidden();
});

test("text can be given as a property, before or after the element is defined", async ({
  page,
}) => {
  await page.addInitScript(() => {
    document.addEventListener("readystatechange", () => {
      const early = document.querySelector("#early");
      if (early && document.readyState === "interactive") {
        /** @type {any} */ (early).text =
          "Dora Black met Eric White in Boston on Monday. They signed a deal.";
      }
    });
  });
  await host(page, '<nut-graf id="early"></nut-graf><nut-graf id="late"></nut-graf>');
  await expect(page.locator("#early .people")).toContainText("Dora Black");
  await page.locator("#late").evaluate((node) => {
    /** @type {any} */ (node).text =
      "Frank Green met Gina Gray in Paris on Monday. They signed a deal.";
  });
  await expect(page.locator("#late .people")).toContainText("Gina Gray");
});

test("many changes in one turn make one Brief, and the newest text wins", async ({ page }) => {
  await host(page, '<nut-graf id="one"></nut-graf>');
  await page.waitForFunction(() => customElements.get("nut-graf"));
  const seen = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("nut-graf"));
    /** @type {string[]} */
    const briefs = [];
    element.addEventListener("nut-graf:brief", (/** @type {any} */ { detail }) => {
      const { start, end } = detail.article.sentences[0];
      briefs.push(element.text.slice(start, end));
    });
    for (const n of [1, 2, 3]) element.text = `Same turn number ${n} of the whole text.`;
    element.setAttribute("length", "short");
    await new Promise((resolve) => setTimeout(resolve));
    for (const n of [4, 5, 6]) {
      element.text = `Later turn number ${n} of the whole text.`;
      await new Promise((resolve) => setTimeout(resolve));
    }
    while (!briefs.at(-1)?.includes("number 6"))
      await new Promise((resolve) => setTimeout(resolve, 10));
    return briefs;
  });
  expect(seen.filter((text) => text.startsWith("Same")).length).toBeLessThanOrEqual(1);
  expect(seen.join()).not.toMatch(/number [12]/);
});

for (const name of ["for", "exclude"]) {
  test(`a selector in ${name} that is none is told in plain words, and the next right one works`, async ({
    page,
  }) => {
    await host(page, `${ARTICLE}<nut-graf for="#article" exclude=".none"></nut-graf>`);
    await expect(person(page, "Ada Stone")).toBeVisible();
    const set = (/** @type {string} */ value) =>
      brief(page).evaluate(
        (node, given) => node.setAttribute(...given),
        /** @type {const} */ ([name, value]),
      );
    await set("##");
    await expect(brief(page)).toContainText(
      `This could not be summed up. Attribute \`${name}\`: given "##", expected a CSS selector.`,
    );
    await expect(person(page, "Ada Stone")).toBeHidden();
    await set(name === "for" ? "#article" : "h1");
    await expect(person(page, "Ada Stone")).toBeVisible();
  });
}

test("an option that cannot be taken is an error event, and mending it recovers", async ({
  page,
}) => {
  await host(page, `${ARTICLE}<nut-graf for="#article" published="soon"></nut-graf>`);
  await expect(brief(page)).toContainText("published");
  await brief(page).evaluate((node) => node.setAttribute("published", "2024-05-10"));
  await expect(person(page, "Ada Stone")).toBeVisible();
});

test("a host styles it by properties and parts", async ({ page }) => {
  await host(
    page,
    `<style>nut-graf { --nut-graf-accent: rgb(1, 2, 3) } nut-graf::part(headline) { display: none }</style>
     ${ARTICLE}<nut-graf for="#article"></nut-graf>`,
  );
  await expect(person(page, "Ada Stone")).toBeVisible();
  await expect(brief(page).locator(".headline")).toBeHidden();
  await expect(brief(page).locator("[part=lengths] input:checked + span")).toHaveCSS(
    "background-color",
    "rgb(1, 2, 3)",
  );
});

test("article text is never taken for markup", async ({ page }) => {
  await host(page, "<nut-graf></nut-graf>");
  await page.locator("nut-graf").evaluate((node) => {
    /** @type {any} */ (node).text =
      "Ada Stone said “<img src=x onerror=document.title='run'> is my name” on Monday. She <b>left</b> Ashford.";
  });
  await expect(brief(page)).toContainText("<b>left</b>");
  await expect(brief(page).locator("img, b")).toHaveCount(0);
  await expect(page).toHaveTitle("Host");
});

test("it works in a page of another origin than its own", async ({ page, baseURL }) => {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Other</title>
    <body>${ARTICLE}<nut-graf for="#article"></nut-graf>
    <script type="module" src="${baseURL}package/nut-graf.js"></script></body></html>`;
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html").end(html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await page.goto(`http://127.0.0.1:${port}/`);
  await expect(person(page, "Ada Stone")).toBeVisible();
  server.close();
});
