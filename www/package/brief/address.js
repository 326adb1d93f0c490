/** Where an article is published: what links may be made of. */

/**
 * @param {string} given by a page or a reader
 * @returns {string | null} the address without its fragment; null where it is none of the web's
 */
export function webAddress(given) {
  try {
    const url = new URL(given);
    if (!/^https?:$/.test(url.protocol)) return null;
    // What is added to an address is a fragment, and it has one at most.
    url.hash = "";
    return url.href;
  } catch {
    return null;
  }
}
