// What a page loads for each engine, in kB of brotli.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const kilobytes = (bytes) => brotliCompressSync(bytes).length / 1000;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A peer's modules as one minified file, as a careful page would ship it. */
async function bundled(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: here(".") },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return kilobytes(outputFiles[0].contents);
}

/** Our own files as they are served: the element, its worker and all that they import, and the wasm. */
async function served() {
  const { metafile } = await build({
    entryPoints: [here("../www/package/nut-graf.js"), here("../www/package/worker.js")],
    absWorkingDir: here(".."),
    bundle: true,
    format: "esm",
    outdir: "unwritten",
    metafile: true,
    write: false,
  });
  const files = [...Object.keys(metafile.inputs), "pkg/nutgraf_bg.wasm"];
  return files
    .map((path) => kilobytes(readFileSync(here(`../${path}`))))
    .reduce((sum, size) => sum + size);
}

/** Each engine's size by its name. */
export async function sizes() {
  return {
    nutgraf: await served(),
    compromise: await bundled('export { default } from "compromise";'),
    chrono: await bundled('export { parse } from "chrono-node/en";'),
    wink: await bundled(
      'export { default } from "wink-nlp"; export { default as model } from "wink-eng-lite-web-model";',
    ),
  };
}
