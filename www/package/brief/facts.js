/** The facts of a Brief as items; those of events are in `clause.js`. */

/** @import { Brief, DateFact, Entity, Quantity, Quote } from "../brief.js" */
/** @import { Fact, Part } from "./item.js" */

import { place, SURE } from "./item.js";
import { readable } from "./timex-words.js";

/** A count of fewer is seldom what a reader looks for: "two sides", "one man". */
const FEWEST = 3;

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

/** @param {Entity} entity @returns {Fact} */
export function entity({ kind, name, role, standsFor, mentions }) {
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
export function date(date) {
  const value = readable(date.value);
  const notes = value === date.exact ? [] : [value];
  return { kind: "date", parts: [{ text: date.exact }], ranges: [place(date)], notes, tags: [] };
}

/** @param {Brief} brief @returns {Fact[]} */
export function timeline({ dates, timeline }) {
  return timeline.map(({ date, what }) => ({
    kind: "moment",
    parts: [{ text: what.exact }],
    ranges: [place(what)],
    notes: [readable(dates[date].value)],
    tags: [],
  }));
}

/** @param {Quantity} quantity @returns {Fact} */
export function quantity(quantity) {
  const { exact, start, end, of } = quantity;
  const whole = of !== null && of.start >= start && of.end <= end;
  // "sales: 6%", but "half of all homes".
  const before = of !== null && of.start < start;
  const words = before ? [of.exact, ": ", exact] : [exact, " ", of?.exact ?? ""];
  return {
    kind: "quantity",
    parts: of && !whole ? words.map((text) => ({ text })) : [{ text: exact }],
    ranges:
      of && !whole
        ? [place(quantity), place(of)].sort((a, b) => a.start - b.start)
        : [place(quantity)],
    notes: amount(quantity),
    tags: [],
    minor: isMinor(quantity),
  };
}

/**
 * Whether a number is seldom looked for: a small count, or a measure of nothing that is told.
 *
 * @param {Quantity} quantity
 */
function isMinor({ unit, value, of }) {
  const few = unit === "" && value !== null && value < FEWEST;
  return few || (of === null && unit !== "%" && !/^[A-Z]{3}/.test(unit));
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
export function quote(quote, { entities }) {
  const { exact, direct, speaker, antecedent, entity, cue } = quote;
  const who = entity !== null ? entities[entity].name : ((antecedent ?? speaker)?.exact ?? "");
  const notes = [who && saying(who, cue?.exact ?? ""), direct ? "" : "reported"].filter(Boolean);
  /** @type {Part[]} */
  const parts = direct ? [{ text: exact, role: "said" }] : [{ text: exact }];
  const sure = quote.confidence >= SURE;
  return { kind: "quote", parts, ranges: [place(quote)], notes, tags: [], sure };
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
