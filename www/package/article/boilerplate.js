/**
 * What stands among an article and is none of it: advertisements, related stories, newsletters, share
 * bars, comments. Publishers say so in elements, roles, and the words of classes and ids.
 */

import { call, read } from "../dom/unclobbered.js";

const ELEMENTS = new Set(["aside", "figcaption", "footer", "nav"]);
const ROLES = words(
  "alertdialog complementary contentinfo dialog menu menubar navigation search toolbar",
);

/** Words, or two that stand together, that name such a block. */
const KINDS = words(`
  ad ads adbanner adblock adbox adcontainer adfox adsbygoogle adsense adslot adslots adspace adunit adv advert
  advertisement advertisements advertising advertisment adverts adwrapper adzone banner-ad dfp doubleclick
  googlead googleads mpu outbrain outstream promo promobox promos promoted revcontent sponsor sponsored
  sponsors taboola teads
  also-like also-read more-from more-news more-stories most-popular most-read most-viewed mostpopular mostread
  readalso recirc recirculation recommendation recommendations recommended related relatedarticles
  relatedcontent relatedlinks relatednews relatedposts relatedstories see-also trending
  mailing-list newsletter newsletters optin sign-up signup subscribe
  addthis addtoany share sharebar sharebuttons sharedaddy sharethis sharing shares social socials socialshare
  comment commentary-list commentlist comments commenting commento coral disqus livefyre openweb respond spotim
  viafoura`);

/** Words that say where or how such a block stands. Any other word makes it a block of its own kind: a table of share prices. */
const NEUTRAL = words(`
  above after amp area article articles aside bar bars before below block blocks body bottom box boxes btn btns
  button buttons card cards carousel cell center col column component container content cta desktop external
  extra fixed floating footer form frame full further group header heading horizontal icon icons iframe in
  inline inner inside item items label large layout leaderboard left link links list lower main manual media
  medium megabanner mid middle mobile module modules my native net network news on outer page pane panel part
  piece placeholder placement plugin position post posts primary rail rectangle region responsive right row
  scroll secondary section sections sidebar site slot slots small social space sponsored sticky stories story
  sub tablet teaser teasers the thread title to tool toolbar toolbox tools top unit units upper vertical video
  videos view wide widget widgets wrap wrapper zone`);

/** Words before the kind that take it back, or make another thing of it. */
const NEGATORS = words(
  "anti car has hide is job land market no non not pre profit ride stock time un vote with",
);
/** A site's own prefix ("nyt-ad-wrapper") is at most so long. */
const PREFIX = 6;

/** @param {string} list */
function words(list) {
  return new Set(list.trim().split(/\s+/));
}

/**
 * Whether an element is set apart from the article whatever it holds.
 *
 * @param {Element} element
 */
export function isApart(element) {
  /** @param {string} name @returns {string | null} */
  const attribute = (name) => call(element, "getAttribute", name);
  return (
    ELEMENTS.has(read(element, "localName")) ||
    attribute("hidden") !== null ||
    attribute("aria-hidden") === "true" ||
    attribute("data-nutgraf-ignore") !== null ||
    (attribute("role") ?? "").split(/\s+/).some((role) => ROLES.has(role))
  );
}

/**
 * Whether the words of an element's names say that it is no part of the article. Names err: one that
 * holds most of the text is part of it nevertheless.
 *
 * @param {Element} element
 */
export function isNamedApart(element) {
  const names = ["class", "id", "role"].map((name) => call(element, "getAttribute", name) ?? "");
  const own = read(element, "localName");
  // A heading's id is made of its own words.
  if (/^h[1-6]$/.test(own)) return false;
  if (own.includes("-")) names.push(own);
  return names.some((name) => name.split(/\s+/).some(namesBoilerplate));
}

/** What was found of a name; pages say the same few again and again. @type {Map<string, boolean>} */
const known = new Map();
const MOST_KNOWN = 10_000;

/** @param {string} name one class, id, role or custom element */
export function namesBoilerplate(name) {
  if (known.size > MOST_KNOWN) known.clear();
  const found = known.get(name) ?? judge(name);
  known.set(name, found);
  return found;
}

/** @param {string} name */
function judge(name) {
  const parts = name
    .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((part) => part.replace(/\d+$/, ""))
    // What is left with a digit within, and a single letter, is made by a tool.
    .filter((part) => part.length > 1 && !/\d/.test(part));
  const pairs = parts.map((part, i) => `${part}-${parts[i + 1]}`);
  const isKind = parts.map(
    (part, i) => KINDS.has(part) || KINDS.has(pairs[i]) || KINDS.has(pairs[i - 1]),
  );
  const isPrefix = (/** @type {string} */ part, /** @type {number} */ i) =>
    i === 0 && part.length <= PREFIX && !NEGATORS.has(part);
  return (
    isKind.includes(true) &&
    parts.every((part, i) => isKind[i] || NEUTRAL.has(part) || isPrefix(part, i))
  );
}
