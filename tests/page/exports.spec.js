/** What a publisher takes away as files: each form, its address, and nothing that an editor struck. */

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { openSeed } from "./helpers.js";

/** @import { Page } from "@playwright/test" */
/** @import { NutGrafElement } from "../../www/package/nut-graf-element.js" */

const ADDRESS = "https://example.org/a";

/**
 * Saves what is shown as a person would.
 *
 * @param {Page} page
 * @param {string} form
 */
async function save(page, form) {
  await page.getByLabel("Export as").selectOption(form);
  const address = page.getByLabel("Address of the article");
  if (await address.isVisible()) await address.fill(`${ADDRESS}#top`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save" }).click(),
  ]);
  const name = download.suggestedFilename();
  await expect(page.getByText(`Saved as ${name}.`)).toBeVisible();
  return { name, text: readFileSync(await download.path(), "utf8") };
}

/**
 * Strikes all items of a section.
 *
 * @param {Page} page
 * @param {string} id
 */
const strikeAll = (page, id) =>
  page.evaluate((id) => {
    const element = /** @type {NutGrafElement} */ (document.querySelector("nut-graf"));
    const items = element.sections.find((section) => section.id === id)?.items ?? [];
    for (const { key } of items) element.strike(key, true);
  }, id);

/**
 * An item without its id, which counts those that are left.
 *
 * @param {any} item
 */
const unnumbered = ({ id, "@id": fragment, ...item }) => item;

test("Markdown and JSON are saved under their own names", async ({ page }) => {
  await openSeed(page);
  const markdown = await save(page, "Markdown");
  expect(markdown.name).toBe("brief.md");
  expect(markdown.text).toMatch(/^# /);
  const { name, text } = await save(page, "JSON");
  expect(name).toBe("brief.json");
  expect(JSON.parse(text).schemaVersion).toBe(1);
});

test("JSON-LD has no person, quotation or line that was struck", async ({ page }) => {
  await openSeed(page);
  const before = await save(page, "schema.org JSON-LD");
  expect(before.name).toBe("article.jsonld");
  const whole = JSON.parse(before.text);
  const people = whole.mentions.filter((/** @type {any} */ m) => m["@type"] === "Person");
  expect(people.length).toBeGreaterThan(1);
  expect(whole.hasPart.length).toBeGreaterThan(0);
  await page.getByRole("radio", { name: "In short" }).check();
  for (const id of ["headline", "tldr", "keyFacts", "people"]) await strikeAll(page, id);
  const left = JSON.parse((await save(page, "schema.org JSON-LD")).text);
  expect(left.mentions.map(unnumbered)).toEqual(
    whole.mentions.filter((/** @type {any} */ m) => m["@type"] !== "Person").map(unnumbered),
  );
  expect(left.headline).toBeUndefined();
  expect(left.abstract).toBeUndefined();
  expect(left.hasPart.length).toBe(whole.hasPart.length);
  const ids = left.mentions.map((/** @type {any} */ m) => m["@id"]);
  for (const { spokenByCharacter } of left.hasPart) {
    if (spokenByCharacter) expect(ids).toContain(spokenByCharacter["@id"]);
  }
  await strikeAll(page, "quotes");
  expect(JSON.parse((await save(page, "schema.org JSON-LD")).text).hasPart).toEqual([]);
});

test("annotations are of the address given, and none is of what was struck", async ({ page }) => {
  await openSeed(page);
  const kinds = async () => {
    const { name, text } = await save(page, "Web Annotations");
    expect(name).toBe("annotations.jsonld");
    /** @type {import("../../www/package/brief.js").AnnotationPage} */
    const { items } = JSON.parse(text);
    for (const { target } of items) expect(target[0].source).toBe(ADDRESS);
    return (/** @type {string} */ kind) => items.filter(({ body }) => body[0].value === kind);
  };
  const whole = await kinds();
  for (const id of ["points", "people", "quantities"]) await strikeAll(page, id);
  const left = await kinds();
  for (const kind of ["key point", "person", "quantity"]) {
    expect(whole(kind).length).toBeGreaterThan(0);
    expect(left(kind)).toEqual([]);
  }
  expect(left("place").map(unnumbered)).toEqual(whole("place").map(unnumbered));
});

test("an id is the item's place in the JSON that is saved beside", async ({ page }) => {
  await openSeed(page);
  for (const id of ["people", "quantities"]) await strikeAll(page, id);
  const brief = JSON.parse((await save(page, "JSON")).text);
  const { items } = JSON.parse((await save(page, "Web Annotations")).text);
  const quotes = items.filter((/** @type {any} */ { id }) => id.includes("#quotes-"));
  expect(quotes.length).toBeGreaterThan(0);
  for (const { id, target } of quotes) {
    const { exact } = brief.quotes[Number(id.split("#quotes-")[1])];
    expect(target[0].selector[1].exact).toBe(exact);
  }
  const article = JSON.parse((await save(page, "schema.org JSON-LD")).text);
  for (const { "@id": id, name } of article.mentions)
    expect(brief.entities[Number(id.split("-")[1])].name).toBe(name);
});

test("each link leads into the address given, and none to what was struck", async ({ page }) => {
  await openSeed(page);
  const { name, text } = await save(page, "Links to each fact");
  expect(name).toBe("links.md");
  const lines = text.trim().split("\n");
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    expect(line).toMatch(/^- [a-z ]+: \[.+\]\(<https:\/\/example\.org\/a#:~:text=[^<>\s]+>\)$/);
  }
  await strikeAll(page, "places");
  const left = (await save(page, "Links to each fact")).text.trim().split("\n");
  expect(left).toEqual(lines.filter((line) => !line.startsWith("- place: ")));
  expect(left.length).toBeLessThan(lines.length);
});

test("only an address of the web makes links", async ({ page }) => {
  await openSeed(page);
  const exported = (/** @type {string} */ form, /** @type {string} */ address) =>
    page.evaluate(
      ([form, address]) => {
        const element = /** @type {any} */ (document.querySelector("nut-graf"));
        return element.export(form, address).catch((/** @type {Error} */ { message }) => message);
      },
      [form, address],
    );
  for (const form of ["fragments", "annotations"]) {
    for (const address of ["javascript:alert(1)//", "data:text/html,<b>", "file:///a", "/a", ""]) {
      expect(await exported(form, address)).toBe(
        `address: given "${address}", expected one with http:// or https://`,
      );
    }
  }
  // What would end the link in Markdown is escaped.
  const lines = (await exported("fragments", "https://example.org/a>) <b>\n#top"))
    .trim()
    .split("\n");
  for (const line of lines)
    expect(line).toMatch(/\(<https:\/\/example\.org\/a%3E\)%20%3Cb%3E#:~:text=[^<>\s]+>\)$/);
});

test("without an address one is asked for", async ({ page }) => {
  await openSeed(page);
  await page.getByLabel("Export as").selectOption("Web Annotations");
  for (const given of ["", "example.org", "javascript:alert(1)"]) {
    await page.getByLabel("Address of the article").fill(given);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(/needs the article's full address/)).toBeVisible();
    await expect(page.getByLabel("Address of the article")).toBeFocused();
  }
});

test("an article of the page is at the page's own address", async ({ page }) => {
  await page.goto("/example.html");
  await page.getByLabel("Export as").selectOption("Web Annotations");
  await expect(page.getByLabel("Address of the article")).toHaveValue(page.url());
});

test("an engine that breaks down is told of", async ({ page }) => {
  await openSeed(page);
  await page.evaluate(() => {
    const element = /** @type {NutGrafElement} */ (document.querySelector("nut-graf"));
    element.engine.jsonLd = () => Promise.reject(new Error("The engine broke down: it was ended."));
  });
  await page.getByLabel("Export as").selectOption("schema.org JSON-LD");
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(
    page.getByText("This could not be exported. The engine broke down: it was ended."),
  ).toBeVisible();
});
