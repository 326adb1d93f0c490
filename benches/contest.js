// Engines in processes of their own, timed in turn on the same texts.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Seconds that an engine may take for one text before its process is ended. */
export const LIMIT = 20;

const script = fileURLToPath(new URL("engine.js", import.meta.url));

/** Starts an engine: `time(path)` gives milliseconds, or null once it has overrun the limit. */
function start(name) {
  const [, stage] = name.match(/^native-(\w+)$/) ?? [];
  const [command, ...args] = stage
    ? ["cargo", "bench", "--quiet", "--bench", "native", "--", stage]
    : [process.execPath, script, name];
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"], detached: true });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let over = false;
  const stop = () => {
    over = true;
    // The whole group: cargo's own child is the engine.
    process.kill(-child.pid);
  };
  const time = async (path) => {
    if (over) return null;
    child.stdin.write(`${path}\n`);
    const timer = setTimeout(stop, LIMIT * 1000);
    const { value } = await answers.next();
    clearTimeout(timer);
    if (value === undefined && !over) throw new Error(`${name} ended on ${path}`);
    return value === undefined ? null : Number(value);
  };
  return { name, time, end: () => child.stdin.end() };
}

/**
 * Medians in milliseconds, by text and engine; null where an engine overran the limit. The engines
 * take turns, so that what slows the machine for a while slows them all.
 *
 * @param {string[]} names
 * @param {{ name: string, path: string, rounds: number }[]} texts
 */
export async function contest(names, texts) {
  const medians = {};
  for (const text of texts) {
    console.error(`timing ${names.join(", ")} on ${text.name}`);
    medians[text.name] = await match(names, text);
  }
  return medians;
}

async function match(names, { path, rounds }) {
  const engines = names.map(start);
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  // The first third warms the engines up.
  for (let round = -Math.ceil(rounds / 2); round < rounds; round++) {
    for (const { name, time } of engines) {
      const ms = await time(path);
      if (round >= 0) runs[name].push(ms);
    }
  }
  for (const { end } of engines) end();
  return Object.fromEntries(names.map((name) => [name, median(runs[name])]));
}

function median(runs) {
  if (runs.includes(null)) return null;
  return runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)];
}
