/**
 * The worker: is told where the wasm is, loads it once and answers questions one by one. It never
 * outlives a trap; the page starts a fresh one (`engine.js`).
 *
 * `scripts/build-wasm.sh` bundles this file and what it imports into `www/package/worker.js`, so that a worker
 * is one file wherever it is copied to. The wasm's own address comes from the page, for the same reason.
 */

/** @import { Answer, Question, Start } from "../engine.js" */

import {
  annotations,
  brief,
  fragments,
  initSync,
  jsonLd,
  links,
  markdown,
} from "../../../pkg/nutgraf.js";

/** Milliseconds between two signs of life; most texts are read in less. */
const PAUSE = 100;

/** @type {Promise<void>} */
let ready;

/** @param {Answer} answer */
const send = (answer) => postMessage(answer);

addEventListener("message", (/** @type {MessageEvent<Start | Question>} */ { data, ports }) => {
  if ("ask" in data) reply(data);
  else ready = start(data, ports[0]);
});

/**
 * @param {Start} told
 * @param {MessagePort} keeper takes the compiled module, for the worker after this one
 */
async function start({ wasm, module, lock }, keeper) {
  hold(lock);
  const compiled = module ?? (await compile(wasm));
  if (!module) keeper.postMessage(compiled);
  initSync({ module: compiled });
  send({ ready: true });
}

/**
 * Holds a lock for as long as this worker lives, where there are locks: not in a sandboxed frame.
 *
 * @param {string} lock
 */
function hold(lock) {
  const held = navigator.locks?.request(lock, () => {
    send({ held: true });
    return new Promise(() => {});
  });
  held?.catch(() => {});
}

/** @param {string} address */
async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
  const type = response.headers.get("Content-Type") ?? "";
  if (type.startsWith("text/html")) throw new Error(`${address} is a page, not the engine`);
  // What fails here fails below too, where it is told.
  tellBytes(response.clone()).catch(() => {});
  // The browser compiles while it loads only what comes with exactly this type.
  return type === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** @param {Response} response */
async function tellBytes({ body }) {
  const tell = nowAndThen();
  const reader = body?.getReader();
  let loaded = 0;
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    loaded += read.value.length;
    tell({ loaded });
  }
}

/** @param {Question} question */
async function reply(question) {
  const { id } = question;
  try {
    await ready;
    send({ id, value: answer(question) });
  } catch (error) {
    const told = tell(error);
    // The boundary marks what it refuses to take; anything else left the instance half-way.
    send({ id, error: told, fatal: told.code !== "invalid-argument" });
  }
}

/** @param {Question} question */
function answer(question) {
  switch (question.ask) {
    case "markdown":
      return markdown(question.brief);
    case "jsonLd":
      return jsonLd(question.brief);
    case "fragments":
      return fragments(question.brief, question.text);
    case "annotations":
      return annotations(question.brief, question.text, question.source);
    case "links":
      return links(question.brief, question.text, question.source);
    default: {
      const { id, text, options } = question;
      const tell = nowAndThen();
      return brief(text, options, (progress) => tell({ id, progress }));
    }
  }
}

/** @returns {(answer: Answer) => void} sends what it is given, unless it has just sent something */
function nowAndThen() {
  let last = performance.now();
  return (answer) => {
    if (performance.now() - last < PAUSE) return;
    last = performance.now();
    send(answer);
  };
}

/** @param {unknown} error */
function tell(error) {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message } = error;
  return { name, message, code: /** @type {{ code?: string }} */ (error).code };
}
