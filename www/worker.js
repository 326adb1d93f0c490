/**
 * The worker: loads the engine once and answers questions one by one. It never outlives a trap; the
 * page starts a fresh one (`engine.js`).
 */

/** @import { Answer, Question } from "./engine.js" */

import init, { brief } from "./pkg/nutgraf.js";

const ready = init();

/** @param {Answer} answer */
const send = (answer) => postMessage(answer);

addEventListener("message", async (/** @type {MessageEvent<Question>} */ { data }) => {
  const { id, text, options } = data;
  try {
    await ready;
  } catch (error) {
    return send({ id, error: tell(error), fatal: true });
  }
  try {
    send({ id, brief: brief(text, options) });
  } catch (error) {
    // The boundary throws a TypeError for an option; anything else left the instance half-way.
    send({ id, error: tell(error), fatal: !(error instanceof TypeError) });
  }
});

navigator.locks?.request(self.name, () => {
  send({ ready: true });
  return new Promise(() => {});
});

/** @param {unknown} error */
function tell(error) {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: "Error", message: String(error) };
}
