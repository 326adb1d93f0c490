/** Tells when nothing was heard for too long, by a clock that stands still while the page does. */

/** Milliseconds between two looks. */
const TICK = 1000;

export class Watchdog {
  #onSilence;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  /** Looks without a sign so far, and how many of them are borne. */
  #silent = 0;
  #patience = 0;
  #looked = 0;

  /** @param {() => void} onSilence */
  constructor(onSilence) {
    this.#onSilence = onSilence;
  }

  /** @param {number} seconds of silence that are borne from here on, between any two signs */
  start(seconds) {
    this.stop();
    this.#patience = Math.ceil((seconds * 1000) / TICK);
    this.#looked = Date.now();
    this.#timer = setInterval(() => this.#look(), TICK);
    this.sign();
  }

  sign() {
    this.#silent = 0;
  }

  stop() {
    clearInterval(this.#timer);
  }

  #look() {
    const now = Date.now();
    // A look that comes late tells of a page that slept, lay in the background or was busy: so long
    // it could hear nothing.
    const late = now - this.#looked > 2 * TICK;
    this.#looked = now;
    this.#silent = late ? 0 : this.#silent + 1;
    if (this.#silent < this.#patience) return;
    this.stop();
    this.#onSilence();
  }
}
