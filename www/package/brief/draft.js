/** A Brief in an editor's hands: all that it shows, and which of that is struck. */

/** @import { Brief } from "../brief.js" */
/** @import { Section } from "./sections.js" */

import { sections } from "./sections.js";
import { withoutStruck } from "./strike.js";

export class Draft {
  /** The Brief as the engine gave it; null until there is one. @type {Brief | null} */
  brief = null;
  /** @type {Section[]} */
  sections = [];
  /** @type {Set<string>} */
  #struck = new Set();
  /** Whether strikes were given since the last Brief, so that they may be those of the next article. */
  #given = false;

  /** @returns {ReadonlySet<string>} keys of the items that are struck */
  get struck() {
    return this.#struck;
  }

  /** The Brief without what is struck. */
  get edited() {
    return this.brief && withoutStruck(this.brief, this.sections, this.#struck);
  }

  /** @param {Brief} brief */
  show(brief) {
    this.brief = brief;
    this.sections = sections(brief);
    this.#given = false;
  }

  /** There is no Brief any more; the strikes wait for the next. */
  drop() {
    this.brief = null;
    this.sections = [];
  }

  /** Another article takes the place of the last one, whose strikes are not its. */
  leave() {
    if (!this.#given) this.#struck.clear();
  }

  /** @param {Iterable<string>} keys to be struck, and no others */
  give(keys) {
    this.#struck = new Set(keys);
    this.#given = true;
  }

  /**
   * @param {string} key
   * @param {boolean} struck
   */
  strike(key, struck) {
    if (struck) this.#struck.add(key);
    else this.#struck.delete(key);
  }
}
