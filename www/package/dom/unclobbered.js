/**
 * Reads a page's nodes past the names that can hide what they are: in a form, `<input name=childNodes>`
 * takes the place of the property, and in a document, `<img name=querySelector>` that of the method.
 */

/**
 * @template {Node} N
 * @template {keyof N} K
 * @param {N} node
 * @param {K} name
 * @returns {N[K]}
 */
export function read(node, name) {
  return Reflect.get(Object.getPrototypeOf(node), name, node);
}

/**
 * @param {Node} node
 * @param {string} name of a method
 * @param {any[]} given
 * @returns {any}
 */
export function call(node, name, ...given) {
  return Reflect.apply(Reflect.get(Object.getPrototypeOf(node), name), node, given);
}
