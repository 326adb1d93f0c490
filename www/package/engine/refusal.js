/** Tells a caller which of the things that were given cannot be sent to a worker. */

/** @import { Question } from "../engine.js" */

/**
 * @param {Question} question
 * @param {unknown} error what the browser threw when the question was to be sent
 * @returns {unknown} a `TypeError` that names the field, else that error
 */
export function refusal(question, error) {
  if (!(error instanceof DOMException)) return error;
  const { brief, text, source, options } = /** @type {Record<string, unknown>} */ (question);
  const fields = Object.entries(Object(options)).map(([name, value]) => ({
    field: `option \`${name}\``,
    value,
  }));
  for (const [field, value] of Object.entries({ brief, text, source, options })) {
    fields.push({ field, value });
  }
  const found = fields.find(({ value }) => !isSendable(value));
  if (!found) return error;
  const { field, value } = found;
  const kind = typeof value === "object" ? "an object" : `a ${typeof value}`;
  const message = `${field}: given ${kind}, which cannot be sent to a worker`;
  return Object.assign(new TypeError(message), { code: "invalid-argument" });
}

/** @param {unknown} value */
function isSendable(value) {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
