/** The forms in which a Brief is taken away, as it is or as an editor left it. */

/** @import { Brief } from "../brief.js" */
/** @import { Engine } from "../engine.js" */
/** @typedef {"markdown" | "json" | "jsonLd" | "annotations" | "fragments"} Form */
/** @typedef {{ label: string, file: string, type: string, addressed?: true }} About `addressed`: it needs the article's address */

import { webAddress } from "./address.js";
import { pageJson } from "./json.js";

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
 * @param {Form} form
 * @param {Brief} brief
 * @param {{ text: string, address: string }} of what it was made of, and where that is published
 * @param {Engine} engine
 * @returns {Promise<string>} rejects as the engine does, and where a form needs an address and has none
 */
export async function exported(form, brief, { text, address }, engine) {
  if (form === "markdown") return engine.markdown(brief);
  if (form === "json") return json(brief);
  if (form === "jsonLd") return json(await engine.jsonLd(brief));
  const page = webAddress(address);
  if (page === null) {
    throw new TypeError(`address: given "${address}", expected one with http:// or https://`);
  }
  if (form === "fragments") return engine.links(brief, text, page);
  return json(await engine.annotations(brief, text, page));
}

/** @param {unknown} value */
function json(value) {
  return pageJson(value, 2);
}
