/** What `<nut-graf>` shows in its shadow tree. It knows nothing of where a Brief comes from. */

/** @import { Brief } from "../brief.js" */
/** @import { Form } from "../brief/exports.js" */
/** @import { Item } from "../brief/item.js" */
/** @import { Section } from "../brief/sections.js" */
/**
 * @typedef {object} Handlers
 * @property {(item: Item) => void} onSelect
 * @property {(item: Item) => void} onStrike
 * @property {(length: string) => void} onLength
 * @property {() => void} onRetry
 * @property {(form: Form, address: string) => Promise<string>} onExport
 */

import { tells } from "../brief/item.js";
import { SECTIONS } from "../brief/sections.js";
import { el } from "../dom/create.js";
import { Chooser } from "./chooser.js";
import { Exporter } from "./exporter.js";
import { List } from "./list.js";
import { about, note } from "./meta.js";
import { sheet } from "./styles.js";

const LENGTHS = { short: "Short", medium: "Medium", long: "Long" };
/** Shapes of the same summary: one is shown at a time. */
const SHAPES = { tldr: "In short", summary: "Summary", points: "Key points", teaser: "Teaser" };
/** A single sentence of fewer says nothing that one could put shorter. */
const FEWEST_WORDS = 4;
/** These open only when asked for. */
const FOLDED = new Set(["dates"]);

export class Panel {
  #root;
  #handlers;
  #content;
  #waiting = el("slot", {});
  #state = el("p", { part: "state", class: "state", role: "status" });
  #progress = el("progress", { part: "progress", "aria-label": "Reading the article" });
  #meta = el("p", { part: "meta", class: "meta" });
  #note = el("p", { part: "note", class: "note" });
  #exporter;
  #lengths;
  #shapes = new Chooser("shapes", "Shape of the summary", SHAPES, (shape) =>
    this.#showShape(shape),
  );
  #shape = "summary";
  /** @type {Map<string, { list: List, frame: HTMLElement, count: HTMLElement }>} */
  #parts = new Map();
  /** @type {Section[]} */
  #sections = [];

  /**
   * @param {ShadowRoot} root
   * @param {Handlers} handlers
   */
  constructor(root, handlers) {
    this.#root = root;
    this.#handlers = handlers;
    this.#lengths = new Chooser("lengths", "Length of the summary", LENGTHS, handlers.onLength);
    root.adoptedStyleSheets = [sheet()];
    this.#exporter = new Exporter(handlers.onExport);
    const frames = SECTIONS.map((section) => this.#section(section));
    const [headline, tldr, summary, points, teaser, ...facts] = frames;
    const top = el("header", { part: "top", class: "top" }, this.#meta, headline, this.#note);
    const choosers = el("div", { class: "choosers" }, this.#shapes.node, this.#lengths.node);
    const shapes = el("div", { class: "shapes" }, choosers, tldr, summary, points, teaser);
    const parts = [top, shapes, ...facts, this.#exporter.node];
    this.#content = el("div", { part: "content", class: "content" }, ...parts);
    this.#content.hidden = true;
    this.#progress.hidden = true;
    root.append(this.#progress, this.#state, this.#waiting, this.#content);
  }

  showBusy() {
    this.#content.setAttribute("aria-busy", "true");
    if (this.#content.hidden) this.#state.replaceChildren("Reading the article…");
  }

  /** @param {number} share of the reading that is done, 0 to 1 */
  showProgress(share) {
    this.#progress.hidden = false;
    this.#progress.value = share;
  }

  /** There is nothing to read. */
  showEmpty() {
    this.#progress.hidden = true;
    this.#content.removeAttribute("aria-busy");
    this.#content.hidden = true;
    this.#waiting.hidden = false;
    this.#state.replaceChildren();
  }

  /**
   * @param {Brief} brief
   * @param {Section[]} sections
   */
  showBrief(brief, sections) {
    const { words, sentences } = brief.article;
    const scrap = words < FEWEST_WORDS && sentences.length < 2;
    const empty = scrap || sections.every(({ items }) => items.length === 0);
    this.#progress.hidden = true;
    this.#content.removeAttribute("aria-busy");
    this.#content.hidden = empty;
    this.#waiting.hidden = !empty;
    this.#state.replaceChildren(empty ? "There is too little text here to sum up." : "");
    this.#content.lang = brief.language === "und" ? "" : brief.language;
    this.#meta.textContent = about(brief);
    this.#note.textContent = note(brief);
    this.#note.hidden = !this.#note.textContent;
    const focused = this.#focusedKey();
    this.#sections = sections;
    for (const { id, items } of sections) this.#fill(id, items);
    this.#hideRepeated();
    this.#showShape(this.#shape);
    if (focused) this.#rows(focused)[0]?.querySelector("button")?.focus({ preventScroll: true });
  }

  /** @param {string} message */
  showError(message) {
    this.#progress.hidden = true;
    this.#content.removeAttribute("aria-busy");
    this.#content.hidden = true;
    this.#waiting.hidden = false;
    const retry = el(
      "button",
      { part: "action", type: "button", click: this.#handlers.onRetry },
      "Try again",
    );
    this.#state.replaceChildren(`This could not be summed up. ${message} `, retry);
  }

  /** @param {string} address where the article is published, if that is known */
  showAddress(address) {
    this.#exporter.showAddress(address);
  }

  /** @param {string} length */
  showLength(length) {
    this.#lengths.show(length);
  }

  /** @param {ReadonlySet<string>} struck */
  showStruck(struck) {
    for (const row of this.#rows()) {
      const out = struck.has(row.dataset.key ?? "");
      row.classList.toggle("struck", out);
      row.querySelector(".strike")?.setAttribute("aria-pressed", String(out));
    }
  }

  /**
   * @param {string | null} key
   * @param {number} index which of the item's places
   */
  showSelected(key, index) {
    for (const row of this.#root.querySelectorAll("li.selected")) {
      row.classList.remove("selected");
      row.querySelector(".which")?.replaceChildren();
      row.querySelector(".source")?.removeAttribute("aria-current");
    }
    for (const row of key === null ? [] : this.#rows(key)) {
      row.classList.add("selected");
      row.querySelector(".source")?.setAttribute("aria-current", "true");
      const which = row.querySelector(".which");
      if (which) which.textContent = `${index + 1} of ${which.getAttribute("data-of")}`;
    }
  }

  /**
   * @param {string} key
   * @returns {boolean} whether there is such an item
   */
  reveal(key) {
    const found = [...this.#parts].flatMap(([id, { list, frame }]) => {
      const row = list.find(key);
      return row ? [{ id, row, frame }] : [];
    });
    this.showSelected(key, 0);
    if (found.length === 0) return false;
    const [{ id, row, frame }] = found;
    if (id in SHAPES) this.#showShape(id);
    if (frame instanceof HTMLDetailsElement) frame.open = true;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    row.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
    row.querySelector("button")?.focus({ preventScroll: true });
    return true;
  }

  /** @param {{ id: string, title: string }} section */
  #section({ id, title }) {
    const { onSelect, onStrike } = this.#handlers;
    const list = new List(id, { onSelect, onStrike });
    const count = el("span", { class: "count" });
    const folded = FOLDED.has(id);
    const heading = el(
      id === "headline" ? "h2" : "h3",
      { part: "title", class: "title" },
      el("span", {}, title),
      count,
    );
    const head = folded ? [el("summary", {}, heading)] : [heading];
    const frame = el(
      folded ? "details" : "section",
      { part: `section ${id}`, class: id },
      ...head,
      ...list.nodes,
    );
    this.#parts.set(id, { list, frame, count });
    return frame;
  }

  /**
   * @param {string} id
   * @param {Item[]} items
   */
  #fill(id, items) {
    const part = this.#parts.get(id);
    if (!part) return;
    part.list.show(items);
    part.frame.hidden = items.length === 0;
    part.count.textContent = String(items.length);
  }

  /** A headline that is a sentence of the summary would say the same twice in one view. */
  #hideRepeated() {
    const keys = (/** @type {string} */ id) => this.#items(id).map(({ key }) => key);
    const frame = this.#parts.get("headline")?.frame;
    if (frame && keys("headline").some((key) => keys("summary").includes(key))) frame.hidden = true;
  }

  /**
   * What the shape tells already is no key fact beside it.
   *
   * @param {string} shape
   */
  #showShape(shape) {
    this.#shape = shape;
    this.#shapes.show(shape);
    for (const id of Object.keys(SHAPES)) {
      const frame = this.#parts.get(id)?.frame;
      if (frame) frame.hidden = id !== shape;
    }
    const told = this.#items(shape);
    this.#fill(
      "keyFacts",
      this.#items("keyFacts").filter((fact) => !told.some((line) => tells(line, fact))),
    );
  }

  /** @param {string} id of a section */
  #items(id) {
    return this.#sections.find((section) => section.id === id)?.items ?? [];
  }

  #focusedKey() {
    const row = this.#root.activeElement?.closest("li");
    return row?.dataset.key ?? null;
  }

  /**
   * @param {string} [key]
   * @returns {HTMLElement[]}
   */
  #rows(key) {
    const rows = /** @type {NodeListOf<HTMLElement>} */ (
      this.#root.querySelectorAll("li[data-key]")
    );
    return key === undefined ? [...rows] : [...rows].filter((row) => row.dataset.key === key);
  }
}
