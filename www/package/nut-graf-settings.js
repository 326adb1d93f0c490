/** What `<nut-graf>` is told: its attributes, and the properties beside them. */

/** @import { BriefOptions } from "./brief.js" */

const LENGTHS = /** @type {const} */ (["short", "medium", "long"]);

/** A server has no elements, but may import what a page will run. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class NutGrafSettings extends Base {
  static observedAttributes = [
    "for",
    "exclude",
    "length",
    "published",
    "language",
    "compress",
    "address",
  ];

  /** @type {string | null} */
  #text = null;

  /**
   * Called when a setting changes; the text is told of as the attributes are.
   *
   * @param {string} _name
   */
  attributeChangedCallback(_name) {}

  /** The text to brief; null where `for` tells it. */
  get text() {
    return this.#text;
  }
  set text(text) {
    this.#text = text === null || text === undefined ? null : String(text);
    this.attributeChangedCallback("text");
  }

  get length() {
    const length = this.getAttribute("length");
    return LENGTHS.find((known) => known === length) ?? "medium";
  }
  set length(length) {
    this.setAttribute("length", length);
  }

  /** Where the article is published; "" where nobody said. */
  get address() {
    const own = this.#text === null && this.hasAttribute("for") ? this.baseURI : "";
    return this.getAttribute("address") ?? own;
  }
  set address(address) {
    this.setAttribute("address", address);
  }

  /** A selector of what is no part of the article; "" where nobody said. */
  get exclude() {
    return this.getAttribute("exclude") ?? "";
  }
  set exclude(selector) {
    this.setAttribute("exclude", selector);
  }
}

/**
 * @param {NutGrafSettings} element
 * @returns {BriefOptions}
 */
export function optionsOf(element) {
  const compress = element.hasAttribute("compress") || undefined;
  const published = element.getAttribute("published") ?? undefined;
  const language = element.getAttribute("language") ?? undefined;
  return { length: element.length, published, language, compress };
}
