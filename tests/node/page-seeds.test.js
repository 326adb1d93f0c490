import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

test("the page offers every seed, and no other", () => {
  const listed = JSON.parse(readFileSync("seeds/index.json", "utf8"));
  const there = readdirSync("seeds").filter((name) => name.endsWith(".txt"));
  const names = listed.map((/** @type {{ file: string }} */ { file }) => file);
  assert.deepEqual(names.toSorted(), there.toSorted());
  for (const { title, kind } of listed) assert.ok(title && kind);
});
