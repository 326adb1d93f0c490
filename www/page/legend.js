/** Which kinds of facts are marked in the article: a check box for each, drawn as its mark is. */

import { el } from "../package/dom/create.js";

const KINDS = {
  person: "People",
  organization: "Organizations",
  place: "Places",
  group: "Groups",
  date: "Dates",
  quantity: "Numbers",
  quote: "Quotes",
  line: "Summary",
};

export class Legend {
  #boxes;

  /**
   * @param {HTMLElement} fieldset
   * @param {() => void} onChange
   */
  constructor(fieldset, onChange) {
    this.#boxes = Object.entries(KINDS).map(([kind, name]) => {
      const box = el("input", { type: "checkbox", value: kind, checked: true, change: onChange });
      fieldset.append(el("label", {}, box, el("span", { class: kind }, name)));
      return box;
    });
  }

  /** @returns {Set<string>} the kinds to mark */
  get kinds() {
    return new Set(this.#boxes.filter(({ checked }) => checked).map(({ value }) => value));
  }

  /** @param {Set<string>} kinds those that this article has */
  show(kinds) {
    for (const box of this.#boxes) {
      const label = box.closest("label");
      if (label) label.hidden = !kinds.has(box.value);
    }
  }
}
