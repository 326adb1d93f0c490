/**
 * The text of a part of a page, as a reader sees it, with the way back from each offset to the page.
 * Paragraphs and other blocks are parted by an empty line, white space is collapsed as HTML does,
 * and what is hidden, no prose (scripts, controls) or no part of the article is left out.
 */

/** @typedef {{ start: number, length: number, node: Text, offset: number }} Piece a verbatim run of a text node */
/** @typedef {{ text: string, pieces: Piece[] }} PageText `pieces` in the order of the text */
/** @typedef {{ gap: string } | { node: Text, verbatim: boolean } | null} Step of reading: what parts, what is read, or nothing */

import { read } from "../dom/unclobbered.js";
import { isApart, isNamedApart } from "./boilerplate.js";

const SKIPPED = new Set(
  "script style noscript template iframe object svg math canvas video audio button input select textarea datalist nut-graf".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section table tbody td th thead tr ul body".split(
    " ",
  ),
);

/**
 * @param {Element} root
 * @param {ReadonlySet<Element>} [excluded] elements within it to leave out, too
 * @returns {PageText}
 */
export function pageText(root, excluded = new Set()) {
  const reader = new Reader(root, excluded);
  const builder = new Builder();
  for (const step of reader.steps) {
    if (step && "gap" in step) builder.part(step.gap);
    else if (step) builder.add(step.node, step.verbatim);
  }
  return { text: builder.text, pieces: builder.pieces };
}

/**
 * The place in the page of a range of the text. Offsets that stand for no character of the page
 * (a paragraph's break) go to the nearest one within the range.
 *
 * @param {PageText} pageText
 * @param {{ start: number, end: number }} range
 * @returns {globalThis.Range | null} null where nothing of the page lies in it
 */
export function toDomRange({ pieces }, { start, end }) {
  const first = pieces.findLastIndex((piece) => piece.start <= start);
  const from = pieces[first]?.start + pieces[first]?.length > start ? first : first + 1;
  const to = pieces.findLastIndex((piece) => piece.start < end);
  if (from > to || !pieces[from]) return null;
  const range = new Range();
  range.setStart(...point(pieces[from], Math.max(start, pieces[from].start)));
  range.setEnd(...point(pieces[to], end));
  return range;
}

/**
 * @param {Piece} piece
 * @param {number} at an offset into the text
 * @returns {[Text, number]}
 */
function point({ start, length, node, offset }, at) {
  return [node, offset + Math.min(at - start, length)];
}

/**
 * Names err: what holds most of the text is the article, whatever it is called, unless more characters
 * than a headline and its kin stand before it: those are then the article, and this its comments.
 */
const HEAD = 1000;

/** Goes once through the page, and notes what there is to read. */
class Reader {
  /** @type {Step[]} */
  steps = [];
  /** Of what is by its name no part of the article: its steps, the characters before it and within. */
  #named = /** @type {{ from: number, to: number, before: number, size: number }[]} */ ([]);
  #excluded;
  #shown;
  /** Characters met so far. */
  #size = 0;

  /**
   * @param {Element} root
   * @param {ReadonlySet<Element>} excluded
   */
  constructor(root, excluded) {
    this.#excluded = excluded;
    const page = /** @type {Document} */ (read(root, "ownerDocument"));
    // A document that is not shown (a dropped file) has no styles to go by.
    this.#shown = read(root, "isConnected") && Boolean(read(page, "defaultView"));
    this.#walk(root, false);
    for (const { from, to, before, size } of this.#named) {
      if (2 * size <= this.#size || before >= HEAD) this.steps.fill(null, from, to);
    }
  }

  /**
   * @param {Element} element
   * @param {boolean} verbatim whether white space is kept, as in `<pre>`
   */
  #walk(element, verbatim) {
    for (const child of read(element, "childNodes")) {
      const type = read(child, "nodeType");
      if (type === Node.ELEMENT_NODE) this.#enter(/** @type {Element} */ (child));
      else if (type === Node.TEXT_NODE) {
        const node = /** @type {Text} */ (child);
        this.steps.push({ node, verbatim });
        this.#size += node.data.trim().length;
      }
    }
  }

  /** @param {Element} element */
  #enter(element) {
    const name = read(element, "localName");
    if (name === "br") return void this.steps.push({ gap: "\n" });
    if (SKIPPED.has(name)) return;
    const style = this.#shown && getComputedStyle(element);
    if (style && (style.display === "none" || style.visibility === "hidden")) return;
    const block = style ? !/^(inline|contents)/.test(style.display) : BLOCKS.has(name);
    const verbatim = style ? style.whiteSpace.startsWith("pre") : name === "pre";
    const gap = !block ? "" : name === "td" || name === "th" ? "\t" : name === "tr" ? "\n" : "\n\n";
    this.steps.push({ gap });
    const [from, before] = [this.steps.length, this.#size];
    if (!isApart(element) && !this.#excluded.has(element)) this.#walk(element, verbatim);
    if (isNamedApart(element)) {
      this.#named.push({ from, to: this.steps.length, before, size: this.#size - before });
    }
    this.steps.push({ gap });
  }
}

/** What can stand between two words, weakest first. */
const GAPS = ["", " ", "\t", "\n", "\n\n"];

class Builder {
  text = "";
  /** @type {Piece[]} */
  pieces = [];
  #gap = 0;

  /** @param {string} gap the least that must stand before the next word */
  part(gap) {
    this.#gap = Math.max(this.#gap, GAPS.indexOf(gap));
  }

  /**
   * @param {Text} node
   * @param {boolean} verbatim
   */
  add(node, verbatim) {
    const { data } = node;
    if (verbatim) return data.trim() ? this.#append(node, 0, data) : this.part(" ");
    let end = 0;
    // A run of words with single spaces stands in the text as it does in the page.
    for (const { 0: run, index } of data.matchAll(/[^ \t\n\f\r]+(?: [^ \t\n\f\r]+)*/g)) {
      if (index > end) this.part(" ");
      this.#append(node, index, run);
      end = index + run.length;
    }
    if (end < data.length) this.part(" ");
  }

  /**
   * @param {Text} node
   * @param {number} offset
   * @param {string} run
   */
  #append(node, offset, run) {
    if (this.text) this.text += GAPS[this.#gap];
    this.#gap = 0;
    this.pieces.push({ start: this.text.length, length: run.length, node, offset });
    this.text += run;
  }
}
