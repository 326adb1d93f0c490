/**
 * What a Brief shows, as lists of items. In goes a Brief, out come sections; every item has its
 * text, its places in the article, and a key by which page, marks and struck lines speak of it.
 */

/** @import { Brief, DateFact, Entity, Event, Line, Quantity, Quote, Range, Span } from "../brief.js" */
/** @typedef {"line" | "person" | "organization" | "place" | "group" | "moment" | "date" | "quantity" | "quote" | "event"} Kind */
/** @typedef {"subject" | "predicate" | "object" | "other" | "said"} Role the part that words play in an event, or that they are a direct quote */
/** @typedef {{ text: string, role?: Role }} Part */
/**
 * @typedef {object} Item
 * @property {string} key stays the same while the item's own words do
 * @property {Kind} kind
 * @property {Part[]} parts the words shown, verbatim from the article
 * @property {Range[]} ranges its places in the article, in the order shown
 * @property {string[]} notes what is told beside it, in our words or the article's
 * @property {string[]} when for a line: its dates that only a value tells ("Thursday: 7 December 2023")
 * @property {string[]} tags "planned", "possible", "did not happen"
 */
/** @typedef {Omit<Item, "key" | "when">} Fact an item that is no line */
/** @typedef {{ id: string, title: string, items: Item[] }} Section */

import { readable } from "./timex.js";

/** Code units between two parts of an event that are told as they stand. */
const LONGEST_GAP = 24;
const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

/** The sections in the order shown. */
export const SECTIONS = [
  { id: "headline", title: "Headline" },
  { id: "tldr", title: "In short" },
  { id: "summary", title: "Summary" },
  { id: "points", title: "Key points" },
  { id: "teaser", title: "Teaser" },
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
    events: clauses(listed(brief.events)).map(clause).map(keyed),
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

/** @param {Pick<Item, "parts">} item */
export function textOf(item) {
  return item.parts.map((part) => part.text).join("");
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
    return { key: count > 1 ? `${name}#${count}` : name, when: [], ...item };
  };
}

/** @param {Entity} entity @returns {Fact} */
function entity({ kind, name, role, standsFor, mentions }) {
  const times = mentions.length === 1 ? "once" : `${mentions.length} times`;
  const notes = [role?.exact, stands(standsFor), times].filter((note) => note !== undefined);
  return { kind, parts: [{ text: name }], ranges: mentions.map(place), notes, tags: [] };
}

/**
 * The state's name is from a list of states, so that it is said in words of our own.
 *
 * @param {Entity["standsFor"]} state
 */
function stands(state) {
  if (state === null) return undefined;
  return state.via === "capital" ? `stands for ${state.name}` : `people of ${state.name}`;
}

/** @param {DateFact} date @returns {Fact} */
function date(date) {
  const value = readable(date.value);
  const notes = value === date.exact ? [] : [value];
  return { kind: "date", parts: [{ text: date.exact }], ranges: [place(date)], notes, tags: [] };
}

/** @param {Brief} brief @returns {Fact[]} */
function timeline({ dates, timeline }) {
  return timeline.map(({ date, what }) => ({
    kind: "moment",
    parts: [{ text: what.exact }],
    ranges: [place(what)],
    notes: [readable(dates[date].value)],
    tags: [],
  }));
}

/** @param {Quantity} quantity @returns {Fact} */
function quantity(quantity) {
  const { exact, start, end, of } = quantity;
  const whole = of !== null && of.start >= start && of.end <= end;
  return {
    kind: "quantity",
    parts: of && !whole ? [{ text: exact }, { text: " " }, { text: of.exact }] : [{ text: exact }],
    ranges:
      of && !whole
        ? [place(quantity), place(of)].sort((a, b) => a.start - b.start)
        : [place(quantity)],
    notes: amount(quantity),
    tags: [],
  };
}

/** @param {Quantity} quantity */
function amount({ exact, value, low, high, unit }) {
  const shown =
    value !== null
      ? NUMBER.format(value)
      : low !== null && high !== null
        ? `${NUMBER.format(low)} to ${NUMBER.format(high)}`
        : null;
  if (shown === null) return [];
  const text = unit === "%" ? `${shown}%` : unit ? `${shown} ${unit}` : shown;
  return exact.includes(text) ? [] : [text];
}

/** @param {Quote} quote @param {Brief} brief @returns {Fact} */
function quote(quote, { entities }) {
  const { exact, direct, speaker, antecedent, entity, cue } = quote;
  const who = entity !== null ? entities[entity].name : ((antecedent ?? speaker)?.exact ?? "");
  const notes = [who && saying(who, cue?.exact ?? ""), direct ? "" : "reported"].filter(Boolean);
  /** @type {Part[]} */
  const parts = direct ? [{ text: exact, role: "said" }] : [{ text: exact }];
  return { kind: "quote", parts, ranges: [place(quote)], notes, tags: [] };
}

/**
 * Who says it, with the article's own verb: "Ann Lee said", "according to the agency".
 *
 * @param {string} who
 * @param {string} cue
 */
function saying(who, cue) {
  if (!/^\p{L}/u.test(cue)) return who;
  return /\s/.test(cue) ? `${cue} ${who}` : `${who} ${cue}`;
}

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

/** @param {Event[]} clause @returns {Fact} */
function clause(clause) {
  const [event] = clause;
  const { status, negated, attribution } = event;
  const parts = eventParts(event, clause);
  const told = DENIALS.test(parts.map(({ text }) => text).join(""));
  return {
    kind: "event",
    parts,
    ranges: [place(event)],
    notes: attribution ? [`according to ${attribution.exact}`] : [],
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

/** @param {Range} span @returns {Range} */
function place({ start, end }) {
  return { start, end };
}
