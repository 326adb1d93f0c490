/**
 * The text of a part of a page, as a reader sees it, with the way back from each offset to the page.
 * Paragraphs and other blocks are parted by an empty line, white space is collapsed as HTML does,
 * and what is hidden or no prose (scripts, navigation, controls) is left out.
 */

/** @typedef {{ start: number, length: number, node: Text, offset: number }} Piece a verbatim run of a text node */
/** @typedef {{ text: string, pieces: Piece[] }} Extract `pieces` in the order of the text */

const SKIPPED = new Set(
  "script style noscript template nav iframe object svg math canvas video audio button input select textarea datalist nut-graf".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section table tbody td th thead tr ul body".split(
    " ",
  ),
);

/**
 * @param {Element} root
 * @returns {Extract}
 */
export function extract(root) {
  const builder = new Builder();
  walk(root, builder, false);
  return { text: builder.text, pieces: builder.pieces };
}

/**
 * The place in the page of a range of the text. Offsets that stand for no character of the page
 * (a paragraph's break) go to the nearest one within the range.
 *
 * @param {Extract} extract
 * @param {{ start: number, end: number }} range
 * @returns {globalThis.Range | null} null where nothing of the page lies in it
 */
export function toDomRange({ pieces }, { start, end }) {
  const first = pieces.findLastIndex((piece) => piece.start <= start);
  const from = pieces[first]?.start + pieces[first]?.length > start ? first : first + 1;
  const to = pieces.findLastIndex((piece) => piece.start < end);
  if (from > to || !pieces[from]) return null;
  const range = pieces[from].node.ownerDocument.createRange();
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
 * @param {Element} element
 * @param {Builder} builder
 * @param {boolean} verbatim whether white space is kept, as in `<pre>`
 */
function walk(element, builder, verbatim) {
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) builder.add(/** @type {Text} */ (child), verbatim);
    else if (child.nodeType === Node.ELEMENT_NODE) enter(/** @type {Element} */ (child), builder);
  }
}

/**
 * @param {Element} element
 * @param {Builder} builder
 */
function enter(element, builder) {
  const name = element.localName;
  if (name === "br") return builder.part("\n");
  if (SKIPPED.has(name) || element.ariaHidden === "true" || element.hasAttribute("hidden")) return;
  // A document that is not shown (a dropped file) has no styles to go by.
  const style = element.isConnected && element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style && (style.display === "none" || style.visibility === "hidden")) return;
  const block = style ? !/^(inline|contents)/.test(style.display) : BLOCKS.has(name);
  const verbatim = style ? style.whiteSpace.startsWith("pre") : name === "pre";
  const gap = !block ? "" : name === "td" || name === "th" ? "\t" : name === "tr" ? "\n" : "\n\n";
  builder.part(gap);
  walk(element, builder, verbatim);
  builder.part(gap);
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
