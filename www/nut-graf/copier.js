/** The two copy buttons, with a spoken word on how it went. */

import { el } from "./dom.js";

/** @typedef {{ asMarkdown: () => string, asJson: () => string }} Source */

export class Copier {
  #outcome = el("p", { class: "outcome", role: "status" });
  /** Where the browser gives no clipboard (a page without https), the reader copies from here. */
  #byHand = el("textarea", { class: "by-hand", readonly: true, rows: 6, "aria-label": "The copy" });

  /** @param {Source} source */
  constructor({ asMarkdown, asJson }) {
    this.#byHand.hidden = true;
    this.node = el(
      "footer",
      { part: "actions", class: "actions" },
      this.#button("Copy as Markdown", "Markdown", asMarkdown),
      this.#button("Copy as JSON", "JSON", asJson),
      this.#outcome,
      this.#byHand,
    );
  }

  /**
   * @param {string} label
   * @param {string} what
   * @param {() => string} make
   */
  #button(label, what, make) {
    const click = () => this.#copy(what, make);
    return el("button", { part: "action", class: "action", type: "button", click }, label);
  }

  /**
   * @param {string} what
   * @param {() => string} make
   */
  async #copy(what, make) {
    // Emptied first, so that the same words are spoken a second time.
    this.#outcome.textContent = "";
    const text = make();
    try {
      await navigator.clipboard.writeText(text);
      this.#byHand.hidden = true;
      this.#outcome.textContent = `Copied as ${what}.`;
    } catch {
      this.#byHand.hidden = false;
      this.#byHand.value = text;
      this.#byHand.select();
      this.#outcome.textContent =
        "The browser did not allow copying: it is selected below, press Ctrl+C.";
    }
  }
}
