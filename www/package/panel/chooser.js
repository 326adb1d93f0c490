/** One of a few: a row of radio buttons that looks like a switch. */

import { el } from "../dom/create.js";

export class Chooser {
  #inputs;

  /**
   * @param {string} name of the group and of its part
   * @param {string} legend
   * @param {Record<string, string>} choices value to label
   * @param {(value: string) => void} onChoice
   */
  constructor(name, legend, choices, onChoice) {
    this.#inputs = Object.keys(choices).map((value) =>
      el("input", { type: "radio", name, value, change: () => onChoice(value) }),
    );
    const labels = this.#inputs.map((input) =>
      el("label", {}, input, el("span", {}, choices[input.value])),
    );
    this.node = el(
      "fieldset",
      { part: name, class: "chooser" },
      el("legend", {}, legend),
      ...labels,
    );
  }

  /** @param {string} value the one that is chosen */
  show(value) {
    for (const input of this.#inputs) input.checked = input.value === value;
  }
}
