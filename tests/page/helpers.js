/** What the tests of the page share: how a person gets to a Brief, and what is lit. */

import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";

/** @import { Page } from "@playwright/test" */

export const SEED = readFileSync("seeds/armenia-azerbaijan.txt", "utf8");

/** @param {Page} page */
export async function openSeed(page) {
  await page.goto("/");
  await page.getByRole("button", { name: /Armenia, Azerbaijan agree/ }).click();
  await expect(headline(page)).toBeVisible();
}

/** @param {Page} page */
export const headline = (page) => page.locator("nut-graf .headline .words");

/**
 * The button of an item of the Brief.
 *
 * @param {Page} page
 * @param {string} section its class
 * @param {string | RegExp} name
 */
export const item = (page, section, name) =>
  page.locator(`nut-graf .${section} .source`).filter({ hasText: name }).first();

/**
 * The texts that are lit, and whether the first that is in view at all stands within the window.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export const lit = (page) =>
  page.evaluate(() => [...(CSS.highlights.get("nut-graf") ?? [])].map(String));

/**
 * @param {Page} page
 * @returns {Promise<boolean>} whether one of the lit places is wholly in view, within `box` if that is given
 */
export const litInView = (page, box = "html") =>
  page.evaluate((selector) => {
    const frame = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const top = Math.max(0, selector === "html" ? 0 : frame.top);
    const bottom = Math.min(innerHeight, selector === "html" ? innerHeight : frame.bottom);
    return [...(CSS.highlights.get("nut-graf") ?? [])].some((range) => {
      const rect = /** @type {Range} */ (range).getBoundingClientRect();
      return rect.height > 0 && rect.top >= top && rect.bottom <= bottom;
    });
  }, box);

/**
 * Drops a file on the page as a person would.
 *
 * @param {Page} page
 * @param {{ name: string, type: string, content: string | number[] }} file
 */
export async function drop(page, file) {
  const transfer = await page.evaluateHandle(({ name, type, content }) => {
    const data = new DataTransfer();
    const part = typeof content === "string" ? content : new Uint8Array(content);
    data.items.add(new File([part], name, { type }));
    return data;
  }, file);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

/**
 * Puts text on the clipboard and pastes it where the focus is.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function paste(page, text) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("ControlOrMeta+V");
}

/** Asks for all items of a list. @param {import("@playwright/test").Page} page @param {string} id */
export async function all(page, id) {
  const more = page.locator(`nut-graf .${id} .more:visible`);
  while ((await more.count()) > 0) await more.first().click();
}
