// The page's Markdown, read by the parser of CommonMark's authors, shows the words of the Brief and no others.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Parser } from "commonmark";
import { markdown } from "../../www/brief/markdown.js";

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
const item = (text, role) => ({
  key: text,
  kind: "line",
  parts: [{ text, role }],
  ranges: [],
  notes: [],
  when: [],
  tags: [],
});
const about = "150 words, 1 minute";

/** A page of one section, and what it shows of a text in it. */
function shown(id, text, role) {
  const found = blocks(
    markdown([{ id, title: "Title", items: [item(text, role)] }], about, new Set()),
  );
  return found.find(([kind, told]) => told !== "Title" && (kind !== "paragraph" || told !== about));
}

describe("Markdown of the page", () => {
  const told = [...PIECES.flatMap((a) => [a, `${a} bridge`, `bridge ${a}`]), ...lines(5000)].filter(
    words,
  );

  for (const [id, kind] of [
    ["headline", "heading"],
    ["tldr", "paragraph"],
    ["points", "item"],
  ]) {
    test(`shows what is told as ${kind} to the letter`, () => {
      for (const text of told) assert.deepEqual(shown(id, text), [kind, words(text)], text);
    });
  }

  test("shows quotations and the doer of an event as they stand", () => {
    for (const text of told) {
      assert.deepEqual(shown("quotes", text, "said"), ["item", words(`“${text}”`)], text);
      assert.deepEqual(shown("events", text, "subject"), ["item", words(text)], text);
      const [before, ...rest] = text;
      const behind = rest.pop() ?? "";
      const parts = [{ text: before }, { text: rest.join(""), role: "subject" }, { text: behind }];
      const event = { ...item(text), parts };
      const page = markdown([{ id: "events", title: "Title", items: [event] }], about, new Set());
      assert.equal(blocks(page).at(-1)[1], words(text), page);
    }
  });

  test("shows a number in one part and its mark in the next", () => {
    for (const parts of [
      ["2", ") more"],
      ["1999", "."],
      ["-", " 5"],
      ["=", "=="],
    ]) {
      const event = { ...item(parts.join("")), parts: parts.map((text) => ({ text })) };
      const page = markdown([{ id: "events", title: "Title", items: [event] }], about, new Set());
      assert.deepEqual(blocks(page).at(-1), ["item", parts.join("")]);
    }
  });
});
