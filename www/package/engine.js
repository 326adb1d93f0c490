/**
 * The engine as JavaScript sees it: text goes in, a Brief comes out, from a worker; a Brief goes in, as it
 * came or as an editor left it, and its exports come out.
 *
 *     const engine = new Engine();
 *     const brief = await engine.brief(text, { length: "short" });
 *     const markdown = await engine.markdown(brief);
 *
 * One question is at work at a time. A question whose `signal` is aborted leaves the queue; if it is
 * at work on a long text, its worker is ended, so that the next one need not wait. When a worker
 * traps, cannot be started, falls silent or vanishes, the question at work fails and the next gets a
 * fresh worker, with the module that an earlier one compiled.
 */

/** @import { AnnotationPage, Brief, BriefOptions, Fragment, NewsArticle } from "./brief.js" */
/** @typedef {{ brief: Brief, markdown: string, jsonLd: NewsArticle, annotations: AnnotationPage, fragments: Fragment[], links: string }} Answers by the function of the package that gives them */
/**
 * What a worker is told first: the wasm's address, or the module compiled from it, and the lock to hold.
 * @typedef {{ wasm: string, module: WebAssembly.Module | null, lock: string }} Start
 */
/**
 * What is asked for, and what that function takes.
 * @typedef {{ ask: "brief", text: string, options?: BriefOptions }
 *   | { ask: "markdown" | "jsonLd", brief: Brief }
 *   | { ask: "fragments", brief: Brief, text: string }
 *   | { ask: "annotations" | "links", brief: Brief, text: string, source: string }} Asked
 */
/** @typedef {Asked & { id: number }} Question */
/** @typedef {{ name: string, message: string, code?: string }} Told an error; `code` is "invalid-argument" where the caller gave what cannot be taken */
/**
 * `fatal` says that the instance may not be asked again. The last three are signs of life: the lock is
 * held, so many bytes of the wasm are loaded, it can be asked.
 * @typedef {{ id: number, value: Answers[keyof Answers] } | { id: number, error: Told, fatal: boolean } | { id: number, progress: number } | { held: true } | { loaded: number } | { ready: true }} Answer
 */
/**
 * `progress` is called with the share of the work that is done, from 0 to 1, while a long text is at work.
 * @typedef {{ signal?: AbortSignal, progress?: (share: number) => void }} Asking
 */
/** @typedef {{ question: Question, resolve: (value: any) => void, reject: (reason: unknown) => void, progress?: (share: number) => void }} Job */

import { refusal } from "./engine/refusal.js";
import { Watchdog } from "./engine/watchdog.js";
import { launch } from "./launch.js";

/** From this many code units on it is quicker to start a fresh worker than to wait for an answer that nobody wants. */
const LONG = 200_000;

/** Seconds without any sign after which a worker is lost. */
const SILENCE = 15;
/** Seconds for each code unit of a text that a stage of the work may take on top: it says nothing until it is done. */
const SLOWEST = 60e-6;

export class Engine {
  /** @type {Job[]} */
  #queue = [];
  /** @type {Job | null} */
  #job = null;
  /** @type {Worker | null} */
  #worker = null;
  /** @type {WebAssembly.Module | null} */
  #module = null;
  #ready = false;
  #watchdog = new Watchdog(() => {
    if (this.#worker) this.#lost(this.#worker, `nothing was heard of it for ${SILENCE} seconds`);
  });
  #asked = 0;

  /**
   * @param {string} text
   * @param {BriefOptions} [options]
   * @param {Asking} [asking]
   * @returns {Promise<Brief>} rejects with a `TypeError` whose `code` is "invalid-argument" where the text
   *   or an option cannot be taken, with the signal's reason where it was aborted, and with an `Error`
   *   where the engine broke down
   */
  brief(text, options, asking) {
    return this.#ask({ ask: "brief", text, options }, asking);
  }

  /**
   * @param {Brief} brief as the engine gave it, or as somebody struck and corrected it
   * @returns {Promise<string>} CommonMark; rejects as `brief` does, and likewise those below
   */
  markdown(brief) {
    return this.#ask({ ask: "markdown", brief });
  }

  /**
   * @param {Brief} brief
   * @returns {Promise<NewsArticle>}
   */
  jsonLd(brief) {
    return this.#ask({ ask: "jsonLd", brief });
  }

  /**
   * @param {Brief} brief
   * @param {string} text that it was made of
   * @param {string} source the article's address
   * @returns {Promise<AnnotationPage>}
   */
  annotations(brief, text, source) {
    return this.#ask({ ask: "annotations", brief, text, source });
  }

  /**
   * @param {Brief} brief
   * @param {string} text that it was made of
   * @returns {Promise<Fragment[]>}
   */
  fragments(brief, text) {
    return this.#ask({ ask: "fragments", brief, text });
  }

  /**
   * @param {Brief} brief
   * @param {string} text that it was made of
   * @param {string} source the article's address
   * @returns {Promise<string>} a list in CommonMark
   */
  links(brief, text, source) {
    return this.#ask({ ask: "links", brief, text, source });
  }

  /**
   * @template {Asked} Q
   * @param {Q} asked
   * @param {Asking} [asking]
   * @returns {Promise<Answers[Q["ask"]]>}
   */
  #ask(asked, { signal, progress } = {}) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const question = /** @type {Question} */ ({ id: ++this.#asked, ...asked });
      const job = { question, resolve, reject, progress };
      signal?.addEventListener("abort", () => this.#drop(job, signal.reason), { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  #next() {
    while (!this.#job && this.#queue.length > 0) {
      const job = /** @type {Job} */ (this.#queue.shift());
      try {
        this.#worker ??= this.#start();
        this.#worker.postMessage(job.question);
        this.#job = job;
        this.#watchdog.start(SILENCE + sizeOf(job) * SLOWEST);
      } catch (error) {
        job.reject(this.#worker ? refusal(job.question, error) : broken(error));
      }
    }
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #drop(job, reason) {
    job.reject(reason);
    job.progress = undefined;
    this.#queue = this.#queue.filter((queued) => queued !== job);
    if (this.#job === job && sizeOf(job) >= LONG) this.#renew();
  }

  #start() {
    const { worker, wasm } = launch();
    this.#ready = false;
    const lock = `nut-graf ${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
    worker.onmessage = ({ data }) => this.#receive(worker, data, lock);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#lost(worker, event.message || "its files could not be loaded");
    };
    worker.onmessageerror = () => this.#lost(worker, "its answer could not be read");
    // By a channel of its own: a page that may not compile cannot read the module either, and no answer
    // is lost with it.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      this.#module = data;
    };
    worker.postMessage({ wasm, module: this.#module, lock }, [port2]);
    return worker;
  }

  /**
   * @param {Worker} worker
   * @param {Answer} answer
   * @param {string} lock that the worker holds once it says so
   */
  #receive(worker, answer, lock) {
    if (worker !== this.#worker) return;
    this.#watchdog.sign();
    if ("ready" in answer) this.#ready = true;
    if ("held" in answer) this.#watch(worker, lock);
    if (!("id" in answer)) return;
    const job = this.#job;
    if (job?.question.id !== answer.id) return;
    if ("progress" in answer) return job.progress?.(answer.progress);
    if ("error" in answer && answer.fatal) return this.#lost(worker, answer.error.message);
    if ("error" in answer) job.reject(revive(answer.error));
    else job.resolve(answer.value);
    this.#done();
  }

  /**
   * A worker that vanishes says nothing, but it lets go of the lock that it holds.
   *
   * @param {Worker} worker
   * @param {string} lock
   */
  #watch(worker, lock) {
    navigator.locks.request(lock, () => this.#lost(worker, "it was ended"));
  }

  /**
   * @param {Worker} worker
   * @param {string} why
   */
  #lost(worker, why) {
    if (worker !== this.#worker) return;
    // The site may have a newer worker by now, which cannot start with a module of before.
    if (!this.#ready) this.#module = null;
    this.#job?.reject(broken(why));
    this.#renew();
  }

  #renew() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#done();
  }

  #done() {
    this.#watchdog.stop();
    this.#job = null;
    this.#next();
  }
}

/**
 * One who asks, and wants the newest answer only: each question takes the place of the one before,
 * which rejects with an `AbortError`.
 */
export class Newest {
  #engine;
  #turn = new AbortController();

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * @param {string} text
   * @param {BriefOptions} [options]
   * @param {(share: number) => void} [progress] as {@link Asking} has it
   */
  brief(text, options, progress) {
    this.drop();
    return this.#engine.brief(text, options, { signal: this.#turn.signal, progress });
  }

  /** The question that is open is not to be answered any more. */
  drop() {
    this.#turn.abort(new DOMException("Newer text took this one's place.", "AbortError"));
    this.#turn = new AbortController();
  }
}

/**
 * JavaScript may pass anything, whatever the types say; the worker refuses what is no text.
 *
 * @param {Job} job
 */
function sizeOf({ question }) {
  return "text" in question && typeof question.text === "string" ? question.text.length : 0;
}

/** @param {unknown} why */
function broken(why) {
  const told = why instanceof Error ? why.message : String(why);
  return new Error(`The engine broke down: ${told.replace(/\.$/, "")}.`);
}

/** @param {Told} error */
function revive({ message, code }) {
  return Object.assign(new TypeError(message), { code });
}
