import assert from "node:assert/strict";
import { test } from "node:test";
import { sections, textOf } from "../../www/brief/facts.js";
import { markdown } from "../../www/brief/markdown.js";
import { withoutStruck } from "../../www/brief/strike.js";
import { readable } from "../../www/brief/timex.js";

const TEXT = "Ada Stone said Baku will not free two of 32 men on Thursday.";

/** @param {string} exact @param {number} [from] */
const span = (exact, from = 0) => {
  const start = TEXT.indexOf(exact, from);
  return { exact, start, end: start + exact.length, sentence: 0 };
};

/** @param {string} exact */
const line = (exact) => {
  const { start, end } = span(exact);
  return {
    text: exact,
    ranges: [{ start, end }],
    sentence: 0,
    score: 1,
    reasons: ["it comes first"],
    dates: exact.includes("Thursday") ? [0] : [],
  };
};

/** @type {import("../../www/brief.js").Brief} */
const BRIEF = {
  schemaVersion: 1,
  offsetUnit: "utf16",
  language: "en",
  coverage: "full",
  article: {
    title: null,
    byline: null,
    source: null,
    published: null,
    words: 13,
    readingMinutes: 1,
    paragraphs: [{ start: 0, end: TEXT.length }],
    sentences: [{ start: 0, end: TEXT.length }],
  },
  summary: {
    headline: line(TEXT),
    tldr: [line(TEXT)],
    teaser: [],
    keyPoints: [line(TEXT)],
    sentences: [line("two of 32 men")],
  },
  entities: [
    {
      kind: "place",
      name: "Baku",
      role: null,
      standsFor: { name: "Azerbaijan", via: "capital", entity: null },
      salience: 0.5,
      mentions: [{ ...span("Baku"), by: "name" }],
    },
    {
      kind: "person",
      name: "Ada Stone",
      role: null,
      standsFor: null,
      salience: 1,
      mentions: [{ ...span("Ada Stone"), by: "name" }],
    },
  ],
  dates: [
    { ...span("Thursday"), kind: "date", value: "2023-12-07" },
    { ...span("on Thursday"), kind: "date", value: "2023-12-07" },
  ],
  quantities: [
    {
      ...span("two"),
      value: 2,
      low: null,
      high: null,
      unit: "",
      of: span("32 men"),
      qualifier: "exactly",
    },
    {
      ...span("32"),
      value: 32,
      low: null,
      high: null,
      unit: "",
      of: span("men"),
      qualifier: "exactly",
    },
  ],
  quotes: [
    {
      ...span("Baku will not free"),
      act: "say",
      asserted: true,
      clause: span("Ada Stone said Baku will not free"),
      under: [],
      listed: true,
      direct: false,
      speaker: span("Ada Stone"),
      antecedent: null,
      entity: 1,
      cue: span("said"),
    },
  ],
  events: [
    {
      ...span("Baku will not free two of 32 men on Thursday"),
      asserted: true,
      under: [],
      listed: true,
      subject: span("Baku"),
      predicate: span("will not free"),
      object: span("two of 32 men"),
      others: [{ role: "when", span: span("on Thursday") }],
      negated: true,
      status: "planned",
      attribution: span("Ada Stone"),
      score: 1,
    },
  ],
  timeline: [{ date: 1, what: span("Baku will not free two"), when: "future" }],
};

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
  assert.deepEqual(event.notes, ["according to Ada Stone"]);
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

test("events of one doer and verb are one item, with the objects of all", () => {
  const whole = BRIEF.events[0];
  const short = { ...whole, ...span("Baku will not free two"), object: span("two"), others: [] };
  const brief = { ...BRIEF, events: [short, whole] };
  const told = sections(brief).find(({ id }) => id === "events");
  assert.equal(told?.items.length, 1);
  assert.equal(textOf(told.items[0]), "Baku will not free two of 32 men on Thursday");
  const struck = new Set([told.items[0].key]);
  assert.deepEqual(withoutStruck(brief, sections(brief), struck).events, []);
  assert.equal(withoutStruck(brief, sections(brief), new Set(["line:none"])).events.length, 2);
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
  const text = markdown(sections(BRIEF), "", new Set());
  assert.ok(text.includes(`- ${TEXT} (Thursday: 7 December 2023)`), text);
});

test("the same line has the same key wherever it stands; facts of the same words do not", () => {
  assert.equal(items("tldr")[0].key, items("points")[0].key);
  const keys = sections(BRIEF)
    .slice(5)
    .flatMap((section) => section.items.map(({ key }) => key));
  assert.equal(new Set(keys).size, keys.length);
});

test("what is struck leaves the Brief, and indices still point at the same things", () => {
  const all = sections(BRIEF);
  const struck = new Set([`line:${TEXT}`, "place:Baku", "date:Thursday", "quantity:32 men"]);
  const brief = withoutStruck(BRIEF, all, struck);
  assert.equal(brief.summary.headline, null);
  assert.deepEqual([brief.summary.tldr, brief.summary.keyPoints], [[], []]);
  assert.equal(brief.summary.sentences.length, 1);
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

test("Markdown holds what is shown, and not what is struck", () => {
  const struck = new Set([`line:${TEXT}`, "place:Baku"]);
  assert.equal(
    markdown(sections(BRIEF), "13 words", struck),
    `## Summary

- two of 32 men

## Who did what

- **Baku** will not free two of 32 men on Thursday (planned), according to Ada Stone

## People

- Ada Stone, once

## Timeline

- 7 December 2023: Baku will not free two

## Numbers

- two 32 men, 2
- 32 men

## Who said what

- Baku will not free, Ada Stone said, reported
`,
  );
});

test("Markdown shows marks of the article's own text as they are", () => {
  const odd = structuredClone(BRIEF);
  odd.summary.headline = { ...line(TEXT), text: "A *bold* [move]\nand <b>more</b>" };
  const [first] = markdown(sections(odd), "13 words", new Set()).split("\n");
  assert.equal(first, "# A \\*bold\\* \\[move\\] and \\<b\\>more\\</b\\>");
});

for (const [value, words] of [
  ["2023-12-07", "7 December 2023"],
  ["2023-12", "December 2023"],
  ["2023", "2023"],
  ["199", "1990s"],
  ["19", "20th century"],
  ["20", "21st century"],
  ["2023-W49", "week 49 of 2023"],
  ["2023-W49-WE", "weekend of week 49, 2023"],
  ["2023-Q3", "3rd quarter of 2023"],
  ["2023-H1", "first half of 2023"],
  ["2023-SU", "summer 2023"],
  ["XXXX-12-25", "25 December"],
  ["2023-12-07T15:30", "7 December 2023, 15:30"],
  ["2023-12-07TMO", "7 December 2023, morning"],
  ["P3D", "3 days"],
  ["P1Y6M", "1 year, 6 months"],
  ["PT1H30M", "1 hour, 30 minutes"],
  ["PXD", "some days"],
  ["P2C", "2 centuries"],
  ["PRESENT_REF", "now"],
  ["2023-99-99", "2023-99-99"],
  ["what?", "what?"],
  ["__proto__", "__proto__"],
]) {
  test(`the value ${value} reads "${words}"`, () => assert.equal(readable(value), words));
}
