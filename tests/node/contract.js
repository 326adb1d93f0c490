// What a Brief promises: the types of www/package/brief.d.ts, and what types cannot say.

import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { createGenerator } from "ts-json-schema-generator";

const contract = fileURLToPath(new URL("../../www/package/brief.d.ts", import.meta.url));
const schema = createGenerator({
  path: contract,
  type: "Brief",
  additionalProperties: false,
  skipTypeCheck: true,
}).createSchema("Brief");
const matches = new Ajv({ allErrors: true }).compile(schema);

/** What is wrong with the Brief of `text`: empty when nothing is. */
export function faults(brief, text) {
  if (!matches(brief)) {
    return matches.errors.slice(0, 5).map((e) => `${e.instancePath} ${e.message}`);
  }
  return [...ofSlices(brief, text, ""), ...ofIndices(brief), ...ofScores(brief), ...ofOrder(brief)];
}

/** Every `exact` is the slice at its place, and every line of a summary its ranges. */
function* ofSlices(value, text, path) {
  if (typeof value !== "object" || value === null) return;
  if (
    "start" in value &&
    !(0 <= value.start && value.start <= value.end && value.end <= text.length)
  ) {
    yield `${path} lies outside of the text`;
  }
  if ("exact" in value && text.slice(value.start, value.end) !== value.exact) {
    yield `${path} is not the slice at its place`;
  }
  if ("ranges" in value && !joins(value, text)) yield `${path} is not made of its ranges`;
  for (const [key, item] of Object.entries(value)) yield* ofSlices(item, text, `${path}/${key}`);
}

function joins(line, text) {
  const words = line.ranges.map(({ start, end }) => text.slice(start, end));
  let rest = line.text;
  for (const word of words) {
    if (!rest.startsWith(word)) rest = rest.replace(/^ /, "");
    if (!rest.startsWith(word)) return false;
    rest = rest.slice(word.length);
  }
  return rest === "" && words.length > 0;
}

/** Every index points at something. */
function* ofIndices(brief) {
  const within = (list) => (index) => index === null || index < list.length;
  const sentence = within(brief.article.sentences);
  for (const [path, value] of below(brief, "")) {
    if ("sentence" in value && !sentence(value.sentence))
      yield `${path}/sentence points at nothing`;
  }
  for (const [path, value] of below(brief, "")) {
    if ("reasons" in value && !value.dates.every(within(brief.dates)))
      yield `${path}/dates points at nothing`;
  }
  if (!brief.quotes.every((q) => within(brief.entities)(q.entity)))
    yield "a quote's entity is missing";
  if (!brief.timeline.every((t) => within(brief.dates)(t.date)))
    yield "a timeline's date is missing";
  if (!brief.timeline.every((t) => within(brief.events)(t.event)))
    yield "a timeline's event is missing";
  for (const { holds } of brief.keyFacts) {
    for (const [list, indices] of Object.entries(holds)) {
      if (!indices.every(within(brief[list]))) yield `a key fact holds no such item of ${list}`;
    }
  }
}

function* ofScores(brief) {
  for (const [path, value] of below(brief, "")) {
    for (const key of ["score", "salience", "confidence"]) {
      if (key in value && !(value[key] >= 0 && value[key] <= 1))
        yield `${path}/${key} is not in 0 to 1`;
    }
  }
}

function* ofOrder({ article }) {
  for (const list of ["paragraphs", "sentences"]) {
    const ranges = article[list];
    if (ranges.some((range, i) => i > 0 && range.start < ranges[i - 1].end))
      yield `${list} overlap`;
  }
}

/** Every object within `value`, with its path. */
function* below(value, path) {
  if (typeof value !== "object" || value === null) return;
  yield [path, value];
  for (const [key, item] of Object.entries(value)) yield* below(item, `${path}/${key}`);
}
