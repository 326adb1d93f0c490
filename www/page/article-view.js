/**
 * The article beside the Brief, with its facts marked. All its text is there from the start, in
 * chunks that the browser lays out as they come near; marks are put in then too, so that a book
 * stays as light as a news story.
 */

/** @import { Range } from "../package/brief.js" */
/** @import { Mark, Segment } from "./marks.js" */
/** @typedef {{ range: Range, element: HTMLElement }} Block a paragraph */
/** @typedef {{ range: Range, element: HTMLElement, blocks: Block[], marks: Mark[] | null }} Chunk `marks` are those that it shows */

import { el } from "../package/dom/create.js";
import { clear, light } from "../package/dom/highlight.js";
import { blocks, chunks } from "./blocks.js";
import { byPlace, byWindow, segments } from "./marks.js";

/** Kinds whose marks are buttons; a line of the summary is tinted and found from the Brief. */
const BUTTONS = new Set(["person", "organization", "place", "group", "date", "quantity", "quote"]);

export class ArticleView {
  #element;
  #onPick;
  /** @type {Chunk[]} */
  #chunks = [];
  /** @type {Mark[][]} for each chunk the marks that it is to show */
  #marks = [];
  /** @type {Range[]} */
  #lit = [];
  #observer = new IntersectionObserver((entries) => this.#onNear(entries), { rootMargin: "600px" });
  /** @type {string | null} */
  #text = null;

  /**
   * @param {HTMLElement} element
   * @param {(key: string) => void} onPick called with the key of a mark's item
   */
  constructor(element, onPick) {
    this.#element = element;
    this.#onPick = onPick;
    element.addEventListener("click", (event) => this.#pick(event.target));
    element.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** @param {string} text */
  show(text) {
    if (text === this.#text) return;
    this.#text = text;
    this.#lit = [];
    this.#marks = [];
    this.#observer.disconnect();
    this.#chunks = chunks(blocks(text)).map((ranges) => chunk(text, ranges));
    this.#element.replaceChildren(...this.#chunks.map(({ element }) => element));
    this.#element.scrollTop = 0;
    for (const { element } of this.#chunks) this.#observer.observe(element);
  }

  /**
   * @param {Mark[]} marks of the text on show
   * @param {Range | null} title
   */
  mark(marks, title) {
    this.#marks = byWindow(
      marks.toSorted(byPlace),
      this.#chunks.map(({ range }) => range),
    );
    for (const { range, element } of this.#chunks[0]?.blocks ?? []) {
      // A title that shares its paragraph with other lines stays as it is.
      const whole = title && range.start <= title.start && Math.abs(range.end - title.end) < 2;
      element.classList.toggle("title", Boolean(whole));
    }
    // Observed anew, each chunk that is near is told of, and takes its marks.
    this.#observer.disconnect();
    for (const chunk of this.#chunks) {
      if (chunk.marks) chunk.marks = null;
      this.#observer.observe(chunk.element);
    }
  }

  /**
   * @param {Range[]} ranges
   * @param {number | null} focus which of them comes into view
   */
  light(ranges, focus) {
    this.#lit = ranges;
    const near = focus === null ? ranges : [ranges[focus]];
    for (const range of near) {
      for (const chunk of this.#chunksOf(range)) this.#dress(chunk);
    }
    light(
      ranges.flatMap((range) => this.#domRange(range) ?? []),
      focus,
    );
  }

  clear() {
    this.#lit = [];
    clear();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #onNear(entries) {
    const near = new Set(entries.filter((e) => e.isIntersecting).map((e) => e.target));
    const bare = this.#chunks.filter(({ element, marks }) => near.has(element) && !marks);
    if (bare.length === 0) return;
    for (const chunk of bare) this.#dress(chunk);
    // New text nodes took the place of those that were lit.
    if (this.#lit.length > 0) this.light(this.#lit, null);
  }

  /** @param {Chunk} chunk */
  #dress(chunk) {
    const marks = this.#marks[this.#chunks.indexOf(chunk)];
    if (!marks || chunk.marks === marks) return;
    chunk.marks = marks;
    const groups = byWindow(
      marks,
      chunk.blocks.map(({ range }) => range),
    );
    chunk.blocks.forEach(({ range, element }, i) => {
      const parts = segments(groups[i], range).map((segment) => part(this.#text ?? "", segment));
      element.replaceChildren(...parts);
    });
  }

  /** @param {EventTarget | null} target */
  #pick(target) {
    const key =
      target instanceof Element ? target.closest("[data-key]")?.getAttribute("data-key") : null;
    if (key && getSelection()?.isCollapsed !== false) this.#onPick(key);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const on =
      event.target instanceof HTMLElement && event.target.role === "button" ? event.target : null;
    if (on && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      this.#pick(on);
    } else if (step) {
      event.preventDefault();
      this.#step(on, step);
    }
  }

  /**
   * Goes to the next mark, in the next chunk where this one has no more.
   *
   * @param {HTMLElement | null} from
   * @param {number} step 1 or -1
   */
  #step(from, step) {
    const here = this.#chunks.findIndex(({ element }) => from && element.contains(from));
    for (let i = Math.max(here, 0); i >= 0 && i < this.#chunks.length; i += step) {
      this.#dress(this.#chunks[i]);
      const marks = /** @type {HTMLElement[]} */ ([
        ...this.#chunks[i].element.querySelectorAll("[role=button]"),
      ]);
      const at = from ? marks.indexOf(from) : -1;
      const next = at >= 0 ? marks[at + step] : marks.at(step > 0 ? 0 : -1);
      if (next) return next.focus();
    }
  }

  /** @param {Range} range */
  #chunksOf({ start, end }) {
    return this.#chunks.filter(({ range }) => range.start < end && range.end > start);
  }

  /** @param {Range} range */
  #domRange(range) {
    const blocks = this.#chunksOf(range).flatMap((chunk) => chunk.blocks);
    const within = blocks.filter(
      (block) => block.range.start < range.end && block.range.end > range.start,
    );
    const [first, last] = [within[0], within.at(-1)];
    if (!first || !last) return null;
    const dom = document.createRange();
    dom.setStart(...point(first, Math.max(range.start, first.range.start)));
    dom.setEnd(...point(last, Math.min(range.end, last.range.end)));
    return dom;
  }
}

/**
 * @param {string} text
 * @param {Range[]} ranges of its blocks
 * @returns {Chunk}
 */
function chunk(text, ranges) {
  const blocks = ranges.map((range) => ({
    range,
    element: el("p", { dir: "auto" }, text.slice(range.start, range.end)),
  }));
  const element = el("div", { class: "chunk" }, ...blocks.map((block) => block.element));
  const range = { start: ranges[0].start, end: ranges[ranges.length - 1].end };
  return { range, element, blocks, marks: null };
}

/**
 * @param {string} text
 * @param {Segment} segment
 * @returns {Node | string}
 */
function part(text, { start, end, marks }) {
  const words = text.slice(start, end);
  if (marks.length === 0) return words;
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const [{ kind, key }] = marks;
  const button = BUTTONS.has(kind);
  return el(
    "mark",
    {
      class: kinds.join(" "),
      "data-key": key,
      role: button && "button",
      tabindex: button && -1,
      title: button && kind,
    },
    words,
  );
}

/**
 * @param {Block} block
 * @param {number} offset into the text
 * @returns {[Node, number]}
 */
function point({ range, element }, offset) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset - range.start;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = /** @type {Text} */ (node);
    if (left <= length) return [node, left];
    left -= length;
  }
  return [element, element.childNodes.length];
}
