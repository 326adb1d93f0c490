/** Tells an article that somebody edits from another that took its place. */

/**
 * Whether a text is an earlier one as it was edited: half of the shorter of the two stands in the other,
 * as its beginning and end, or line by line.
 *
 * @param {string} before
 * @param {string} after
 */
export function isSameArticle(before, after) {
  const half = Math.min(before.length, after.length) / 2;
  return ends(before, after) >= half || lines(before, after) >= half;
}

/**
 * @param {string} a
 * @param {string} b
 * @returns {number} how many code units the two begin and end with in common
 */
function ends(a, b) {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

/**
 * @param {string} a
 * @param {string} b
 * @returns {number} how many code units of `b` are in lines that `a` has, too
 */
function lines(a, b) {
  const known = new Set(a.split("\n"));
  const common = b.split("\n").filter((line) => known.has(line));
  return common.reduce((sum, { length }) => sum + length, 0);
}
