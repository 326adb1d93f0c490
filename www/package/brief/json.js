/** JSON that a page may hold. */

/**
 * JSON as it may stand in a page's `<script>` element, whatever its strings say: an article's own words
 * may close the element (`</script>`), and what follows would run. `<`, U+2028 and U+2029 are written
 * as their escapes, and the value that is read stays the same.
 *
 * @param {unknown} value what the engine or the wasm module gave, or any other value
 * @param {number} [indent] spaces for each level, as `JSON.stringify` takes them
 * @returns {string}
 */
export function pageJson(value, indent) {
  return JSON.stringify(value, null, indent).replaceAll(
    /[<\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
