/**
 * What a Brief shows, as lists of items. In goes a Brief, out come sections; every item has its
 * text, its places in the article, and a key by which page, marks and struck lines speak of it.
 */

/** @import { Brief, DateFact, Entity, Line } from "../brief.js" */
/** @import { Fact, Item } from "./item.js" */
/** @typedef {{ id: string, title: string, items: Item[] }} Section */

import { clause, clauses } from "./clause.js";
import { date, entity, quantity, quote, timeline } from "./facts.js";
import { textOf } from "./item.js";
import { readable } from "./timex-words.js";

/** The sections in the order shown. */
export const SECTIONS = [
  { id: "headline", title: "Headline" },
  { id: "tldr", title: "In short" },
  { id: "summary", title: "Summary" },
  { id: "points", title: "Key points" },
  { id: "teaser", title: "Teaser" },
  { id: "keyFacts", title: "Key facts" },
  { id: "events", title: "Who did what" },
  { id: "people", title: "People" },
  { id: "organizations", title: "Organizations" },
  { id: "places", title: "Places" },
  { id: "groups", title: "Groups" },
  { id: "timeline", title: "Timeline" },
  { id: "dates", title: "All dates" },
  { id: "quantities", title: "Numbers" },
  { id: "quotes", title: "Who said what" },
];

/**
 * The sections of a Brief; one without items is there with none.
 *
 * @param {Brief} brief
 * @returns {Section[]}
 */
export function sections(brief) {
  const { summary, entities } = brief;
  const keyed = keyMaker();
  const named = namesOf(entities);
  /** @param {Entity["kind"]} kind */
  const ofKind = (kind) =>
    entities
      .filter((e) => e.kind === kind)
      .map(entity)
      .map(keyed);
  /** @type {Record<string, Item[]>} */
  const items = {
    headline: lines(summary.headline ? [summary.headline] : [], brief.dates),
    tldr: lines(summary.tldr, brief.dates),
    summary: lines(summary.sentences, brief.dates),
    points: lines(summary.keyPoints, brief.dates),
    teaser: lines(summary.teaser, brief.dates),
    keyFacts: lines(brief.keyFacts, brief.dates),
    people: ofKind("person"),
    organizations: ofKind("organization"),
    places: ofKind("place"),
    groups: ofKind("group"),
    timeline: timeline(brief).map(keyed),
    dates: brief.dates.map(date).map(keyed),
    quantities: brief.quantities.map(quantity).map(keyed),
    quotes: listed(brief.quotes)
      .map((q) => quote(q, brief))
      .map(keyed),
    events: clauses(listed(brief.events))
      .map((events) => clause(events, named))
      .map(keyed),
  };
  return SECTIONS.map(({ id, title }) => ({ id, title, items: items[id] }));
}

/**
 * The facts that lists show: what the article denies, asks or hopes for is told by the clause that does so.
 *
 * @template {{ listed: boolean }} F
 * @param {F[]} facts
 */
export function listed(facts) {
  return facts.filter((fact) => fact.listed);
}

/**
 * Whom pronouns mean: by where they stand, the names.
 *
 * @param {Entity[]} entities
 * @returns {Map<number, string>}
 */
function namesOf(entities) {
  return new Map(
    entities.flatMap(({ name, mentions }) =>
      mentions
        .filter(({ by }) => by === "pronoun")
        .map(({ start }) => /** @type {const} */ ([start, name])),
    ),
  );
}

/**
 * Lines with the same words are one item wherever they stand, so that a line that is struck is
 * struck from every shape of the summary.
 *
 * @param {Line[]} lines
 * @param {DateFact[]} dates
 * @returns {Item[]}
 */
function lines(lines, dates) {
  return lines.map(({ text, ranges, reasons, dates: open }) => ({
    key: `line:${text}`,
    kind: "line",
    parts: [{ text }],
    ranges,
    notes: reasons,
    when: open.map((date) => meant(dates[date])),
    tags: [],
    sure: true,
    minor: false,
  }));
}

/**
 * What the words of a date leave open: "Thursday: 7 December 2023", "September 2023".
 *
 * @param {DateFact} date
 */
function meant({ exact, value }) {
  const whole = readable(value);
  return whole.includes(exact) ? whole : `${exact}: ${whole}`;
}

/** Facts with the same words are told apart by counting. */
function keyMaker() {
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @param {Fact} item @returns {Item} */
  return (item) => {
    const name = `${item.kind}:${textOf(item)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      key: count > 1 ? `${name}#${count}` : name,
      when: [],
      sure: true,
      minor: false,
      ...item,
    };
  };
}
