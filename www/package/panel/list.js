/** A section of the panel: its title and its items, of which a long list shows the first at once. */

/** @import { Item } from "../brief/item.js" */

import { textOf } from "../brief/item.js";
import { el } from "../dom/create.js";

/** How many items a list shows before one asks for more, so that all lists together show some twenty. */
const FIRST = new Map([
  ["events", 5],
  ["quotes", 4],
  ["quantities", 4],
  ["people", 3],
  ["timeline", 3],
  ["organizations", 2],
  ["places", 2],
  ["groups", 1],
]);
/** How many of the others, and around one that is sought. */
const FEW = 8;
/** How many come with each "more" or "earlier". */
const STEP = 100;
/** Lines of the summary are never cut short: they are what was asked for. */
const WHOLE = new Set(["headline", "tldr", "summary", "points", "teaser", "keyFacts"]);

/** @typedef {{ onSelect: (item: Item) => void, onStrike: (item: Item) => void }} Acts */

export class List {
  /** @type {Item[]} */
  #items = [];
  /** How many of them are sure. */
  #sure = 0;
  /** Those on show, from and up to. */
  #from = 0;
  #to = 0;
  #list;
  #earlier;
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
    this.#earlier = moreButton(() => this.#grow(this.#from - STEP, this.#to));
    this.#more = moreButton(() => this.#showMore());
    this.nodes = [this.#earlier, this.#list, this.#more];
  }

  /** @param {Item[]} items those that are sure stand before the others, and minor ones behind them */
  show(items) {
    const late = (/** @type {Item} */ { sure, minor }) => Number(!sure) * 2 + Number(minor);
    this.#items = items.toSorted((a, b) => late(a) - late(b));
    this.#sure = items.filter((item) => item.sure).length;
    const first = Math.min(FIRST.get(this.id) ?? FEW, this.#sure);
    this.#grow(0, WHOLE.has(this.id) ? items.length : first, true);
  }

  /**
   * @param {string} key
   * @returns {HTMLElement | null} the row of that item, shown now if it was not
   */
  find(key) {
    const index = this.#items.findIndex((item) => item.key === key);
    if (index < 0) return null;
    const near = index >= this.#from - STEP && index < this.#to + STEP;
    if (near) this.#grow(Math.min(index, this.#from), Math.max(index + 1, this.#to));
    else this.#grow(index, index + FEW, true);
    return /** @type {HTMLElement} */ (this.#list.children[index - this.#from]);
  }

  #showMore() {
    const next = this.#to - this.#from;
    this.#grow(this.#from, this.#to + STEP);
    this.#list.children[next]?.querySelector("button")?.focus();
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {boolean} [afresh] whether none of the rows on show stays
   */
  #grow(from, to, afresh) {
    if (afresh) {
      this.#list.replaceChildren();
      this.#from = this.#to = Math.max(from, 0);
    }
    const rows = (/** @type {number} */ a, /** @type {number} */ b) =>
      this.#items.slice(a, b).map((item) => this.#row(item));
    this.#list.prepend(...rows(Math.max(from, 0), this.#from));
    this.#list.append(...rows(this.#to, to));
    this.#from = Math.max(Math.min(from, this.#from), 0);
    this.#to = Math.min(Math.max(to, this.#to), this.#items.length);
    tell(this.#earlier, this.#from, "earlier");
    tell(this.#more, this.#items.length - this.#to, this.#to < this.#sure ? "more" : "less sure");
  }

  /** @param {Item} item */
  #row(item) {
    const { onSelect, onStrike } = this.#acts;
    return el(
      "li",
      { part: `item ${item.kind}`, class: item.kind, "data-key": item.key },
      el(
        "button",
        // The words' own direction decides on which side the line begins.
        {
          part: "source",
          type: "button",
          class: "source",
          dir: "auto",
          click: () => onSelect(item),
        },
        words(item),
        ...tags(item).map((tag) => el("span", { part: "tag", class: "tag" }, tag)),
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
function tags({ tags, sure }) {
  return sure ? tags : [...tags, "less sure"];
}

/** @param {Item} item */
function words({ parts }) {
  const spans = parts.map(({ text, role }) => (role ? el("span", { class: role }, text) : text));
  return el("span", { class: "words" }, ...spans);
}

/** @param {Item} item */
function remarks({ kind, notes, when, ranges }) {
  const shown = kind === "line" ? (notes.length > 0 ? [`Chosen: ${notes.join("; ")}`] : []) : notes;
  const places = ranges.length > 1 && kind !== "line" && kind !== "quantity";
  return [
    ...(when.length > 0 ? [el("span", { part: "when", class: "when" }, when.join(" · "))] : []),
    ...shown.map((note) => el("span", { part: "remark", class: "remark", dir: "auto" }, note)),
    ...(places ? [el("span", { class: "which", "data-of": ranges.length })] : []),
  ];
}

/** @param {() => void} click */
function moreButton(click) {
  return el("button", { part: "more", class: "more", type: "button", click });
}

/**
 * @param {HTMLButtonElement} button
 * @param {number} left how many items are not shown on its side
 * @param {"earlier" | "more" | "less sure"} word
 */
function tell(button, left, word) {
  button.hidden = left === 0;
  const all = left.toLocaleString("en");
  button.textContent = left > STEP ? `${STEP} ${word} of ${all}` : left > 0 ? `${all} ${word}` : "";
}
