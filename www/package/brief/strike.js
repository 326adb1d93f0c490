/** A Brief as an editor leaves it: without the items that were struck. */

/** @import { Brief, Line, Summary } from "../brief.js" */
/** @import { Item } from "./item.js" */
/** @import { Section } from "./sections.js" */

import { clauses } from "./clause.js";
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
  return {
    ...brief,
    summary: summaryWithout(brief.summary, struck, dates.indexOf),
    entities: entities.items.map((entity) => ({
      ...entity,
      standsFor: entity.standsFor && {
        ...entity.standsFor,
        entity: entity.standsFor.entity === null ? null : entities.indexOf(entity.standsFor.entity),
      },
    })),
    dates: dates.items,
    quantities: keep(brief.quantities, stays.quantities).items,
    quotes: keep(brief.quotes, stays.quotes).items.map((quote) => ({
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
 * @param {(before: number) => number | null} dateIndex where a date stands among those that stay
 * @returns {Summary}
 */
function summaryWithout({ headline, tldr, teaser, keyPoints, sentences }, struck, dateIndex) {
  /** @param {Line[]} lines */
  const kept = (lines) =>
    lines
      .filter(({ text }) => !struck.has(`line:${text}`))
      .map((line) => ({
        ...line,
        dates: line.dates.map(dateIndex).filter((date) => date !== null),
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
