// The results as Markdown: ratios first, since they hold on any machine.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

const { devDependencies } = JSON.parse(
  readFileSync(new URL("package.json", import.meta.url), "utf8"),
);

const titles = {
  nutgraf: "nutgraf, wasm",
  "native-brief": "nutgraf, native",
  "native-core": "nutgraf: sentences, tags, names, grammar",
  "native-tokens": "nutgraf: sentences and tokens alone",
  compromise: "compromise",
  chrono: "chrono-node",
  wink: "wink-nlp",
};

/** Three digits, as far as they mean something. */
function digits(number) {
  if (number >= 100) return Math.round(number).toLocaleString("en");
  return String(Number(number.toPrecision(number >= 10 ? 3 : 2)));
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, i) => (i === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("\n");
}

/** Milliseconds, or that the engine was ended. */
const told = (ms, limit) => (ms === null ? `ended after ${limit} s` : `${digits(ms)} ms`);

function speedTable(speed, limit) {
  const engines = Object.keys(Object.values(speed)[0]);
  const rows = Object.entries(speed).map(([text, times]) => [
    text,
    ...engines.map((engine) => {
      const ms = times[engine];
      if (ms === null) return told(ms, limit);
      return `${digits(ms / times.nutgraf)}× (${told(ms, limit)})`;
    }),
  ]);
  return table(["text", ...engines.map((engine) => titles[engine])], rows);
}

function coreTable(core, limit) {
  const [[, times]] = Object.entries(core);
  const rows = Object.entries(times).map(([engine, ms]) => [
    titles[engine],
    ms === null ? "" : `${digits(ms / times["native-core"])}×`,
    told(ms, limit),
  ]);
  return table(["engine", "times as long as the language core", Object.keys(core)[0]], rows);
}

function growthTable(growth, limit) {
  const [small, large] = Object.values(growth);
  const rows = Object.keys(small).map((engine) => [
    titles[engine],
    small[engine] && large[engine] ? `${digits(large[engine] / small[engine])}×` : "",
    told(small[engine], limit),
    told(large[engine], limit),
  ]);
  return table(["engine", "ten times the text costs", ...Object.keys(growth)], rows);
}

function sizeTable(sizes) {
  const rows = Object.entries(sizes).map(([engine, size]) => [
    engine === "nutgraf" ? "nutgraf: wasm, element, worker" : titles[engine],
    `${digits(size / sizes.nutgraf)}×`,
    `${digits(size)} kB`,
  ]);
  return table(["what a page loads", "of nutgraf's", "brotli"], rows);
}

export function report({ speed, core, growth, sizes, limit }) {
  const peers = Object.entries(devDependencies).filter(([name]) => name !== "esbuild");
  const versions = peers.map(([name, version]) => `${name} ${version}`).join(", ");
  return `# Speed and size

Written by \`make bench\`: medians of warm runs in which the engines took turns, each in a process of
its own. Ratios come first, since milliseconds belong to one machine: here Node ${process.version} on
${cpus().length} cores of ${cpus()[0].model}; ${versions}.

nutgraf makes the whole Brief. Its peers do the nearest that they have: compromise sentences, people,
places and organizations; chrono-node dates; wink-nlp sentences, parts of speech and its entities
(which are no names). An engine that took longer than ${limit} s for a text was ended.

## Times as long as nutgraf in wasm takes for the same text

${speedTable(speed, limit)}

## The language core alone, natively on one core

${coreTable(core, limit)}

## Growth

${growthTable(growth, limit)}

## What a page loads

${sizeTable(sizes)}
`;
}
