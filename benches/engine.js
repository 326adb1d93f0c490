// Times one engine, named on the command line, as benches/native.rs does: a path on each line of
// standard input, milliseconds on each line of standard output.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { engines } from "./engines.js";

const run = await engines[process.argv[2]]();
for await (const path of createInterface({ input: process.stdin })) {
  const text = readFileSync(path, "utf8");
  const start = performance.now();
  run(text);
  console.log(performance.now() - start);
}
