/** A section of the panel: its title and its items, of which a long list shows the first at once. */

/** @import { Item } from "../brief/facts.js" */

import { textOf } from "../brief/facts.js";
import { el } from "./dom.js";

/** How many items a list shows before one asks for more. */
const FIRST = 8;
/** How many items come with each "more". */
const STEP = 100;
/** Lines of the summary are never cut short: they are what was asked for. */
const WHOLE = new Set(["headline", "tldr", "summary", "points", "teaser"]);

/** @typedef {{ onSelect: (item: Item) => void, onStrike: (item: Item) => void }} Acts */

export class List {
  /** @type {Item[]} */
  #items = [];
  #shown = 0;
  #list;
  #more;
  #acts;

  /**
   * @param {string} id of the section
   * @param {Acts} acts
   */
  constructor(id, acts) {
    this.id = id;
    this.#acts = acts;
    this.#list = el("ul", { part: `list ${id}-list`, role: "list" });
    this.#more = el("button", {
      part: "more",
      class: "more",
      type: "button",
      click: () => this.#showMore(),
    });
    this.nodes = [this.#list, this.#more];
  }

  get #first() {
    return WHOLE.has(this.id) ? Number.POSITIVE_INFINITY : FIRST;
  }

  /** @param {Item[]} items */
  show(items) {
    this.#items = items;
    this.#shown = Math.min(items.length, this.#first);
    this.#list.replaceChildren(...items.slice(0, this.#shown).map((item) => this.#row(item)));
    this.#tellMore();
  }

  /**
   * @param {string} key
   * @returns {HTMLElement | null} the row of that item, shown now if it was not
   */
  find(key) {
    const index = this.#items.findIndex((item) => item.key === key);
    if (index < 0) return null;
    if (index >= this.#shown) this.#grow(index + 1);
    return /** @type {HTMLElement} */ (this.#list.children[index]);
  }

  #showMore() {
    const first = this.#shown;
    this.#grow(first + STEP);
    this.#list.children[first]?.querySelector("button")?.focus();
  }

  /** @param {number} upTo */
  #grow(upTo) {
    this.#list.append(...this.#items.slice(this.#shown, upTo).map((item) => this.#row(item)));
    this.#shown = this.#list.children.length;
    this.#tellMore();
  }

  #tellMore() {
    const left = this.#items.length - this.#shown;
    this.#more.hidden = left === 0;
    this.#more.textContent =
      left > STEP ? `${STEP} more of ${left.toLocaleString("en")}` : `${left} more`;
  }

  /** @param {Item} item */
  #row(item) {
    const { onSelect, onStrike } = this.#acts;
    return el(
      "li",
      { part: `item ${item.kind}`, class: item.kind, "data-key": item.key },
      el(
        "button",
        { part: "source", type: "button", class: "source", click: () => onSelect(item) },
        words(item),
        ...item.tags.map((tag) => el("span", { part: "tag", class: "tag" }, tag)),
        ...remarks(item),
      ),
      el(
        "button",
        {
          part: "strike",
          class: "strike",
          type: "button",
          "aria-label": `Strike: ${textOf(item)}`,
          title: "Strike",
          click: () => onStrike(item),
        },
        "✕",
      ),
    );
  }
}

/** @param {Item} item */
function words({ parts }) {
  const spans = parts.flatMap(({ text, role }, i) => [
    i > 0 ? " " : "",
    role ? el("span", { class: role }, text) : text,
  ]);
  return el("span", { class: "words", dir: "auto" }, ...spans);
}

/** @param {Item} item */
function remarks({ kind, notes, ranges }) {
  const shown = kind === "line" ? (notes.length > 0 ? [`Chosen: ${notes.join("; ")}`] : []) : notes;
  const places = ranges.length > 1 && kind !== "line" && kind !== "quantity";
  return [
    ...shown.map((note) => el("span", { part: "remark", class: "remark", dir: "auto" }, note)),
    ...(places ? [el("span", { class: "which", "data-of": ranges.length })] : []),
  ];
}
