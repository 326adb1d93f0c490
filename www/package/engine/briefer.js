/** Has one text after another briefed: the same is asked once only, and the newest is what counts. */

/** @import { Brief, BriefOptions } from "../brief.js" */
/** @import { Engine } from "../engine.js" */
/** @typedef {{ text: string, options: BriefOptions }} Asked */

import { Newest } from "../engine.js";

export class Briefer {
  #newest;
  /** What was asked last, and is not to be asked again. @type {Asked | null} */
  #asked = null;
  /** What was answered last. @type {Asked | null} */
  #answered = null;

  /** @param {Engine} engine */
  constructor(engine) {
    this.engine = engine;
    this.#newest = new Newest(engine);
  }

  /**
   * Whether this was asked last, so that its answer is here or on its way.
   *
   * @param {string} text
   * @param {BriefOptions} options
   */
  has(text, options) {
    const last = this.#asked;
    return last?.text === text && JSON.stringify(last.options) === JSON.stringify(options);
  }

  /**
   * @param {string} text
   * @param {BriefOptions} options
   * @param {(share: number) => void} progress
   * @returns {Promise<Brief | null>} null where a newer question took its place, or it was dropped
   */
  async brief(text, options, progress) {
    const asked = { text, options };
    this.#asked = asked;
    try {
      const brief = await this.#newest.brief(text, options, progress);
      this.#answered = asked;
      return brief;
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return null;
      throw error;
    }
  }

  /** A question that is open is not to be answered any more, and may be asked again. */
  drop() {
    this.#newest.drop();
    if (this.#asked !== this.#answered) this.#asked = null;
  }

  /** What was asked may be asked again. */
  forget() {
    this.drop();
    this.#asked = null;
  }
}
