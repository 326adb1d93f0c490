/** What the panel shows, as Markdown (CommonMark), without what an editor struck. */

/** @import { Item, Section } from "./facts.js" */

/** The teaser and the list of all dates say again what other sections say. */
const LEFT_OUT = new Set(["teaser", "dates"]);

/**
 * @param {Section[]} sections
 * @param {string} about the line on the article as a whole
 * @param {ReadonlySet<string>} struck keys of items
 * @returns {string}
 */
export function markdown(sections, about, struck) {
  const told = sections
    .filter(({ id }) => !LEFT_OUT.has(id))
    .map((section) => ({ ...section, items: section.items.filter(({ key }) => !struck.has(key)) }))
    .filter(({ items }) => items.length > 0);
  const blocks = told.map(({ id, title, items }) => {
    if (id === "headline") return `# ${words(items[0])}\n\n${plain(about)}`;
    if (id === "tldr") return items.map(words).join("\n\n");
    return [`## ${title}`, "", ...items.map((item) => `- ${entry(item)}`)].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** @param {Item} item */
function entry(item) {
  const tags = item.tags.map((tag) => ` (${tag})`).join("");
  const notes = item.kind === "line" ? [] : item.notes.map(plain);
  const when = item.when.length > 0 ? ` (${item.when.map(plain).join("; ")})` : "";
  if (item.kind === "moment") return `${notes.join(", ")}: ${words(item)}`;
  return [words(item) + when + tags, ...notes].join(", ");
}

/** @param {Item} item */
function words({ parts }) {
  const shown = parts.map(({ text, role }) => {
    if (role === "said") return `“${plain(text)}”`;
    return role === "subject" ? `**${plain(text)}**` : plain(text);
  });
  return shown.join("").trim();
}

/**
 * The text with Markdown's own marks escaped and its line breaks as spaces.
 *
 * @param {string} text
 */
export function plain(text) {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>#|~]/g, "\\$&");
}
