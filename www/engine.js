/**
 * The engine as JavaScript sees it: text goes in, a Brief comes out, from a worker.
 *
 *     const engine = new Engine();
 *     const brief = await engine.brief(text, { length: "short" });
 *
 * One question is at work at a time. A question whose `signal` is aborted leaves the queue; if it is
 * at work on a long text, its worker is ended, so that the next one need not wait. When a worker
 * traps, cannot be loaded or vanishes, the question at work fails and the next gets a fresh worker.
 */

/** @import { AnnotationPage, Brief, BriefOptions, Fragment, NewsArticle } from "./brief.js" */
/** @typedef {{ brief: Brief, jsonLd: NewsArticle, annotations: AnnotationPage, fragments: Fragment[] }} Answers by the function of the package that gives them */
/** @typedef {{ id: number, ask: keyof Answers, text: string, options?: BriefOptions, source?: string }} Question */
/**
 * `fatal` says that the instance may not be asked again.
 * @typedef {{ id: number, value: Answers[keyof Answers] } | { id: number, error: { name: string, message: string }, fatal: boolean } | { id: number, progress: number } | { ready: true }} Answer
 */
/**
 * `progress` is called with the share of the work that is done, from 0 to 1, while a long text is at work.
 * @typedef {{ signal?: AbortSignal, progress?: (share: number) => void }} Asking
 */
/** @typedef {{ question: Question, resolve: (value: any) => void, reject: (reason: unknown) => void, progress?: (share: number) => void }} Job */

/** From this many code units on it is quicker to start a fresh worker than to wait for an answer that nobody wants. */
const LONG = 200_000;

export class Engine {
  /** @type {Job[]} */
  #queue = [];
  /** @type {Job | null} */
  #job = null;
  /** @type {Worker | null} */
  #worker = null;
  #asked = 0;

  /**
   * @param {string} text
   * @param {BriefOptions} [options]
   * @param {Asking} [asking]
   * @returns {Promise<Brief>} rejects with a `TypeError` where an option cannot be taken, with the
   *   signal's reason where it was aborted, and with an `Error` where the engine broke down
   */
  brief(text, options, asking) {
    return this.#ask({ ask: "brief", text, options }, asking);
  }

  /**
   * As `brief`, and likewise the two below.
   *
   * @param {string} text
   * @param {BriefOptions} [options]
   * @returns {Promise<NewsArticle>}
   */
  jsonLd(text, options) {
    return this.#ask({ ask: "jsonLd", text, options });
  }

  /**
   * @param {string} text
   * @param {string} source the article's address
   * @param {BriefOptions} [options]
   * @returns {Promise<AnnotationPage>}
   */
  annotations(text, source, options) {
    return this.#ask({ ask: "annotations", text, options, source });
  }

  /**
   * @param {string} text
   * @param {BriefOptions} [options]
   * @returns {Promise<Fragment[]>}
   */
  fragments(text, options) {
    return this.#ask({ ask: "fragments", text, options });
  }

  /**
   * @template {keyof Answers} A
   * @param {Omit<Question, "id" | "ask"> & { ask: A }} asked
   * @param {Asking} [asking]
   * @returns {Promise<Answers[A]>}
   */
  #ask(asked, { signal, progress } = {}) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const job = { question: { id: ++this.#asked, ...asked }, resolve, reject, progress };
      signal?.addEventListener("abort", () => this.#drop(job, signal.reason), { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  #next() {
    if (this.#job) return;
    this.#job = this.#queue.shift() ?? null;
    if (!this.#job) return;
    this.#worker ??= this.#start();
    this.#worker.postMessage(this.#job.question);
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #drop(job, reason) {
    job.reject(reason);
    job.progress = undefined;
    this.#queue = this.#queue.filter((queued) => queued !== job);
    if (this.#job === job && job.question.text.length >= LONG) this.#renew();
  }

  #start() {
    const name = `nut-graf ${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
    const worker = newWorker(new URL("./worker.js", import.meta.url), name);
    worker.onmessage = ({ data }) => this.#receive(worker, data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#lost(worker, event.message || "its files could not be loaded");
    };
    worker.onmessageerror = () => this.#lost(worker, "its answer could not be read");
    return worker;
  }

  /**
   * @param {Worker} worker
   * @param {Answer} answer
   */
  #receive(worker, answer) {
    if (worker !== this.#worker) return;
    if ("ready" in answer) return this.#watch(worker);
    const job = this.#job;
    if (job?.question.id !== answer.id) return;
    if ("progress" in answer) return job.progress?.(answer.progress);
    if ("error" in answer && answer.fatal) return this.#lost(worker, answer.error.message);
    if ("error" in answer) job.reject(revive(answer.error));
    else job.resolve(answer.value);
    this.#job = null;
    this.#next();
  }

  /**
   * A worker that vanishes says nothing, but it lets go of the lock that it held since it was ready.
   *
   * @param {Worker & { name?: string }} worker
   */
  #watch(worker) {
    navigator.locks?.request(worker.name ?? "", () => this.#lost(worker, "it was ended"));
  }

  /**
   * @param {Worker} worker
   * @param {string} why
   */
  #lost(worker, why) {
    if (worker !== this.#worker) return;
    this.#job?.reject(new Error(`The engine broke down: ${why}.`));
    this.#renew();
  }

  #renew() {
    this.#worker?.terminate();
    this.#worker = null;
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
 * A browser starts no worker from another origin's address, but one of its own may import from there.
 *
 * @param {URL} url
 * @param {string} name
 */
function newWorker(url, name) {
  if (url.origin === location.origin) {
    return Object.assign(new Worker(url, { type: "module", name }), { name });
  }
  const source = new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" });
  return Object.assign(new Worker(URL.createObjectURL(source), { type: "module", name }), { name });
}

/** @param {{ name: string, message: string }} error */
function revive({ name, message }) {
  return name === "TypeError"
    ? new TypeError(message)
    : Object.assign(new Error(message), { name });
}
