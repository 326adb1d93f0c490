/**
 * The page: an article on one side, its `<nut-graf>` on the other. It holds the text, in memory only,
 * and passes words between the two; what an article says is all the element's.
 */

/** @import { NutGrafElement } from "../package/nut-graf-element.js" */
/** @import { Item } from "../package/brief/item.js" */
/** @import { Range } from "../package/brief.js" */

import "../package/nut-graf.js";
import { ArticleView } from "./article-view.js";
import { Legend } from "./legend.js";
import { readFile } from "./read-file.js";
import { offerSeeds } from "./seeds.js";

/** @template {Element} T @param {string} selector @returns {T} */
const $ = (selector) => /** @type {T} */ (document.querySelector(selector));

const brief = /** @type {NutGrafElement} */ ($("nut-graf"));
const textarea = /** @type {HTMLTextAreaElement} */ ($("#text"));
const published = /** @type {HTMLInputElement} */ ($("#published"));
const compress = /** @type {HTMLInputElement} */ ($("#compress"));
const said = $(".said");
const spoken = $("#spoken");
const article = new ArticleView($("#article"), pick);
const legend = new Legend($(".legend"), showMarks);

/** Code units from which on the field needs no direction of its own. */
const LONG = 100_000;

let text = "";
/** Whether the Brief on show is of this text; while it is not, its places mean nothing here. */
let fresh = false;

/** @param {string} next */
function setText(next) {
  fresh &&= text === next;
  text = next;
  said.textContent = "";
  brief.text = next;
  document.body.classList.toggle("start", next.trim() === "");
}

/**
 * A whole article came in: it is shown for reading at once.
 *
 * @param {string} next
 * @param {string | null} [day] when it was published, where that is known
 */
function open(next, day = null) {
  published.value = day ?? "";
  published.dispatchEvent(new Event("change"));
  setText(next);
  if (next.trim() === "") return;
  show("read");
  const words = next.split(/\s+/).length.toLocaleString("en");
  spoken.textContent = `Article opened: about ${words} words.`;
}

/** @param {"write" | "read"} view */
function show(view) {
  document.body.classList.toggle("reading", view === "read");
  /** @type {HTMLInputElement} */ ($(`[name=view][value=${view}]`)).checked = true;
  if (view === "write") {
    // To find the direction of a long text takes the browser longer than all the rest.
    textarea.dir = text.length > LONG ? "" : "auto";
    if (textarea.value !== text) textarea.value = text;
  } else {
    article.show(text);
    showMarks();
  }
}

/** @returns {Item[]} each item once, however many shapes of the summary it is in */
function items() {
  return [
    ...new Map(
      brief.sections.flatMap(({ items }) => items).map((item) => [item.key, item]),
    ).values(),
  ];
}

function showMarks() {
  const all = fresh ? items() : [];
  legend.show(new Set(all.map(({ kind }) => kind)));
  if (!document.body.classList.contains("reading")) return;
  article.show(text);
  const { kinds } = legend;
  const shown = all.filter(({ kind }) => kinds.has(kind));
  const marks = shown.flatMap(({ key, kind, ranges }) =>
    ranges.map((range) => ({ ...range, key, kind })),
  );
  article.mark(marks, brief.brief?.article.title ?? null);
}

/** @param {string} key */
function pick(key) {
  const item = items().find((item) => item.key === key);
  if (!item) return;
  article.light(item.ranges, null);
  brief.reveal(key);
}

/** @param {File | undefined} file */
async function take(file) {
  if (!file) return;
  try {
    const { text, published } = await readFile(file);
    open(text, published);
  } catch (error) {
    said.textContent = error instanceof Error ? error.message : String(error);
  }
}

textarea.addEventListener("input", (/** @type {any} */ { inputType }) => {
  // What is pasted into an empty field is a whole article; else it is an edit like any other.
  const whole =
    inputType === "insertFromPaste" && text.trim() === "" && textarea.value.length > 200;
  if (whole) open(textarea.value);
  else setText(textarea.value);
});

for (const view of /** @type {const} */ (["write", "read"])) {
  $(`[name=view][value=${view}]`).addEventListener("change", () => show(view));
}
published.addEventListener("change", () => {
  if (published.value) brief.setAttribute("published", published.value);
  else brief.removeAttribute("published");
});
compress.addEventListener("change", () => brief.toggleAttribute("compress", compress.checked));
$("#file").addEventListener("change", (/** @type {any} */ { target }) => take(target.files[0]));
$("#new").addEventListener("click", () => {
  open("");
  show("write");
  textarea.focus();
});

document.addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.body.classList.remove("dropping");
});
document.addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  take(event.dataTransfer?.files[0]);
});

brief.addEventListener("nut-graf:brief", () => {
  fresh = true;
  showMarks();
});
brief.addEventListener("nut-graf:select", (/** @type {any} */ event) => {
  /** @type {{ range: Range, ranges: Range[] }} */
  const { range, ranges } = event.detail;
  event.preventDefault();
  if (!fresh) return;
  show("read");
  article.light(ranges, ranges.indexOf(range));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") article.clear();
});

offerSeeds($(".seeds"), open);
// The engine is loaded while the reader looks for an article; what fails here is told when there is one.
brief.engine.brief("").catch(() => {});
