/** A Brief as an editor leaves it: without the items that were struck. */

/** @import { Brief, KeyFact, Line, Summary } from "../brief.js" */
/** @import { Item } from "./item.js" */
/** @import { Section } from "./sections.js" */

import { clauses } from "./clause.js";
import { tells } from "./item.js";
import { listed } from "./sections.js";

/**
 * @param {Brief} brief
 * @param {Section[]} sections those of this Brief
 * @param {ReadonlySet<string>} struck keys of items
 * @returns {Brief}
 */
export function withoutStruck(brief, sections, struck) {
  if (struck.size === 0) return brief;
  const stays = staying(brief, sections, struck);
  const entities = keep(brief.entities, stays.entities);
  const moments = keep(brief.timeline, stays.timeline);
  const dates = keep(brief.dates, stays.dates);
  const events = keep(brief.events, stays.events);
  const quotes = keep(brief.quotes, stays.quotes);
  const quantities = keep(brief.quantities, stays.quantities);
  return {
    ...brief,
    summary: summaryWithout(brief.summary, struck, dates),
    keyFacts: keyFactsWithout(brief.keyFacts, sections, struck).map((fact) => ({
      ...fact,
      dates: places(fact.dates, dates),
      holds: {
        events: places(fact.holds.events, events),
        quotes: places(fact.holds.quotes, quotes),
        quantities: places(fact.holds.quantities, quantities),
        dates: places(fact.holds.dates, dates),
        entities: places(fact.holds.entities, entities),
      },
    })),
    entities: entities.items.map((entity) => ({
      ...entity,
      standsFor: entity.standsFor && {
        ...entity.standsFor,
        entity: entity.standsFor.entity === null ? null : entities.indexOf(entity.standsFor.entity),
      },
    })),
    dates: dates.items,
    quantities: quantities.items,
    quotes: quotes.items.map((quote) => ({
      ...quote,
      entity: quote.entity === null ? null : entities.indexOf(quote.entity),
    })),
    events: events.items,
    timeline: moments.items.flatMap(({ date, event, ...moment }) => {
      const index = dates.indexOf(date);
      const place = event === null ? null : events.indexOf(event);
      return index === null ? [] : [{ date: index, event: place, ...moment }];
    }),
  };
}

/**
 * @param {Summary} summary
 * @param {ReadonlySet<string>} struck keys of items
 * @param {{ indexOf: (before: number) => number | null }} dates those that stay
 * @returns {Summary}
 */
function summaryWithout({ headline, tldr, teaser, keyPoints, sentences }, struck, dates) {
  /** @param {Line[]} lines */
  const kept = (lines) =>
    lines
      .filter(({ text }) => !struck.has(`line:${text}`))
      .map((line) => ({
        ...line,
        dates: places(line.dates, dates),
      }));
  return {
    headline: kept(headline ? [headline] : [])[0] ?? null,
    tldr: kept(tldr),
    teaser: kept(teaser),
    keyPoints: kept(keyPoints),
    sentences: kept(sentences),
  };
}

/**
 * The key facts that are not struck, neither by themselves nor with a line that tells all of them.
 *
 * @param {KeyFact[]} facts
 * @param {Section[]} sections
 * @param {ReadonlySet<string>} struck keys of items
 */
function keyFactsWithout(facts, sections, struck) {
  const items = sections.flatMap((section) => section.items);
  const gone = items.filter(({ kind, key }) => kind === "line" && struck.has(key));
  return facts.filter((fact) => !gone.some((line) => tells(line, fact)));
}

/**
 * Where those of some items that stay stand now.
 *
 * @param {number[]} before indices into the list as it was
 * @param {{ indexOf: (before: number) => number | null }} list
 */
function places(before, list) {
  return before.map(list.indexOf).filter((place) => place !== null);
}

/**
 * For each fact of each list whether it stays.
 *
 * @param {Brief} brief
 * @param {Section[]} sections those of this Brief
 * @param {ReadonlySet<string>} struck keys of items
 */
function staying(brief, sections, struck) {
  /** @param {string} id @returns {boolean[]} */
  const stays = (id) =>
    sections
      .filter((section) => section.id === id)
      .flatMap(({ items }) => items.map(({ key }) => !struck.has(key)));
  return {
    entities: entityStays(brief, sections, struck),
    timeline: stays("timeline"),
    dates: stays("dates"),
    quantities: stays("quantities"),
    quotes: listedStays(brief.quotes, stays("quotes")),
    events: eventStays(brief, stays("events")),
  };
}

/**
 * Entities are shown by kind and kept in the Brief in one list.
 *
 * @param {Brief} brief
 * @param {Section[]} sections
 * @param {ReadonlySet<string>} struck
 */
function entityStays({ entities }, sections, struck) {
  const items = sections.flatMap((section) => section.items);
  /** @type {Record<string, Item[]>} */
  const left = {};
  return entities.map(({ kind }) => {
    left[kind] ??= items.filter((item) => item.kind === kind);
    return !struck.has(left[kind].shift()?.key ?? "");
  });
}

/**
 * What no list shows cannot be struck.
 *
 * @param {{ listed: boolean }[]} facts
 * @param {boolean[]} stays for each that is listed
 */
function listedStays(facts, stays) {
  let next = 0;
  return facts.map((fact) => !fact.listed || stays[next++]);
}

/**
 * Events of one clause are one item.
 *
 * @param {Brief} brief
 * @param {boolean[]} stays for each clause
 */
function eventStays({ events }, stays) {
  const kept = new Set(
    clauses(listed(events))
      .filter((_, i) => stays[i])
      .flat(),
  );
  return events.map((event) => !event.listed || kept.has(event));
}

/**
 * @template T
 * @param {T[]} list
 * @param {boolean[]} stays for each item
 */
function keep(list, stays) {
  const items = list.filter((_, i) => stays[i]);
  /** @param {number} before an index into the list as it was @returns {number | null} */
  const indexOf = (before) =>
    stays[before] ? stays.slice(0, before).filter(Boolean).length : null;
  return { items, indexOf };
}
