// What npm and crates ship: what a user needs and is owed, nothing else, and none of what others wrote.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";

const run = (command, args, cwd = ".") =>
  String(
    execFileSync(command, args, { cwd, maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "ignore"] }),
  );

/** The first seed is France 24's and AFP's. */
const SEED = readFileSync("seeds/armenia-azerbaijan.txt", "utf8");
const AFP = SEED.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 60);

/** None of these files holds a sentence of the first seed. */
function assertOwn(files) {
  assert.ok(AFP.length > 10);
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    for (const sentence of AFP) assert.ok(!text.includes(sentence), `${file}: ${sentence}`);
  }
}

describe("the crate", () => {
  const files = run("cargo", ["package", "--list", "--allow-dirty", "--package", "nutgraf"])
    .trim()
    .split("\n");

  test("holds the library, its model and their licences", () => {
    const outside = files.filter((file) => !file.startsWith("src/"));
    assert.deepEqual(outside.toSorted(), [
      ".cargo_vcs_info.json",
      "Cargo.lock",
      "Cargo.toml",
      "Cargo.toml.orig",
      "LICENSE-APACHE",
      "LICENSE-MIT",
      "README.md",
      "models/ATTRIBUTION.md",
      "models/LICENSE",
      "models/MANIFEST",
      "models/en.bin",
      "www/package/brief.d.ts",
    ]);
    assertOwn(files.filter((file) => !file.endsWith(".orig") && !file.startsWith(".cargo")));
  });

  test("is smaller than a megabyte when packed", () => {
    const target = join("target", "packed");
    rmSync(join(target, "package"), { recursive: true, force: true });
    run("cargo", [
      ...["package", "--no-verify", "--allow-dirty", "--package", "nutgraf"],
      ...["--target-dir", target],
    ]);
    const [packed] = readdirSync(join(target, "package")).filter((name) => name.endsWith(".crate"));
    const { size } = statSync(join(target, "package", packed));
    assert.ok(size > 500_000 && size < 1_000_000, `${size} bytes`);
  });

  test("asks a library user for serde and wide, and for nothing of a command line", () => {
    const tree = run("cargo", [
      ...["tree", "--package", "nutgraf", "--edges", "normal", "--depth", "1", "--prefix", "none"],
      ...["--target", "all"],
    ]);
    const names = tree
      .trim()
      .split("\n")
      .map((line) => line.split(" ")[0]);
    assert.deepEqual(names, [
      "nutgraf",
      ...["js-sys", "serde", "serde-wasm-bindgen", "wasm-bindgen", "web-sys", "wide"],
    ]);
  });
});

describe("the npm package", () => {
  const about = JSON.parse(readFileSync("www/package/package.json", "utf8"));
  const [packed] = JSON.parse(run("npm", ["pack", "--dry-run", "--json"], "www/package"));
  const paths = packed.files.map(({ path }) => path);

  test("has a README, licences, notices and attributions", () => {
    for (const path of [
      "README.md",
      "LICENSE-MIT",
      "LICENSE-APACHE",
      "THIRD-PARTY.md",
      "models/LICENSE",
      "models/ATTRIBUTION.md",
      "models/MANIFEST",
      "pkg/nutgraf_bg.wasm",
      "types/engine.d.ts",
      "brief.d.ts",
    ]) {
      assert.ok(paths.includes(path), path);
    }
    assert.equal(about.license, "(MIT OR Apache-2.0) AND CC-BY-SA-4.0");
    assert.ok(about.keywords.length > 5 && about.description && about.author);
  });

  test("holds whatever it exports", () => {
    const targets = (value) =>
      typeof value === "string" ? [value] : Object.values(value).flatMap(targets);
    for (const target of targets(about.exports)) assert.ok(paths.includes(target.slice(2)), target);
  });

  test("holds nothing of the page, of the seeds, or of our workshop", () => {
    for (const path of paths) {
      assert.doesNotMatch(path, /seeds|^page|\.html$|test|example|tsconfig|lexicon|taught/);
    }
    const own = paths
      .map((path) => join("www/package", path))
      .filter((path) => /www\/package\/(article|brief|dom|panel|[^/]+\.js)/.test(path));
    assertOwn(own);
  });

  test("tells of every crate in the wasm and of every set that the model learned from", () => {
    const told = readFileSync("THIRD-PARTY.md", "utf8");
    assert.equal(
      run("node", ["scripts/third-party.mjs", "--print"]),
      told,
      "run scripts/third-party.mjs",
    );
    const manifest = readFileSync("models/MANIFEST", "utf8");
    const sets = [
      ...manifest.matchAll(/^ {2}[^:]+: ([^(,]+?)(?: \(.*?\))?, .*(?:CC BY|MIT|public domain)/gm),
    ];
    assert.equal(sets.length, 10);
    for (const page of ["models/ATTRIBUTION.md", "www/page/index.html"]) {
      const text = readFileSync(page, "utf8");
      for (const [, name] of sets) assert.ok(text.includes(name), `${name} in ${page}`);
    }
  });
});
