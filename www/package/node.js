/** `nutgraf/wasm` in Node, which reads the wasm from the package itself: `await init()` is all. */

import { readFile } from "node:fs/promises";
import init from "./pkg/nutgraf.js";

export * from "./pkg/nutgraf.js";

/** @param {Parameters<typeof init>[0]} [given] as the package for pages takes it */
export default async function load(given) {
  const wasm = new URL("./pkg/nutgraf_bg.wasm", import.meta.url);
  return init(given ?? { module_or_path: await readFile(wasm) });
}
