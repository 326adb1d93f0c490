// A Brief by hand, small enough to be read.

export const TEXT = "Ada Stone said Baku will not free two of 32 men on Thursday.";

/** @param {string} exact @param {number} [from] */
export const span = (exact, from = 0) => {
  const start = TEXT.indexOf(exact, from);
  return { exact, start, end: start + exact.length, sentence: 0 };
};

/** @param {string} exact */
export const line = (exact) => {
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

/** @type {import("../../www/package/brief.js").Brief} */
export const BRIEF = {
  schemaVersion: 1,
  engine: { version: "0.1.0", model: "2d1bdeb8" },
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
  keyFacts: [
    {
      ...line("Baku will not free two of 32 men on Thursday"),
      kind: "event",
      confidence: 0.5,
      holds: { events: [0], quotes: [0], quantities: [0, 1], dates: [0, 1], entities: [0] },
    },
  ],
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
      confidence: 0.9,
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
      confidence: 0.9,
      listed: true,
      clauseId: null,
      subject: span("Baku"),
      predicate: span("will not free"),
      object: span("two of 32 men"),
      others: [{ role: "when", span: span("on Thursday") }],
      negated: true,
      status: "planned",
      attribution: span("Ada Stone said"),
      score: 1,
    },
  ],
  timeline: [{ date: 1, what: span("Baku will not free two"), event: 0, when: "future" }],
};
