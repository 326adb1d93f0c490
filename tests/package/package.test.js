// The package in other people's projects: bundled, imported on a server, used in Node.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium } from "@playwright/test";
import esbuild from "esbuild";
import express from "express";
import * as vite from "vite";
import webpack from "webpack";
import config from "../../playwright.config.js";
import { serve, story } from "../server.js";
import { project } from "./pack.js";

const { root, remove } = project({
  "index.html": story({ script: "./main.js" }),
  "main.js": 'import "nutgraf/nut-graf.js";\n',
});
after(remove);

/** Each builds the project into a folder of its own. */
const bundlers = {
  async Vite(outDir) {
    await vite.build({ root, base: "./", configFile: false, logLevel: "error", build: { outDir } });
  },
  async webpack(path) {
    const compiler = webpack({
      context: root,
      mode: "production",
      entry: "./main.js",
      output: { path },
    });
    const stats = await new Promise((resolve, reject) => {
      compiler.run((error, stats) => (error ? reject(error) : resolve(stats)));
    });
    assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).errors, []);
    cpSync(join(root, "index.html"), join(path, "index.html"));
  },
  async esbuild(outdir) {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: ["main.js"],
      bundle: true,
      format: "esm",
      outdir,
    });
    // It leaves addresses as they are, so that the files are put where they point.
    mkdirSync(join(outdir, "pkg"));
    const nutgraf = join(root, "node_modules/nutgraf");
    cpSync(join(nutgraf, "worker.js"), join(outdir, "worker.js"));
    cpSync(join(nutgraf, "pkg/nutgraf_bg.wasm"), join(outdir, "pkg/nutgraf_bg.wasm"));
    cpSync(join(root, "index.html"), join(outdir, "index.html"));
  },
};

describe("a bundled page shows its Brief", () => {
  /** @type {import("@playwright/test").Browser} */
  let browser;
  before(async () => {
    browser = await chromium.launch(config.use.launchOptions);
  });
  after(() => browser.close());

  /** The Brief of a built page, opened at the server's root and below it. */
  async function look(folder, init) {
    const server = await serve((app) => {
      app.use("/", express.static(folder));
      app.use("/deep/below/", express.static(folder));
    });
    const page = await browser.newPage();
    try {
      if (init) await page.addInitScript(init);
      for (const path of ["", "deep/below/"]) {
        const failed = [];
        page.on("response", (answer) => {
          if (!answer.ok() && !answer.url().includes("favicon")) failed.push(answer.url());
        });
        await page.goto(server.url + path);
        await page.locator("nut-graf .people").getByText("Ada Stone").first().waitFor();
        assert.deepEqual(failed, []);
      }
    } finally {
      await page.close();
      server.close();
    }
  }

  for (const [name, build] of Object.entries(bundlers)) {
    test(name, async () => {
      const folder = join(root, `built-by-${name}`);
      await build(folder);
      await look(folder);
      // Without Trusted Types the worker starts from the address that bundlers rewrite as a worker's.
      await look(folder, () => Reflect.deleteProperty(window, "trustedTypes"));
    });
  }

  test("Vite's server for developing", async () => {
    const server = await vite.createServer({ root, configFile: false, logLevel: "error" });
    await server.listen(0);
    const page = await browser.newPage();
    try {
      await page.goto(server.resolvedUrls.local[0]);
      await page.locator("nut-graf .people").getByText("Ada Stone").first().waitFor();
    } finally {
      await page.close();
      await server.close();
    }
  });
});

/** What a module prints that is run in the project. */
function run(code) {
  const args = ["--input-type=module", "--eval", code];
  return String(execFileSync(process.execPath, args, { cwd: root })).trim();
}

test("imported on a server, the element and the engine do nothing", () => {
  const code = `
    const { NutGrafElement } = await import("nutgraf/nut-graf.js");
    const { Engine } = await import("nutgraf");
    const brief = new Engine().brief("One is here.");
    console.log(NutGrafElement.name, await brief.catch(({ message }) => message));`;
  assert.equal(
    run(code),
    "NutGrafElement The engine broke down: there are no workers here; in Node, use nutgraf/wasm.",
  );
});

test("Node needs no bytes from the caller", () => {
  const code = `
    import init, { brief } from "nutgraf/wasm";
    await init();
    console.log(brief("One is here. Two is here.").article.sentences.length);`;
  assert.equal(run(code), "2");
});

test("what tools ask a package for is there", () => {
  const code = `
    for (const name of ["nutgraf_bg.wasm", "worker.js", "package.json"]) {
      console.log(import.meta.resolve("nutgraf/" + name).split("/nutgraf/")[1]);
    }`;
  assert.deepEqual(run(code).split("\n"), ["pkg/nutgraf_bg.wasm", "worker.js", "package.json"]);
});
