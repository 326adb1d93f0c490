import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isSameArticle } from "../../www/package/article/same-article.js";

const read = (/** @type {string} */ name) => readFileSync(`seeds/${name}.txt`, "utf8");
const bridge = read("town-bridge");

test("an article stays itself as it is typed, cut, and edited here and there", () => {
  assert.ok(isSameArticle("", bridge));
  for (let end = 1; end < bridge.length; end += 97) {
    assert.ok(isSameArticle(bridge.slice(0, end), bridge.slice(0, end + 97)), `${end}`);
    assert.ok(isSameArticle(bridge, bridge.slice(end)), `${end}`);
  }
  assert.ok(isSameArticle(bridge, `Live: 14 new messages\n\n${bridge}\n\nUpdated at 12:04`));
  assert.ok(isSameArticle(bridge, bridge.split("\n").toSpliced(2, 1, "Another line.").join("\n")));
});

test("another article is another, also from the same hand", () => {
  for (const name of ["glacier-lake", "cup-final", "obituary", "quarterly-results"]) {
    assert.ok(!isSameArticle(bridge, read(name)), name);
    assert.ok(!isSameArticle(`The Ashford Post\n\n${bridge}`, `The Ashford Post\n\n${read(name)}`));
  }
});
