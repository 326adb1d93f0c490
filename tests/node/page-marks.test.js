import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks, CHUNK, chunks } from "../../www/page/blocks.js";
import { byPlace, byWindow, segments } from "../../www/page/marks.js";

/** @param {number} start @param {number} end @param {string} kind */
const mark = (start, end, kind) => ({ start, end, kind, key: kind });

/** Segments as one line: "0-4 quote | 4-7 person quote". @param {ReturnType<typeof segments>} list */
const shown = (list) =>
  list.map(({ start, end, marks }) => [`${start}-${end}`, ...marks.map((m) => m.kind)].join(" "));

test("a window without marks is one segment", () => {
  assert.deepEqual(shown(segments([], { start: 3, end: 9 })), ["3-9"]);
});

test("the shorter of two nested marks comes first", () => {
  const marks = [mark(0, 10, "quote"), mark(4, 7, "person")];
  assert.deepEqual(shown(segments(marks, { start: 0, end: 12 })), [
    "0-4 quote",
    "4-7 person quote",
    "7-10 quote",
    "10-12",
  ]);
});

test("marks that cross are cut where they do", () => {
  const marks = [mark(0, 6, "a"), mark(4, 9, "b")];
  assert.deepEqual(shown(segments(marks, { start: 0, end: 9 })), ["0-4 a", "4-6 b a", "6-9 b"]);
});

test("marks are cut at the window", () => {
  assert.deepEqual(shown(segments([mark(0, 20, "a")], { start: 5, end: 8 })), ["5-8 a"]);
});

test("segments have no gap and no overlap, whatever the marks", () => {
  for (let seed = 1; seed <= 200; seed++) {
    let state = seed;
    const random = (/** @type {number} */ below) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const marks = Array.from({ length: random(12) }, (_, i) => {
      const start = random(30);
      return mark(start, start + 1 + random(10), `k${i}`);
    }).sort(byPlace);
    const window = { start: random(10), end: 20 + random(20) };
    const parts = segments(marks, window);
    assert.equal(parts[0].start, window.start);
    assert.equal(parts.at(-1)?.end, window.end);
    parts.slice(1).forEach((part, i) => {
      assert.equal(part.start, parts[i].end);
    });
    for (const { start, end, marks: over } of parts) {
      const expected = marks.filter((m) => m.start < end && m.end > start).map((m) => m.kind);
      assert.deepEqual(over.map((m) => m.kind).sort(), expected.sort());
    }
  }
});

test("each window gets the marks that touch it", () => {
  const windows = [
    { start: 0, end: 5 },
    { start: 6, end: 9 },
    { start: 10, end: 20 },
  ];
  const groups = byWindow(
    [mark(1, 2, "a"), mark(3, 12, "b"), mark(9, 10, "gap"), mark(19, 25, "c")],
    windows,
  );
  assert.deepEqual(
    groups.map((group) => group.map((m) => m.kind)),
    [["a", "b"], ["b"], ["b", "c"]],
  );
});

/** @param {string} text */
const paragraphs = (text) => blocks(text).map(({ start, end }) => text.slice(start, end));

test("paragraphs are parted by empty lines, and keep their own line breaks", () => {
  assert.deepEqual(paragraphs("One\nstill one\n\n \nTwo\n"), ["One\nstill one", "Two"]);
});

test("where no line is empty, each line is a paragraph", () => {
  assert.deepEqual(paragraphs("One\nTwo\n"), ["One", "Two"]);
});

test("nothing but white space has no paragraph", () => {
  assert.deepEqual(paragraphs(" ".repeat(200_000)), []);
  assert.deepEqual(paragraphs(""), []);
});

test("a block that is too long is cut, and never within a pair of surrogates", () => {
  const text = "😀".repeat(CHUNK);
  const parts = paragraphs(text);
  assert.equal(parts.join(""), text);
  for (const part of parts) {
    assert.ok(part.length <= CHUNK + 1);
    assert.ok(part.isWellFormed());
  }
});

test("chunks hold all blocks in order, each about as long as it should be", () => {
  const list = blocks("Some words.\n\n".repeat(10_000));
  const groups = chunks(list);
  assert.deepEqual(groups.flat(), list);
  for (const group of groups) assert.ok(group[group.length - 1].end - group[0].start < 2 * CHUNK);
});
