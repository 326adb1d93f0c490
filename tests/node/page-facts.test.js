import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { textOf } from "../../www/package/brief/item.js";
import { sections } from "../../www/package/brief/sections.js";
import { withoutStruck } from "../../www/package/brief/strike.js";
import { readable } from "../../www/package/brief/timex-words.js";
import { BRIEF, span, TEXT } from "./a-brief.js";

/** @param {string} id */
const items = (id) => sections(BRIEF).find((section) => section.id === id)?.items ?? [];

test("an event is told in the order of the article, with what is said of it", () => {
  const [event] = items("events");
  assert.equal(textOf(event), "Baku will not free two of 32 men on Thursday");
  assert.deepEqual(
    event.parts.map(({ role }) => role),
    ["subject", undefined, "predicate", undefined, "object", undefined, "other"],
  );
  assert.deepEqual(event.tags, ["planned"]);
  assert.deepEqual(event.notes, ["Ada Stone said"]);
});

test("an event whose words do not say that it did not happen has a tag that does", () => {
  const event = { ...BRIEF.events[0], predicate: span("free"), subject: span("Baku"), others: [] };
  const short = { ...event, ...span("free two"), subject: null, object: span("two") };
  const [item] =
    sections({ ...BRIEF, events: [short] }).find(({ id }) => id === "events")?.items ?? [];
  assert.deepEqual([textOf(item), item.tags], ["free two", ["planned", "did not happen"]]);
});

test("what is taken back is in no list, and stays in the Brief", () => {
  const open = { asserted: false, listed: false };
  const brief = {
    ...BRIEF,
    quotes: [{ ...BRIEF.quotes[0], ...open }, ...BRIEF.quotes],
    events: [{ ...BRIEF.events[0], ...open }, ...BRIEF.events],
  };
  const shown = sections(brief);
  for (const id of ["quotes", "events"]) {
    assert.equal(shown.find((section) => section.id === id)?.items.length, 1, id);
  }
  const keys = shown.flatMap(({ items }) => items.map(({ key }) => key));
  const struck = new Set(keys.filter((key) => /^(quote|event):/.test(key)));
  const edited = withoutStruck(brief, shown, struck);
  assert.deepEqual(
    edited.quotes.map(({ listed }) => listed),
    [false],
  );
  assert.deepEqual(
    edited.events.map(({ listed }) => listed),
    [false],
  );
});

test("events of one clause are one item, with the objects of all", () => {
  const whole = { ...BRIEF.events[0], clauseId: 0 };
  const short = { ...whole, ...span("Baku will not free two"), object: span("two"), others: [] };
  const brief = { ...BRIEF, events: [short, whole] };
  const told = sections(brief).find(({ id }) => id === "events");
  assert.equal(told?.items.length, 1);
  assert.equal(textOf(told.items[0]), "Baku will not free two of 32 men on Thursday");
  const struck = new Set([told.items[0].key]);
  assert.deepEqual(withoutStruck(brief, sections(brief), struck).events, []);
  assert.equal(withoutStruck(brief, sections(brief), new Set(["line:none"])).events.length, 2);
  const apart = { ...brief, events: [short, { ...whole, clauseId: null }] };
  assert.equal(sections(apart).find(({ id }) => id === "events")?.items.length, 2);
});

test("a quantity is told with what it counts, and its value where the words do not show it", () => {
  assert.deepEqual(
    items("quantities").map((item) => [textOf(item), item.notes]),
    [
      ["two 32 men", ["2"]],
      ["32 men", []],
    ],
  );
});

test("a capital that acts for its state says so", () => {
  assert.deepEqual(items("places")[0].notes, ["stands for Azerbaijan", "once"]);
});

test("a quote names its speaker and says when the words are reported", () => {
  assert.deepEqual(items("quotes")[0].notes, ["Ada Stone said", "reported"]);
});

test("a line tells the day that its words leave open", () => {
  assert.deepEqual(items("tldr")[0].when, ["Thursday: 7 December 2023"]);
  assert.deepEqual(items("summary")[0].when, []);
});

test("the same line has the same key wherever it stands; facts of the same words do not", () => {
  assert.equal(items("tldr")[0].key, items("points")[0].key);
  const keys = sections(BRIEF)
    .slice(6)
    .flatMap((section) => section.items.map(({ key }) => key));
  assert.equal(new Set(keys).size, keys.length);
});

test("a key fact holds what is left, where it was told by no line that is struck", () => {
  const all = sections(BRIEF);
  const struck = new Set(["place:Baku", "date:Thursday", "quantity:two 32 men"]);
  const [fact] = withoutStruck(BRIEF, all, struck).keyFacts;
  const holds = { events: [0], quotes: [0], quantities: [0], dates: [0], entities: [] };
  assert.deepEqual([fact.holds, fact.dates], [holds, []]);
  const own = new Set([`line:${fact.text}`]);
  assert.deepEqual(withoutStruck(BRIEF, all, own).keyFacts, []);
});

test("what is struck leaves the Brief, and indices still point at the same things", () => {
  const all = sections(BRIEF);
  const struck = new Set([`line:${TEXT}`, "place:Baku", "date:Thursday", "quantity:32 men"]);
  const brief = withoutStruck(BRIEF, all, struck);
  assert.equal(brief.summary.headline, null);
  assert.deepEqual([brief.summary.tldr, brief.summary.keyPoints], [[], []]);
  assert.equal(brief.summary.sentences.length, 1);
  assert.deepEqual(brief.keyFacts, []);
  assert.deepEqual(
    brief.entities.map(({ name }) => name),
    ["Ada Stone"],
  );
  assert.equal(brief.quotes[0].entity, 0);
  assert.deepEqual(withoutStruck(BRIEF, all, new Set(["date:Thursday"])).summary.tldr[0].dates, []);
  assert.deepEqual(
    brief.timeline.map(({ date }) => brief.dates[date].exact),
    ["on Thursday"],
  );
  assert.deepEqual(
    brief.quantities.map(({ exact }) => exact),
    ["two"],
  );
});

test("a fact whose entity or date is struck goes on without it", () => {
  const brief = withoutStruck(
    BRIEF,
    sections(BRIEF),
    new Set(["person:Ada Stone", "date:on Thursday"]),
  );
  assert.equal(brief.quotes[0].entity, null);
  assert.deepEqual(brief.timeline, []);
});

test("nothing struck is the Brief itself", () => {
  assert.equal(withoutStruck(BRIEF, sections(BRIEF), new Set()), BRIEF);
});

const values = readFileSync(new URL("../timex.txt", import.meta.url), "utf8");
for (const known of values.trimEnd().split("\n")) {
  const [value, words] = known.split(" = ");
  test(`the value ${value} reads "${words}"`, () => assert.equal(readable(value), words));
}
