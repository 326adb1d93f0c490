/**
 * The worker: loads the engine once and answers questions one by one. It never outlives a trap; the
 * page starts a fresh one (`engine.js`).
 */

/** @import { Answer, Question } from "./engine.js" */

import init, * as nutgraf from "./pkg/nutgraf.js";

const ready = init();

/** Milliseconds of work between two words of how far it is; most texts are read in less. */
const PAUSE = 100;

/** @param {Question} question */
function answer({ id, ask, text, options, source = "" }) {
  if (ask === "brief") return nutgraf.brief(text, options, teller(id));
  if (ask === "annotations") return nutgraf.annotations(text, source, options);
  return nutgraf[ask](text, options);
}

/**
 * Tells how far the answer to a question is, now and then.
 *
 * @param {number} id
 */
function teller(id) {
  let last = performance.now();
  return (/** @type {number} */ progress) => {
    if (performance.now() - last < PAUSE) return;
    last = performance.now();
    send({ id, progress });
  };
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
