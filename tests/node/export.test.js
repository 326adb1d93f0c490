// What a Brief is exported as, checked by libraries that know each format.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from "@apache-annotator/selector";
import jsonld from "jsonld";
import { articles } from "./texts.js";

const names = Object.keys(articles);

/** What the native command prints of a seed. */
function printed(name, ...args) {
  const output = execFileSync("target/debug/nutgraf", [...args, `seeds/${name}`], {
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(String(output));
}

describe("JSON-LD is what schema.org's types allow", () => {
  test("the compiler takes every seed's article", () => {
    const folder = mkdtempSync("tests/types/export-");
    try {
      const articles = names.map(
        (name, i) =>
          `export const a${i}: WithContext<NewsArticle> = ${JSON.stringify(printed(name, "--json-ld"))};`,
      );
      assert.deepEqual(compiled(folder, articles.join("\n")), { status: 0, told: "" });
      // The check can fail: a place may not speak.
      const wrong = { "@type": "Quotation", spokenByCharacter: { "@type": "Place", name: "Baku" } };
      const spoilt = { "@context": "https://schema.org", "@type": "NewsArticle", hasPart: [wrong] };
      const lines = `export const a: WithContext<NewsArticle> = ${JSON.stringify(spoilt)};`;
      assert.notEqual(compiled(folder, lines).status, 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("the people who speak are among those whom the article mentions", () => {
    for (const name of names) {
      const article = printed(name, "--json-ld");
      const mentioned = new Map(article.mentions.map((m) => [m["@id"], m["@type"]]));
      for (const { "@id": id } of article.about) assert.ok(mentioned.has(id), `${name} ${id}`);
      for (const { spokenByCharacter } of article.hasPart) {
        if (spokenByCharacter)
          assert.match(mentioned.get(spokenByCharacter["@id"]), /Person|Organization/);
      }
    }
  });
});

/** What the TypeScript compiler says of some lines on schema.org's types. */
function compiled(folder, lines) {
  const file = join(folder, "article.ts");
  writeFileSync(file, `import type { NewsArticle, WithContext } from "schema-dts";\n${lines}\n`);
  const { status, stdout } = spawnSync(
    "node_modules/.bin/tsc",
    ["--noEmit", "--strict", "--skipLibCheck", "--ignoreConfig", "--module", "nodenext", file],
    { encoding: "utf8" },
  );
  return { status, told: stdout };
}

/** Those of the context http://www.w3.org/ns/anno.jsonld that are used, as the standard defines them. */
const oa = (name, more) => ({ "@id": `oa:${name}`, ...more });
const VOCABULARY = {
  oa: "http://www.w3.org/ns/oa#",
  as: "http://www.w3.org/ns/activitystreams#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: { "@type": "@id", "@id": "@id" },
  type: { "@type": "@id", "@id": "@type" },
  ...Object.fromEntries(
    [
      "Annotation",
      "TextualBody",
      "SpecificResource",
      "TextPositionSelector",
      "TextQuoteSelector",
    ].map((name) => [name, `oa:${name}`]),
  ),
  AnnotationPage: "as:OrderedCollectionPage",
  tagging: "oa:tagging",
  items: { "@type": "@id", "@id": "as:items", "@container": "@list" },
  motivation: oa("motivatedBy", { "@type": "@vocab" }),
  purpose: oa("hasPurpose", { "@type": "@vocab" }),
  body: oa("hasBody", { "@type": "@id" }),
  target: oa("hasTarget", { "@type": "@id" }),
  source: oa("hasSource", { "@type": "@id" }),
  selector: oa("hasSelector", { "@type": "@id" }),
  start: oa("start", { "@type": "xsd:nonNegativeInteger" }),
  end: oa("end", { "@type": "xsd:nonNegativeInteger" }),
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  value: "rdf:value",
};
const documentLoader = async (url) => {
  assert.equal(url, "http://www.w3.org/ns/anno.jsonld");
  return { documentUrl: url, document: { "@context": VOCABULARY } };
};

/** A text as the library reads it: one chunk. */
const chunks = (text) => {
  const chunk = { data: text, equals: (other) => other.data === text };
  return {
    currentChunk: chunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
};

describe("annotations are Web Annotations", () => {
  test("no word of theirs is outside of the vocabulary", async () => {
    for (const name of names) {
      const page = printed(name, "--annotations", "--url", `https://example.org/${name}`);
      const [expanded] = await jsonld.expand(page, { documentLoader, safe: true });
      const [{ "@list": items }] = expanded["http://www.w3.org/ns/activitystreams#items"];
      assert.equal(items.length, page.items.length);
      for (const item of items) {
        assert.deepEqual(item["@type"], ["http://www.w3.org/ns/oa#Annotation"]);
        assert.match(item["@id"], /^https:\/\/example\.org\/.*#/);
      }
      assert.equal(new Set(items.map((item) => item["@id"])).size, items.length, "ids are unique");
    }
  });

  test("a reader of selectors finds each place by both, behind emoji too", async () => {
    const folder = mkdtempSync("target/export-");
    try {
      const text = `😀 ${articles["town-bridge.txt"].replaceAll(".\n", ". 😀\n")}`;
      writeFileSync(join(folder, "a.txt"), text);
      const output = execFileSync("target/debug/nutgraf", ["--annotations", join(folder, "a.txt")]);
      const targets = JSON.parse(String(output)).items.flatMap((item) => item.target);
      assert.ok(targets.length > 40, `${targets.length} targets`);
      for (const { selector } of targets) {
        const [position, quote] = selector;
        const [byPosition] = await found(textPositionSelectorMatcher(position), text);
        assert.equal(text.slice(byPosition.startIndex, byPosition.endIndex), quote.exact);
        const byQuote = await found(textQuoteSelectorMatcher(quote), text);
        assert.ok(byQuote.some(({ startIndex }) => startIndex === byPosition.startIndex));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

async function found(matcher, text) {
  const ranges = [];
  for await (const range of matcher(chunks(text))) ranges.push(range);
  return ranges;
}
