/** What is told about the article as a whole, in plain words. */

/** @import { Brief } from "../brief.js" */

import { readable } from "../brief/timex-words.js";

/**
 * The line above the headline: date, source, byline, length, language.
 *
 * @param {Brief} brief
 * @returns {string}
 */
export function about({ article, language }) {
  const { published, source, byline, words, readingMinutes } = article;
  const facts = [
    published ? readable(published.value) : "",
    source?.exact ?? "",
    byline?.exact ?? "",
    `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}`,
    `${readingMinutes.toLocaleString("en")} min read`,
    language === "en" || language === "und" ? "" : languageName(language),
  ].filter(Boolean);
  return facts.join(" · ");
}

/**
 * What the engine could not do for this article; empty where it could do all.
 *
 * @param {Brief} brief
 * @returns {string}
 */
export function note({ coverage, language }) {
  if (coverage === "full") return "";
  const told =
    language === "und"
      ? "The language of this text could not be told"
      : `This text is in ${languageName(language)}`;
  return `${told}. Facts are found in English only so far, so there is a summary without them.`;
}

/** @param {string} language BCP 47 */
function languageName(language) {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}
