/**
 * Which marks cover which stretch of the text. Marks may nest and cross; segments do neither.
 *
 * For marks 0..10 (a quote) and 4..7 (a person), the segments of 0..12 are
 * 0..4 [quote], 4..7 [person, quote], 7..10 [quote], 10..12 [].
 */

/** @import { Range } from "../package/brief.js" */
/** @typedef {Range & { kind: string, key: string }} Mark `key` names the item that is marked */
/** @typedef {Range & { marks: Mark[] }} Segment the shortest mark comes first */

/**
 * The segments of a window of the text, gapless and in order. Takes time in proportion to the
 * marks within the window and to how deep they nest.
 *
 * @param {Mark[]} marks sorted by {@link byPlace}
 * @param {Range} window
 * @returns {Segment[]}
 */
export function segments(marks, window) {
  const within = marks.filter((mark) => mark.start < window.end && mark.end > window.start);
  const bounds = new Set([window.start, window.end]);
  for (const { start, end } of within) {
    bounds.add(Math.max(start, window.start));
    bounds.add(Math.min(end, window.end));
  }
  const cuts = [...bounds].sort((a, b) => a - b);
  /** @type {Mark[]} */
  let open = [];
  let next = 0;
  return cuts.slice(0, -1).map((start, i) => {
    open = open.filter((mark) => mark.end > start);
    while (next < within.length && within[next].start <= start) open.push(within[next++]);
    return { start, end: cuts[i + 1], marks: open.toSorted((a, b) => length(a) - length(b)) };
  });
}

/**
 * Groups marks by the windows that they touch, so that each window is cut by itself.
 *
 * @param {Mark[]} marks sorted by {@link byPlace}
 * @param {Range[]} windows in order, not overlapping
 * @returns {Mark[][]} for each window its marks
 */
export function byWindow(marks, windows) {
  /** @type {Mark[][]} */
  const groups = windows.map(() => []);
  let first = 0;
  for (const mark of marks) {
    while (first < windows.length && windows[first].end <= mark.start) first++;
    for (let i = first; i < windows.length && windows[i].start < mark.end; i++) {
      groups[i].push(mark);
    }
  }
  return groups;
}

/**
 * @param {Range} a
 * @param {Range} b
 */
export function byPlace(a, b) {
  return a.start - b.start || b.end - a.end;
}

/** @param {Range} range */
function length({ start, end }) {
  return end - start;
}
