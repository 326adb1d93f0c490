/**
 * The worker: loads the engine once and answers questions one by one. It never outlives a trap; the
 * page starts a fresh one (`engine.js`).
 */

/** @import { Answer, Question } from "./engine.js" */

import init, * as nutgraf from "./pkg/nutgraf.js";

const ready = init();

/** @param {Question} question */
function answer({ ask, text, options, source = "" }) {
  if (ask === "annotations") return nutgraf.annotations(text, source, options);
  return nutgraf[ask](text, options);
}

/** @param {Answer} answer */
const send = (answer) => postMessage(answer);

addEventListener("message", async (/** @type {MessageEvent<Question>} */ { data }) => {
  const { id } = data;
  try {
    await ready;
  } catch (error) {
    return send({ id, error: tell(error), fatal: true });
  }
  try {
    send({ id, value: answer(data) });
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
