/**
 * `<nut-graf>`: the Brief of an article of the page that it stands in, or of a text that it is given.
 *
 *     <script type="module" src="nut-graf.js"></script>
 *     <nut-graf for="#article"></nut-graf>
 *
 * Attributes are the state: `for` (a selector), `exclude` (a selector of what within it is no part of the
 * article), `length` (short, medium, long), `published` (ISO 8601), `language` (BCP 47), `compress`,
 * `address` (where the article is published; with `for`, the page's own address unless given).
 * Properties: `text` (instead of `for`), `struck` (keys of the lines and facts that an editor struck; when
 * another article takes the place of this one, it starts without), `brief`, `edited` (the Brief without
 * them), `engine`. `await export(form)` gives `edited` in any of `FORMS` in `brief/exports.js`, such as
 * "markdown".
 *
 * Left out of the article are `nav`, `aside`, `footer`, `figcaption`, what is hidden, what has the attribute
 * `data-nutgraf-ignore`, and what `article/boilerplate.js` knows by role, class and id.
 *
 * Events, all bubbling: `nut-graf:brief` (detail: the Brief), `nut-graf:error` (detail: the Error),
 * `nut-graf:select` (detail: `{ item, range, ranges }`; prevent it to light the source yourself),
 * `nut-graf:strike` (detail: `{ key, struck }`).
 *
 * Parts: content, meta, note, headline, section, title, list, item, source, remark, when, tag, strike, more,
 * shapes, lengths, actions, form, address, action, state. Custom properties are listed in `panel/styles.js`; `--nut-graf-lit`
 * and `--nut-graf-lit-ink` colour the lit source and belong on an element above the article.
 *
 * What stands inside the tag is shown until there is a Brief, and where scripts do not run.
 */

/** @import { Brief, BriefOptions } from "./brief.js" */
/** @import { Form } from "./brief/exports.js" */
/** @import { Item } from "./brief/item.js" */
/** @import { PageText } from "./article/page-text.js" */

import { toDomRange } from "./article/page-text.js";
import { isSameArticle } from "./article/same-article.js";
import { WatchedArticle } from "./article/watched-article.js";
import { Draft } from "./brief/draft.js";
import { exported } from "./brief/exports.js";
import { clear, light } from "./dom/highlight.js";
import { call } from "./dom/unclobbered.js";
import { Briefer } from "./engine/briefer.js";
import { Engine } from "./engine.js";
import { NutGrafSettings, optionsOf } from "./nut-graf-settings.js";
import { Panel } from "./panel/panel.js";

const SETTABLE = /** @type {const} */ (["text", "struck", "length", "address", "exclude"]);
/** One engine serves all elements of a page; each may be given its own. */
const shared = new Engine();

export class NutGrafElement extends NutGrafSettings {
  #briefer = new Briefer(shared);
  #panel = new Panel(this.attachShadow({ mode: "open" }), {
    onSelect: (item) => this.select(item),
    onStrike: (item) => this.strike(item.key, !this.#draft.struck.has(item.key)),
    onLength: (length) => this.setAttribute("length", length),
    onRetry: () => {
      this.#briefer.forget();
      this.#changed();
    },
    onExport: (form, address) => this.export(form, address),
  });
  #watched = new WatchedArticle(() => this.#changed());
  #due = false;
  /** What was read last: the article to which the strikes belong. */
  #article = "";
  #draft = new Draft();
  /** What the Brief on show is of. @type {PageText} */
  #pageText = { text: "", pieces: [] };
  /** @type {{ key: string, index: number } | null} */
  #selected = null;

  connectedCallback() {
    // A property that was set before the element was defined hides the accessor of the same name.
    for (const name of SETTABLE) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete (/** @type {any} */ (this)[name]);
      /** @type {any} */ (this)[name] = value;
    }
    call(this.ownerDocument, "addEventListener", "keydown", this.#onKey);
    this.#changed();
  }

  disconnectedCallback() {
    call(this.ownerDocument, "removeEventListener", "keydown", this.#onKey);
    this.#watched.stop();
    this.#briefer.drop();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === "address") this.#panel.showAddress(this.address);
    else this.#changed();
  }

  /** The Brief as the engine gave it, with lines that were struck; null until there is one. */
  get brief() {
    return this.#draft.brief;
  }

  /** The Brief as an editor left it. */
  get edited() {
    return this.#draft.edited;
  }

  /** All that is shown, each section with its items. */
  get sections() {
    return this.#draft.sections;
  }

  /** Keys of the items that are struck. */
  get struck() {
    return [...this.#draft.struck];
  }
  set struck(keys) {
    this.#draft.give(keys);
    this.#panel.showStruck(this.#draft.struck);
  }

  get engine() {
    return this.#briefer.engine;
  }
  set engine(engine) {
    this.#briefer.drop();
    this.#briefer = new Briefer(engine);
    this.#changed();
  }

  /**
   * The Brief as an editor left it, in another form; "" while there is none.
   *
   * @param {Form} form
   * @returns {Promise<string>} rejects as the engine does, and where a form needs an address and has none
   */
  async export(form, address = this.address) {
    const { edited } = this;
    if (!edited) return "";
    return exported(form, edited, { text: this.#pageText.text, address }, this.engine);
  }

  /**
   * Strikes an item out of what is exported, or takes that back.
   *
   * @param {string} key
   * @param {boolean} struck
   */
  strike(key, struck) {
    this.#draft.strike(key, struck);
    this.#panel.showStruck(this.#draft.struck);
    this.#emit("strike", { key, struck });
  }

  /**
   * Lights an item's source and brings it into view; asked again, the item's next place.
   *
   * @param {Item} item
   */
  select(item) {
    const again = this.#selected?.key === item.key ? this.#selected.index + 1 : 0;
    const index = again % item.ranges.length;
    this.#selected = { key: item.key, index };
    this.#panel.showSelected(item.key, index);
    const { ranges } = item;
    if (!this.#emit("select", { item, range: ranges[index], ranges })) return;
    const places = ranges.flatMap((range) => toDomRange(this.#pageText, range) ?? []);
    light(places, Math.min(index, places.length - 1));
  }

  /**
   * Brings an item into view and shows it as chosen, as when its mark in the article is clicked.
   *
   * @param {string} key
   * @returns {boolean} whether there is such an item
   */
  reveal(key) {
    this.#selected = { key, index: 0 };
    return this.#panel.reveal(key);
  }

  /** Nothing is chosen and nothing lit any more. */
  clear() {
    if (!this.#selected) return;
    this.#selected = null;
    this.#panel.showSelected(null, 0);
    clear();
  }

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    if (event.key === "Escape") this.clear();
  };

  /** However much changes in one turn, there is one update. */
  #changed() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#update();
    });
  }

  #update() {
    this.#panel.showLength(this.length);
    const options = optionsOf(this);
    let found;
    try {
      found = this.#read();
    } catch (error) {
      this.#briefer.forget();
      return this.#fail(error);
    }
    const { text } = found;
    if (this.#briefer.has(text, options)) {
      // The same words, but perhaps in other nodes of the page.
      if (this.#pageText.text === text) this.#pageText = found;
      return;
    }
    if (text.trim() === "") return this.#empty();
    if (!isSameArticle(this.#article, text)) this.#leave();
    this.#article = text;
    this.#ask(found, options);
  }

  /**
   * @param {PageText} found
   * @param {BriefOptions} options
   */
  async #ask(found, options) {
    this.#panel.showBusy();
    try {
      const brief = await this.#briefer.brief(found.text, options, (share) => {
        this.#panel.showProgress(share);
      });
      if (!brief) return;
      // A new text stands elsewhere; the address that a reader gave is not its.
      if (found.text !== this.#pageText.text) this.#panel.showAddress(this.address);
      this.#pageText = found;
      this.#show(brief);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The text to brief, watched from here on where it is a part of the page. */
  #read() {
    const selector = this.getAttribute("for");
    if (this.text === null && selector !== null) {
      return this.#watched.read(this.getRootNode(), selector, this.getAttribute("exclude"));
    }
    this.#watched.stop();
    return { text: this.text ?? "", pieces: [] };
  }

  /** @param {Brief} brief */
  #show(brief) {
    this.#draft.show(brief);
    this.#panel.showBrief(brief, this.#draft.sections);
    this.#panel.showStruck(this.#draft.struck);
    this.#panel.showSelected(this.#selected?.key ?? null, this.#selected?.index ?? 0);
    this.#emit("brief", brief);
  }

  /** Nothing is shown of an article that is gone, not even while the next is read. */
  #empty() {
    this.#briefer.forget();
    this.clear();
    this.#draft.drop();
    this.#panel.showEmpty();
  }

  /** Another article takes the place of the last one. */
  #leave() {
    this.#empty();
    this.#draft.leave();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#draft.drop();
    this.#panel.showError(error instanceof Error ? error.message : String(error));
    this.#emit("error", error);
  }

  /**
   * @param {"brief" | "error" | "select" | "strike"} name
   * @param {unknown} detail
   * @returns {boolean} whether nobody prevented what follows
   */
  #emit(name, detail) {
    const options = { bubbles: true, composed: true, cancelable: name === "select", detail };
    return this.dispatchEvent(new CustomEvent(`nut-graf:${name}`, options));
  }
}
