// Writes THIRD-PARTY.md: whose code the wasm holds beside our own, and the licences that ask to be told.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const TARGET = "wasm32-unknown-unknown";

/** The crates that end in the wasm, but our own: no build scripts, macros or tests. */
function linked() {
  const told = execFileSync(
    "cargo",
    ["metadata", "--format-version=1", "--filter-platform", TARGET],
    {
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const { packages, resolve } = JSON.parse(String(told));
  const byId = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const isMacro = ({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro"));
  const found = new Set();
  const add = (id) => {
    if (found.has(id) || isMacro(byId.get(id))) return;
    found.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      if (kinds.some(({ kind }) => kind === null)) add(pkg);
    }
  };
  const root = packages.find(({ name, source }) => name === "nutgraf" && source === null);
  add(root.id);
  found.delete(root.id);
  return [...found].map((id) => byId.get(id)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text of the licence that we take the crate under: MIT where it leaves the choice. */
function licenceText({ manifest_path: manifest, license }) {
  const folder = dirname(manifest);
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying)/i.test(name));
  const chosen = files.find((name) => /mit/i.test(name)) ?? files[0];
  if (!chosen || !/MIT/.test(license)) throw new Error(`${folder}: no MIT licence of ${license}`);
  return readFileSync(join(folder, chosen), "utf8").replaceAll("\r\n", "\n").trim();
}

function page(crates) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const one of crates) {
    const text = licenceText(one);
    const name = `[${one.name}](${one.repository}) ${one.version}`;
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const parts = [...byText].map(
    ([text, names]) => `## ${names.join(", ")}\n\n\`\`\`text\n${text}\n\`\`\`\n`,
  );
  return `# Code by others

\`nutgraf_bg.wasm\` holds the [standard library of Rust](https://github.com/rust-lang/rust) (MIT or Apache-2.0, the Rust project's
contributors) and these crates, all taken under the MIT licence. What its model learned from, and from whom, stands in
\`models/ATTRIBUTION.md\`. Written by \`scripts/third-party.mjs\`.

${parts.join("\n")}`;
}

const written = page(linked());
if (process.argv[2] === "--print") process.stdout.write(written);
else writeFileSync("THIRD-PARTY.md", written);
