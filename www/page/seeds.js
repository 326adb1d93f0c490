/** The articles that the page offers to try, as `seeds/index.json` lists them. */

import { el } from "../package/dom/create.js";

/** @typedef {{ file: string, title: string, kind: string }} Seed */

/**
 * @param {HTMLElement} nav shown once there is a list
 * @param {(text: string) => void} onText
 */
export async function offerSeeds(nav, onText) {
  const response = await fetch("seeds/index.json");
  if (!response.ok) return;
  /** @type {Seed[]} */
  const seeds = await response.json();
  const rows = seeds.map(({ file, title, kind }) => {
    const open = async () => onText(await (await fetch(`seeds/${file}`)).text());
    const button = el("button", { type: "button", click: open }, el("small", {}, kind), " ", title);
    return el("li", {}, button);
  });
  nav.querySelector("ul")?.append(...rows);
  nav.hidden = false;
}
