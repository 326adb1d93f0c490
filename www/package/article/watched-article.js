/** The article of a page that an element is for: found, read, and watched for whatever makes it read otherwise. */

/** @import { PageText } from "./page-text.js" */

import { call } from "../dom/unclobbered.js";
import { pageText } from "./page-text.js";

/** Attributes that say whether an element belongs to the article, or which element it is. */
const TELLING = ["aria-hidden", "class", "data-nutgraf-ignore", "hidden", "id", "role"];

export class WatchedArticle {
  #onChange;
  #observer = new MutationObserver((records) => this.#look(records));
  /** @type {Node | null} */
  #root = null;
  #selector = "";
  /** @type {Element | null} */
  #target = null;

  /** @param {() => void} onChange called when the article may read otherwise, or is another */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /**
   * @param {Node} root of the tree to look in
   * @param {string} selector of the article
   * @param {string | null} exclude selector of what is left out of it
   * @returns {PageText} empty while the article is not there
   * @throws where one of the two is no selector
   */
  read(root, selector, exclude) {
    this.stop();
    const target = select(root, "querySelector", selector, "for");
    const within = target ?? root;
    const excluded = exclude === null ? [] : select(within, "querySelectorAll", exclude, "exclude");
    this.#root = root;
    this.#selector = selector;
    this.#target = target;
    this.#watch(`${selector} ${exclude ?? ""}`);
    return target ? pageText(target, new Set(excluded)) : { text: "", pieces: [] };
  }

  stop() {
    this.#observer.disconnect();
  }

  /** @param {string} selectors */
  #watch(selectors) {
    const named = [...selectors.matchAll(/\[\s*([\w-]+)/g)].map(([, name]) => name);
    const options = { subtree: true, childList: true, attributeFilter: [...TELLING, ...named] };
    if (this.#root) this.#observer.observe(this.#root, options);
    if (this.#target) this.#observer.observe(this.#target, { ...options, characterData: true });
  }

  /** @param {MutationRecord[]} records */
  #look(records) {
    const root = /** @type {Node} */ (this.#root);
    const target = call(root, "querySelector", this.#selector);
    const within = records.some(({ target: node }) => target && call(target, "contains", node));
    if (target !== this.#target || within) this.#onChange();
  }
}

/**
 * @param {Node} root
 * @param {"querySelector" | "querySelectorAll"} method
 * @param {string} selector
 * @param {string} attribute that gives it
 */
function select(root, method, selector, attribute) {
  try {
    return call(root, method, selector);
  } catch {
    throw new Error(`Attribute \`${attribute}\`: given "${selector}", expected a CSS selector.`);
  }
}
