/** The forms in which a Brief is taken away, each without what an editor struck. */

/** @import { Annotation, AnnotationPage, Brief, BriefOptions, Fragment, NewsArticle } from "../brief.js" */
/** @import { Engine } from "../engine.js" */
/** @import { Section } from "./facts.js" */
/** @typedef {"markdown" | "json" | "jsonLd" | "annotations" | "fragments"} Form */
/** @typedef {{ label: string, file: string, type: string, addressed?: true }} About `addressed`: it needs the article's address */
/** @typedef {{ brief: Brief, sections: Section[], struck: ReadonlySet<string> }} Edited a Brief, its sections, and the keys of the items that are struck */
/** @typedef {{ text: string, options: BriefOptions, address: string }} Asked what the Brief answers, and where the article is published */

import { webAddress } from "./address.js";
import { pageJson } from "./json.js";
import { plain } from "./markdown.js";
import { staying, withoutStruck } from "./strike.js";

/** @type {Record<Form, About>} */
export const FORMS = {
  markdown: { label: "Markdown", file: "brief.md", type: "text/markdown" },
  json: { label: "JSON", file: "brief.json", type: "application/json" },
  jsonLd: { label: "schema.org JSON-LD", file: "article.jsonld", type: "application/ld+json" },
  annotations: {
    label: "Web Annotations",
    file: "annotations.jsonld",
    type: "application/ld+json",
    addressed: true,
  },
  fragments: {
    label: "Links to each fact",
    file: "links.md",
    type: "text/markdown",
    addressed: true,
  },
};

/**
 * The engine makes these of the text anew; the Brief that it makes them of is the same.
 *
 * @param {Exclude<Form, "markdown">} form
 * @param {Edited} edited
 * @param {Asked} asked
 * @param {Engine} engine
 * @returns {Promise<string>} rejects as the engine does, and where a form needs an address and has none
 */
export async function exported(form, edited, { text, options, address }, engine) {
  if (form === "json") return json(withoutStruck(edited.brief, edited.sections, edited.struck));
  if (form === "jsonLd") return json(articleWithout(await engine.jsonLd(text, options), edited));
  const stays = stayingAt(edited);
  const page = webAddress(address);
  if (page === null) {
    throw new TypeError(`address: given "${address}", expected one with http:// or https://`);
  }
  if (form === "fragments") return links(await engine.fragments(text, options), page, stays);
  return json(annotationsWithout(await engine.annotations(text, page, options), stays));
}

/** @param {unknown} value */
function json(value) {
  return pageJson(value, 2);
}

/**
 * @param {NewsArticle} article that of the whole Brief
 * @param {Edited} edited
 * @returns {NewsArticle}
 */
function articleWithout(article, { brief, sections, struck }) {
  const stays = staying(brief, sections, struck);
  const { headline, abstract, about, mentions, hasPart, ...rest } = article;
  const kept = mentions.filter((_, i) => stays.entities[i]);
  const ids = new Set(kept.map((mention) => mention["@id"]));
  const direct = stays.quotes.filter((_, i) => brief.quotes[i].direct && brief.quotes[i].listed);
  const lines = withoutStruck(brief, sections, struck).summary.tldr.map(({ text }) => text);
  return {
    ...rest,
    ...(headline !== undefined && !struck.has(`line:${headline}`) && { headline }),
    ...(lines.length > 0 && { abstract: lines.join(" ") }),
    about: about.filter((entity) => ids.has(entity["@id"])),
    mentions: kept,
    hasPart: hasPart
      .filter((_, i) => direct[i])
      .map(({ spokenByCharacter: speaker, ...quotation }) =>
        speaker && ids.has(speaker["@id"])
          ? { ...quotation, spokenByCharacter: speaker }
          : quotation,
      ),
  };
}

/**
 * @param {AnnotationPage} page that of the whole Brief
 * @param {(path: string) => boolean} stays
 * @returns {AnnotationPage}
 */
function annotationsWithout(page, stays) {
  /** @param {Annotation} annotation */
  const path = ({ id }) => id.slice(id.lastIndexOf("#") + 1);
  return { ...page, items: page.items.filter((item) => stays(path(item))) };
}

/**
 * A list in Markdown. Of a name's mentions the first has a link; a place that no link can tell from
 * others has none.
 *
 * @param {Fragment[]} fragments those of the whole Brief
 * @param {string} page the article's address
 * @param {(path: string) => boolean} stays
 */
function links(fragments, page, stays) {
  const linked = fragments.filter(({ path, fragment }) => fragment !== null && stays(path));
  const first = new Map(linked.toReversed().map((link) => [link.path.split("-mentions")[0], link]));
  const lines = linked
    .filter((link) => first.get(link.path.split("-mentions")[0]) === link)
    .map(({ kind, exact, fragment }) => `- ${kind}: [${plain(exact)}](<${page}${fragment}>)`);
  return `${lines.join("\n")}\n`;
}

/**
 * Whether the item at a path of the Brief ("quotes-3", "entities-0-mentions-2") stays.
 *
 * @param {Edited} edited
 * @returns {(path: string) => boolean}
 */
function stayingAt({ brief, sections, struck }) {
  /** @type {Record<string, boolean[]>} */
  const stays = {
    ...staying(brief, sections, struck),
    summary: brief.summary.keyPoints.map(({ text }) => !struck.has(`line:${text}`)),
  };
  return (path) => stays[path.split("-")[0]][Number(path.match(/\d+/))];
}
