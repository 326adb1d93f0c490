// Markdown, read by the parser of CommonMark's authors, shows the words of the Brief and no others.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { Parser } from "commonmark";
import { initSync, markdown } from "../../pkg/nutgraf.js";
import { sections } from "../../www/package/brief/sections.js";
import { withoutStruck } from "../../www/package/brief/strike.js";
import { BRIEF, line, span, TEXT } from "./a-brief.js";

initSync({ module: readFileSync(new URL("../../pkg/nutgraf_bg.wasm", import.meta.url)) });

/** What Markdown could take for its own, and words between. */
const PIECES = [
  ..."& &lt; &amp; &#42; &copy * ** _ __x__ ` ``` ~~~ ~~gone~~ <b> </script> <!-- <https://example.org>".split(
    " ",
  ),
  ..."[a](b) ![a](b) [^1] [x]: | |-| # ## > - -- --- + = === 2) 9. 0. 123456789. \\ \\\\ \\* $5 : {#id}".split(
    " ",
  ),
  ..."Ann Lee said 12 votes £3.5m 1999 (so) “Yes” Acme Inc.".split(" "),
  ..." \n \n\n \u2028 \u00a0 's é 東京 😀".split(" "),
  " ",
  "- -",
  "",
];

/** Lines of a few pieces, the same ones each time. */
function* lines(count) {
  let state = 1;
  const random = (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  for (let i = 0; i < count; i++) {
    const gap = random(3) === 0 ? "" : " ";
    yield Array.from({ length: 1 + random(6) }, () => PIECES[random(PIECES.length)]).join(gap);
  }
}

/** Each block's kind and its words. */
function blocks(page) {
  const found = [];
  const walker = new Parser().parse(page).walker();
  const known = new Set(["document", "heading", "paragraph", "list", "item", "text", "strong"]);
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, literal, parent } = step.node;
    assert.ok(known.has(type), `${type} in ${page}`);
    if (!step.entering) continue;
    if (type === "heading") found.push(["heading", ""]);
    if (type === "paragraph") found.push([parent.type === "item" ? "item" : "paragraph", ""]);
    if (type === "text") found.at(-1)[1] += literal;
  }
  return found.map(([kind, text]) => [kind, text.trim()]);
}

const words = (text) => text.replaceAll(/\s+/g, " ").trim();

/** A Brief of no words and facts, and these. */
const bare = ({ summary, ...facts }) => ({
  ...BRIEF,
  article: { ...BRIEF.article, words: 0 },
  entities: [],
  dates: [],
  quantities: [],
  quotes: [],
  events: [],
  timeline: [],
  keyFacts: [],
  ...facts,
  summary: { headline: null, tldr: [], teaser: [], keyPoints: [], sentences: [], ...summary },
});
const told = (text) => ({ ...line(""), text });
const shown = (brief) => blocks(markdown(brief)).at(-1);
const titled = (title, item) => [
  ["heading", title],
  ["item", item],
];

/** What an event of three parts shows. */
function event(before, subject, behind) {
  const exact = before + subject + behind;
  const who = { ...span(""), exact: subject, start: before.length };
  const whole = { ...span(""), start: 0, end: exact.length, exact, subject: who };
  return { ...BRIEF.events[0], ...whole, status: "happened", negated: false, attribution: null };
}

describe("Markdown", () => {
  const texts = [
    ...PIECES.flatMap((a) => [a, `${a} bridge`, `bridge ${a}`]),
    ...lines(5000),
  ].filter(words);

  for (const [shape, kind] of [
    ["headline", "heading"],
    ["tldr", "paragraph"],
    ["keyPoints", "item"],
  ]) {
    test(`shows what is told as ${kind} to the letter`, () => {
      for (const text of texts) {
        const summary = { [shape]: shape === "headline" ? told(text) : [told(text)] };
        assert.deepEqual(shown(bare({ summary })), [kind, words(text)], text);
      }
    });
  }

  test("shows quotations and the doer of an event as they stand", () => {
    for (const text of texts) {
      const quotes = [{ ...BRIEF.quotes[0], exact: text, direct: true, speaker: null }];
      const page = markdown(bare({ quotes }));
      assert.deepEqual(blocks(page), titled("Who said what", `“${words(text)}”`), page);
      const [before, ...rest] = text;
      const behind = rest.pop() ?? "";
      for (const parts of [
        ["", text, ""],
        [before, rest.join(""), behind],
      ]) {
        const page = markdown(bare({ events: [event(...parts)] }));
        assert.deepEqual(blocks(page), titled("Who did what", words(parts.join(""))), page);
      }
    }
  });
});

test("Markdown holds what is left, and not what is struck", () => {
  const struck = new Set(["line:two of 32 men", "place:Baku", "quantity:32 men"]);
  assert.equal(
    markdown(withoutStruck(BRIEF, sections(BRIEF), struck)),
    `# ${TEXT}

13 words · 1 min read

${TEXT}

## Key facts

- Baku will not free two of 32 men on Thursday (Thursday: 7 December 2023)

## Key points

- ${TEXT} (Thursday: 7 December 2023)

## People

- Ada Stone

## Timeline

- 7 December 2023: Baku will not free two

## Numbers

- two 32 men (2)

## Who said what

- Ada Stone said: Baku will not free

## Who did what

- **Baku** will not free two of 32 men on Thursday (planned) (Ada Stone said)

`,
  );
  const none = new Set(sections(BRIEF).flatMap(({ items }) => items.map(({ key }) => key)));
  assert.equal(markdown(withoutStruck(BRIEF, sections(BRIEF), none)), "13 words · 1 min read\n\n");
});

test("Markdown tells what was corrected", () => {
  const brief = structuredClone(BRIEF);
  brief.events[0] = { ...brief.events[0], ...span("free two"), subject: null };
  brief.quotes[0].speaker = span("Stone");
  brief.entities[1].mentions.push({ ...span("Stone"), by: "pronoun" });
  const page = markdown(brief);
  assert.ok(page.includes("- free two (planned) (did not happen) (Ada Stone said)\n"), page);
  assert.ok(page.includes("- Ada Stone said: Baku will not free\n"), page);
});
