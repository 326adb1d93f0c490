/**
 * From a file to an article's text. HTML is parsed by the browser into a document that is never
 * shown: its scripts do not run and its pictures are not loaded.
 */

import { isApart, isNamedApart } from "../package/article/boilerplate.js";
import { pageText } from "../package/article/page-text.js";
import { call, read } from "../package/dom/unclobbered.js";

/** @typedef {{ text: string, published: string | null }} Article `published` is an ISO 8601 date */

/**
 * @param {File} file
 * @returns {Promise<Article>} rejects with an `Error` that tells the reader what is wrong
 */
export async function readFile(file) {
  const text = decode(await file.arrayBuffer());
  if (text === null) throw new Error(`“${file.name}” is not a text.`);
  const html = /\.x?html?$/i.test(file.name) || file.type === "text/html";
  return html ? fromHtml(text) : { text: text.replaceAll(/\r\n?/g, "\n"), published: null };
}

/**
 * @param {string} html
 * @returns {Promise<Article>}
 */
async function fromHtml(html) {
  const page = await parse(html);
  const main = mainPart(page);
  const { text } = pageText(main);
  const heading = call(page, "querySelector", "h1");
  const title = heading?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";
  const named = call(main, "querySelector", "h1") || !title;
  return { text: named ? text : `${title}\n\n${text}`, published: publishedOf(page) };
}

/**
 * By a request, not a `DOMParser`: a page with Trusted Types lets nobody parse what it does not trust,
 * and a policy that trusts any file would trust all that ever reached it.
 *
 * @param {string} html
 * @returns {Promise<Document>}
 */
async function parse(html) {
  const address = URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" }));
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  await new Promise((resolve) => {
    request.addEventListener("loadend", resolve);
    request.send();
  });
  URL.revokeObjectURL(address);
  if (!request.response) throw new Error("The browser could not read the HTML.");
  return request.response;
}

/**
 * The part of a page with the most running text: of the elements that say that they are the article,
 * else of all that hold paragraphs, the one whose own paragraphs are longest together.
 *
 * @param {Document} page
 * @returns {Element}
 */
function mainPart(page) {
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

/** @param {Document} page */
function publishedOf(page) {
  const first = (/** @type {string} */ selector) => call(page, "querySelector", selector);
  const told =
    first('meta[property="article:published_time"]')?.getAttribute("content") ??
    first('time[datetime][itemprop="datePublished"], article time[datetime]')?.getAttribute(
      "datetime",
    );
  return told?.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? null;
}

/**
 * @param {ArrayBuffer} bytes
 * @returns {string | null} null where they are no text
 */
function decode(bytes) {
  const [a, b] = new Uint8Array(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (new Uint8Array(bytes).subarray(0, 8000).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
