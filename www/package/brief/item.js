/** One line or fact of a Brief as it is shown: its words, its places, and a key by which it is spoken of. */

/** @import { Range } from "../brief.js" */
/** @typedef {"line" | "person" | "organization" | "place" | "group" | "moment" | "date" | "quantity" | "quote" | "event"} Kind */
/** @typedef {"subject" | "predicate" | "object" | "other" | "said"} Role the part that words play in an event, or that they are a direct quote */
/** @typedef {{ text: string, role?: Role }} Part */
/**
 * @typedef {object} Item
 * @property {string} key stays the same while the item's own words do
 * @property {Kind} kind
 * @property {Part[]} parts the words shown, verbatim from the article
 * @property {Range[]} ranges its places in the article, in the order shown
 * @property {string[]} notes what is told beside it, in our words or the article's
 * @property {string[]} when for a line: its dates that only a value tells ("Thursday: 7 December 2023")
 * @property {string[]} tags "planned", "possible", "did not happen"
 * @property {boolean} sure whether a list shows it at once; the others are asked for
 * @property {boolean} minor whether it stands behind the others of its list: "two sides"
 */
/** @typedef {Omit<Item, "key" | "when" | "sure" | "minor"> & { sure?: boolean, minor?: boolean }} Fact an item that is no line */

/** The confidence from which a list shows a fact at once. */
export const SURE = 0.6;

/** @param {Pick<Item, "parts">} item */
export function textOf(item) {
  return item.parts.map((part) => part.text).join("");
}

/** @param {Range} span @returns {Range} */
export function place({ start, end }) {
  return { start, end };
}

/**
 * Whether a line tells all that another does: its words stand in it, in the same places.
 *
 * @param {{ ranges: Range[] }} line
 * @param {{ ranges: Range[] }} other
 */
export function tells(line, other) {
  const within = (/** @type {Range} */ { start, end }) =>
    line.ranges.some((range) => range.start <= start && end <= range.end);
  return other.ranges.length > 0 && other.ranges.every(within);
}
