/** Takes the Brief away: in which form, and to the clipboard or a file, with a word on how it went. */

/** @import { About, Form } from "../brief/exports.js" */
/** @typedef {(form: Form, address: string) => Promise<string>} Make */

import { webAddress } from "../brief/address.js";
import { FORMS } from "../brief/exports.js";
import { el } from "../dom/create.js";

export class Exporter {
  #make;
  #form = el(
    "select",
    { part: "form", class: "field", change: () => this.#chosen() },
    ...Object.entries(FORMS).map(([value, { label }]) => el("option", { value }, label)),
  );
  #address = el("input", {
    part: "address",
    class: "field",
    type: "url",
    required: true,
    placeholder: "https://",
  });
  #addressed = el("label", { class: "addressed" }, "Address of the article", this.#address);
  #outcome = el("p", { class: "outcome", role: "status" });
  /** Where the browser gives no clipboard (a page without https), the reader copies from here. */
  #byHand = el("textarea", { class: "by-hand", readonly: true, rows: 6, "aria-label": "The copy" });

  /** @param {Make} make */
  constructor(make) {
    this.#make = make;
    this.node = el(
      "footer",
      { part: "actions", class: "actions" },
      el("label", {}, "Export as", this.#form),
      this.#button("Copy", (text, { label }) => this.#copy(text, label)),
      this.#button("Save", (text, about) => this.#save(text, about)),
      this.#addressed,
      this.#outcome,
      this.#byHand,
    );
    this.#chosen();
  }

  /** @param {string} address where the article is published, if that is known */
  showAddress(address) {
    this.#address.value = address;
  }

  get #chosenForm() {
    return /** @type {Form} */ (this.#form.value);
  }

  #chosen() {
    this.#addressed.hidden = !FORMS[this.#chosenForm].addressed;
    this.#byHand.hidden = true;
    this.#outcome.textContent = "";
  }

  /**
   * @param {string} label
   * @param {(text: string, about: About) => void} use
   */
  #button(label, use) {
    const click = () => this.#export(use);
    return el("button", { part: "action", class: "action", type: "button", click }, label);
  }

  /** @param {(text: string, about: About) => void} use */
  async #export(use) {
    // Emptied first, so that the same words are spoken a second time.
    this.#chosen();
    const form = this.#chosenForm;
    if (!this.#addressed.hidden && webAddress(this.#address.value) === null) {
      this.#outcome.textContent =
        "This needs the article's full address, such as https://example.org/story.";
      return this.#address.focus();
    }
    try {
      use(await this.#make(form, this.#address.value), FORMS[form]);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#outcome.textContent = `This could not be exported. ${why}`;
    }
  }

  /**
   * @param {string} text
   * @param {string} label
   */
  async #copy(text, label) {
    try {
      await navigator.clipboard.writeText(text);
      this.#outcome.textContent = `Copied as ${label}.`;
    } catch {
      this.#byHand.hidden = false;
      this.#byHand.value = text;
      this.#byHand.select();
      this.#outcome.textContent =
        "The browser did not allow copying: it is selected below, press Ctrl+C.";
    }
  }

  /**
   * @param {string} text
   * @param {About} about
   */
  #save(text, { file, type }) {
    const href = URL.createObjectURL(new Blob([text], { type }));
    el("a", { href, download: file }).click();
    // The browser reads the blob after the click.
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    this.#outcome.textContent = `Saved as ${file}.`;
  }
}
