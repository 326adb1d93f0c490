/** Makes elements: text only ever goes in as text. */

import { call } from "./unclobbered.js";

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string | boolean | number | ((event: any) => void) | undefined>} [given]
 *   attributes; a function is a listener for the event of that name, `true` an empty attribute, and
 *   `false` or `undefined` none
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(name, given = {}, ...children) {
  const element = call(document, "createElement", name);
  for (const [key, value] of Object.entries(given)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== undefined && value !== false) element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}
