/**
 * Lights ranges of a page, without changing the page: with the CSS Custom Highlight API, and where a
 * browser lacks it, by selecting the text as a reader would.
 */

import { call, read } from "./unclobbered.js";

const NAME = "nut-graf";
/** Frames within which browsers lay out what came into view, and what that brings into view. */
const SETTLING = 8;
/** Host pages set `--nut-graf-lit` and `--nut-graf-lit-ink` on an element above the text. */
const RULE = `::highlight(${NAME}) {
  background-color: var(--nut-graf-lit, #ffd95a);
  color: var(--nut-graf-lit-ink, #1b1a17);
}`;

/** @type {WeakSet<Document | ShadowRoot>} */
const styled = new WeakSet();

/**
 * @param {globalThis.Range[]} ranges
 * @param {number | null} focus which of them is brought into view, if any
 */
export function light(ranges, focus) {
  if (ranges.length === 0) return clear();
  if (CSS.highlights) {
    style(ranges[0].startContainer.getRootNode());
    CSS.highlights.set(NAME, new Highlight(...ranges));
  } else {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(ranges[focus ?? 0]);
  }
  if (focus !== null) bringIntoView(ranges[focus]);
}

export function clear() {
  if (CSS.highlights) CSS.highlights.delete(NAME);
  else getSelection()?.removeAllRanges();
}

/** @param {Node} root */
function style(root) {
  if (!(root instanceof Document || root instanceof ShadowRoot) || styled.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULE);
  read(root, "adoptedStyleSheets").push(sheet);
  styled.add(root);
}

/**
 * A range has no `scrollIntoView`: the box that scrolls around it is moved by what is missing.
 *
 * @param {globalThis.Range} range
 */
function bringIntoView(range) {
  const element = read(range.startContainer, "parentElement");
  if (!element) return;
  const box = scroller(element);
  const by = distance(box, range);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (calm || Math.abs(by) > 2 * innerHeight) settle(box, range, SETTLING);
  else call(box, "scrollBy", { top: by, behavior: "smooth" });
  const { top, bottom } = call(box, "getBoundingClientRect");
  const away = top > innerHeight / 2 || bottom < innerHeight / 2;
  if (away && box !== pageBox()) call(box, "scrollIntoView", { block: "nearest" });
}

/**
 * What lies far away is laid out when one gets there, so that its place is a guess at first: the box
 * is moved again in the frames that follow.
 *
 * @param {Element} box
 * @param {globalThis.Range} range
 * @param {number} frames
 */
function settle(box, range, frames) {
  call(box, "scrollBy", { top: distance(box, range), behavior: "instant" });
  if (frames > 0) requestAnimationFrame(() => settle(box, range, frames - 1));
}

/**
 * How far a box must scroll for a range to stand a little above its middle.
 *
 * @param {Element} box
 * @param {globalThis.Range} range
 */
function distance(box, range) {
  const page = box === pageBox();
  const seen = page ? { top: 0, height: innerHeight } : call(box, "getBoundingClientRect");
  const { top, height } = range.getBoundingClientRect();
  return top - seen.top - Math.max(0, seen.height - height) * 0.4;
}

/** @param {Element} element */
function scroller(element) {
  const body = read(document, "body");
  for (let box = read(element, "parentElement"); box; box = read(box, "parentElement")) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowY);
    if (scrolls && read(box, "scrollHeight") > read(box, "clientHeight") && box !== body)
      return box;
  }
  return pageBox();
}

function pageBox() {
  return read(document, "scrollingElement") ?? read(document, "documentElement");
}
