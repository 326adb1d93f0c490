// The built package, loaded as a developer would, and the native command: both keep the contract.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { brief, initSync } from "../../pkg/nutgraf.js";
import { faults } from "./contract.js";
import { articles, oddities } from "./texts.js";

initSync({ module: readFileSync(new URL("../../pkg/nutgraf_bg.wasm", import.meta.url)) });

const texts = { ...articles, ...oddities };
const whole = Object.entries(texts).filter(([, text]) => text.isWellFormed());

/** The Briefs that the native command gives, by name. */
const native = (() => {
  const input = whole.map(([id, text]) => JSON.stringify({ id, text })).join("\n");
  const run = spawnSync("target/debug/nutgraf", ["--jsonl"], { input, maxBuffer: 2 ** 30 });
  assert.equal(run.status, 0, String(run.stderr));
  const lines = String(run.stdout).trimEnd().split("\n");
  return Object.fromEntries(lines.map((line) => JSON.parse(line)).map((a) => [a.id, a]));
})();

describe("every Brief of the package keeps the contract", () => {
  for (const [name, text] of Object.entries(texts)) {
    for (const options of [{}, { length: "long", compress: true }]) {
      test(`${name} ${JSON.stringify(options)}`, () => {
        assert.deepEqual(faults(brief(text, options), text), []);
      });
    }
  }
});

describe("the native command gives the same Briefs", () => {
  for (const [name, text] of whole) {
    test(name, () => {
      assert.equal(native[name].error, undefined);
      assert.deepEqual(faults(native[name].brief, text), []);
      assert.deepEqual(rounded(native[name].brief), rounded(brief(text)));
    });
  }
});

/** Logarithms differ in their last digit between machines. */
function rounded(value) {
  return JSON.parse(JSON.stringify(value, (_, v) => (typeof v === "number" ? +v.toFixed(9) : v)));
}

test("the contract's checks find faults", () => {
  const text = articles["armenia-azerbaijan.txt"];
  const good = brief(text);
  for (const [spoil, fault] of [
    [(b) => delete b.language, /required property 'language'/],
    [(b) => (b.extra = 1), /must NOT have additional properties/],
    [(b) => (b.coverage = "half"), /must be equal to one of/],
    [(b) => (b.article.title.exact += "!"), /\/article\/title is not the slice/],
    [(b) => (b.summary.sentences[0].text += "!"), /is not made of its ranges/],
    [(b) => (b.article.sentences[0].end = 1e9), /lies outside of the text/],
    [(b) => (b.entities[0].mentions[0].sentence = 1e9), /points at nothing/],
    [(b) => (b.entities[0].salience = 1.5), /salience is not in 0 to 1/],
    [(b) => b.article.sentences.reverse(), /sentences overlap/],
  ]) {
    const bad = structuredClone(good);
    spoil(bad);
    assert.match(faults(bad, text).join("\n"), fault);
  }
});

test("options change the Brief, and wrong ones throw a TypeError", () => {
  const text = articles["armenia-azerbaijan.txt"];
  const words = (options) =>
    brief(text, options)
      .summary.sentences.map((l) => l.text)
      .join(" ");
  assert.ok(words({ length: "long" }).length > words({ length: "short" }).length);
  assert.equal(brief(text, { maxSentences: 1 }).summary.sentences.length, 1);
  assert.throws(() => brief(text, { lenght: "long" }), { name: "TypeError", message: /`lenght`/ });
  assert.throws(() => brief(text, { maxWords: 0 }), {
    name: "TypeError",
    message: /`maxWords`/,
  });
});

test("the types of the package are the contract, word for word", () => {
  const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const flat = (types) => types.replaceAll(/^ +/gm, "").trim();
  assert.ok(flat(read("pkg/nutgraf.d.ts")).includes(flat(read("www/package/brief.d.ts"))));
});

describe("one who waits hears how far the Brief is", () => {
  const book = articles["long-read.txt"].repeat(20);

  test("from nothing to all, and the Brief is the same", () => {
    const shares = [];
    assert.deepEqual(
      brief(book, {}, (share) => shares.push(share)),
      brief(book),
    );
    assert.deepEqual([shares[0], shares.at(-1)], [0, 1]);
    assert.deepEqual(shares, shares.toSorted());
    assert.ok(shares.length > 9);
  });

  test("what it throws is thrown, and the instance serves on", () => {
    const fail = () => {
      throw new RangeError("enough");
    };
    assert.throws(() => brief(book, {}, fail), { name: "RangeError", message: "enough" });
    const message = "progress: given a number, expected a function";
    assert.throws(() => brief("Hello.", {}, 7), { name: "TypeError", message });
    assert.deepEqual(brief("Hello.", {}, null), brief("Hello."));
  });
});
