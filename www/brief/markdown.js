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
    if (id === "headline") return `# ${words(items[0])}\n\n${line(plain(about))}`;
    if (id === "tldr") return items.map((item) => line(words(item))).join("\n\n");
    return [`## ${title}`, "", ...items.map((item) => `- ${line(entry(item))}`)].join("\n");
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
  const shown = parts.map(({ text, role }, i) => {
    if (role === "said") return `“${plain(text)}”`;
    if (role !== "subject") return plain(text);
    return bold(text, parts[i - 1]?.text ?? "", parts[i + 1]?.text ?? "");
  });
  return shown.join("").trim();
}

/**
 * In bold, where the words beside it let asterisks stand for that: behind a letter, those before a
 * dollar sign would show as they are.
 *
 * @param {string} text
 * @param {string} before
 * @param {string} behind
 */
function bold(text, before, behind) {
  const opens = /^$|\s$/.test(before) || /^[\p{L}\p{N}]/u.test(text);
  const closes = /^(\s|$)/.test(behind) || /[\p{L}\p{N}]$/u.test(text);
  return opens && closes && text === text.trim() && text ? `**${plain(text)}**` : plain(text);
}

/**
 * The text with Markdown's own marks escaped and its line breaks as spaces. A backslash before `&` keeps
 * "&lt;" from being read as another character.
 *
 * @param {string} text
 */
export function plain(text) {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>#|~&]/g, "\\$&");
}

/** What makes a list, a rule or a heading of a line that begins with it; the backslash goes behind a number. */
const OPENER = /^(?:\d+(?=[.)](?:\s|$))|(?=\+(?:\s|$)|([-=])(?:\1|\s|$)))/;

/**
 * Escaped text as a line of its own: it does not become a list, a rule or a heading where it begins with
 * "2) ", "9. ", "- ", "+ " or "===".
 *
 * @param {string} escaped
 */
function line(escaped) {
  return escaped.trim().replace(OPENER, "$&\\");
}
