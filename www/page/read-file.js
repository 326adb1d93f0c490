/**
 * From a file to an article's text. HTML is parsed by the browser into a document that is never
 * shown: its scripts do not run and its pictures are not loaded.
 */

import { pageText } from "../package/article/page-text.js";
import { call } from "../package/dom/unclobbered.js";
import { mainContent } from "./main-content.js";

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
  const main = mainContent(page);
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
