/** Finds the article in a page that holds other things too: menus, teasers, comments. */

import { isApart, isNamedApart } from "../package/article/boilerplate.js";
import { call, read } from "../package/dom/unclobbered.js";

/**
 * The part of a page with the most running text: of the elements that say that they are the article,
 * else of all that hold paragraphs, the one whose own paragraphs are longest together.
 *
 * @param {Document} page
 * @returns {Element}
 */
export function mainContent(page) {
  const all = (/** @type {string} */ selector) => [...call(page, "querySelectorAll", selector)];
  const named = all('article, [itemprop="articleBody"], main, [role="main"]');
  const holders = all("p").flatMap((p) => p.parentElement ?? []);
  const candidates = named.length > 0 ? named : [...new Set(holders)];
  const body = read(page, "body");
  // Of two that hold the same, the inner one comes later.
  return candidates.reduce((best, next) => (prose(next) >= prose(best) ? next : best), body);
}

/** @param {Element} element */
function prose(element) {
  if (read(element, "localName") === "body") return 0;
  /** @type {Element[]} */
  const paragraphs = [...call(element, "querySelectorAll", "p")];
  return paragraphs
    .filter((p) => !isWithinBoilerplate(p, element))
    .reduce((sum, p) => sum + (p.textContent?.trim().length ?? 0), 0);
}

/**
 * @param {Element} element
 * @param {Element} root
 */
function isWithinBoilerplate(element, root) {
  /** @type {Element | null} */
  let at = element;
  while (at && at !== root && !isApart(at) && !isNamedApart(at)) at = read(at, "parentElement");
  return at !== root;
}
