/** How a text is cut for showing: into blocks (paragraphs), and blocks into chunks laid out together. */

/** @import { Range } from "../package/brief.js" */

/** Code units in a chunk: some screens full. A longer block is cut, so that no chunk is much longer. */
export const CHUNK = 16_000;

/**
 * Paragraphs are parted by empty lines; where a text has none, each line is one.
 *
 * @param {string} text
 * @returns {Range[]} in order; what lies between is white space
 */
export function blocks(text) {
  const lines = text.split("\n");
  const blank = lines.map((line) => line.trim() === "");
  const joined = blank.slice(0, -1).some(Boolean);
  /** @type {Range[]} */
  const ranges = [];
  let at = 0;
  lines.forEach((line, i) => {
    const end = at + line.length;
    const last = ranges.at(-1);
    if (joined && last && i > 0 && !blank[i] && !blank[i - 1]) last.end = end;
    else if (!blank[i]) ranges.push({ start: at, end });
    at = end + 1;
  });
  return ranges.flatMap((range) => cut(text, range));
}

/**
 * @param {Range[]} blocks
 * @returns {Range[][]}
 */
export function chunks(blocks) {
  /** @type {Range[][]} */
  const groups = [];
  let size = CHUNK;
  for (const block of blocks) {
    const length = block.end - block.start;
    if (size + length > CHUNK) {
      groups.push([]);
      size = 0;
    }
    groups[groups.length - 1].push(block);
    size += length;
  }
  return groups;
}

/**
 * @param {string} text
 * @param {Range} range
 * @returns {Range[]}
 */
function cut(text, { start, end }) {
  const pieces = [];
  let at = start;
  while (end - at > CHUNK) {
    const space = text.lastIndexOf(" ", at + CHUNK);
    const wanted = space > at + CHUNK / 2 ? space + 1 : at + CHUNK;
    // A pair of surrogates stays together.
    const next = /[\uD800-\uDBFF]/.test(text[wanted - 1]) ? wanted + 1 : wanted;
    pieces.push({ start: at, end: next });
    at = next;
  }
  return [...pieces, { start: at, end }];
}
