/** The events of a Brief as items: those of one clause are told once. */

/** @import { Event, Range, Span } from "../brief.js" */
/** @import { Fact, Part, Role } from "./item.js" */

import { place, SURE } from "./item.js";

/** Code units between two parts of an event that are told as they stand. */
const LONGEST_GAP = 24;

/**
 * The events of each clause, which is told once: the one with the most words first. The clauses stand in
 * the order of their first events.
 *
 * @param {Event[]} events
 * @returns {Event[][]}
 */
export function clauses(events) {
  /** @type {Map<number | Event, Event[]>} */
  const told = new Map();
  for (const event of events) {
    const clause = event.clauseId ?? event;
    told.set(clause, [...(told.get(clause) ?? []), event]);
  }
  const width = (/** @type {Range} */ { start, end }) => end - start;
  return [...told.values()].map((clause) => clause.toSorted((a, b) => width(b) - width(a)));
}

/**
 * @param {Event[]} clause
 * @param {Map<number, string>} named whom the words that begin at a place mean
 * @returns {Fact}
 */
export function clause(clause, named) {
  const [event] = clause;
  const { status, negated, attribution, subject } = event;
  const name = subject === null ? undefined : named.get(subject.start);
  const parts = eventParts(event, clause);
  const told = DENIALS.test(parts.map(({ text }) => text).join(""));
  return {
    kind: "event",
    parts,
    ranges: [place(event)],
    notes: [
      ...(subject !== null && name !== undefined ? [`${subject.exact}: ${name}`] : []),
      ...(attribution ? [attribution.exact] : []),
    ],
    sure: event.confidence >= SURE,
    tags: [
      ...(status === "happened" ? [] : [status]),
      ...(negated && !told ? ["did not happen"] : []),
    ],
  };
}

/** Words by which an event says itself that it did not happen. */
const DENIALS =
  /\b(no|not|never|nobody|none|nothing|neither|nor|cannot|hardly|yet to|(refus|declin|fail|den[iy])\p{L}*)\b|n['’]t\b/iu;

/**
 * The event's words as they stand in the article, with the objects of the others of its clause. What
 * lies between its parts is told too where it is short ("through", "about"), and else left out.
 *
 * @param {Event} event
 * @param {Event[]} clause
 * @returns {Part[]}
 */
function eventParts({ exact, start, end: last, subject, predicate, others }, clause) {
  const objects = clause.map(({ object }) => object);
  /** @type {{ role: Role, span: Span | null }[]} */
  const all = [
    { role: "subject", span: subject },
    { role: "predicate", span: predicate },
    ...objects.map((span) => ({ role: /** @type {const} */ ("object"), span })),
    ...others.map(({ span }) => ({ role: /** @type {const} */ ("other"), span })),
  ];
  const within = (/** @type {Range} */ span) => start <= span.start && span.end <= last;
  const told = all.flatMap(({ role, span }) => (span && within(span) ? [{ role, span }] : []));
  const inOrder = told.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = inOrder[0].span.start;
  return inOrder.flatMap(({ role, span }) => {
    // A part that lies within another is not told twice.
    if (span.end <= end) return [];
    const from = Math.max(span.start, end);
    const gap = exact.slice(end - start, from - start);
    const text = exact.slice(from - start, span.end - start);
    end = span.end;
    const between = gap.length > LONGEST_GAP ? " … " : gap;
    return between ? [{ text: between }, { role, text }] : [{ role, text }];
  });
}
