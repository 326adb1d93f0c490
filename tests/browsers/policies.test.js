// What a page's security policy asks for, in each browser that enforces it.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, test } from "node:test";
import express from "express";
import puppeteer from "puppeteer-core";
import config from "../../playwright.config.js";
import { serve, story } from "../server.js";

const found = (name) => String(execFileSync("sh", ["-c", `command -v ${name}`])).trim();
const BROWSERS = {
  Chromium: { browser: "chrome", ...config.use.launchOptions },
  Firefox: {
    browser: "firefox",
    executablePath: process.env.FIREFOX_PATH || found("firefox || command -v firefox-esr"),
  },
};

const TRUSTED = "require-trusted-types-for 'script'; trusted-types nut-graf";

/** Tells of each breach of the page's policy, from its first script on. */
const WATCH = `window.breaches = [];
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, sample }) => {
    window.breaches.push(effectiveDirective + " " + sample);
  });
  if (window.trustedTypes) {
    const create = TrustedTypePolicyFactory.prototype.createPolicy;
    TrustedTypePolicyFactory.prototype.createPolicy = function (...given) {
      return (window.policy = Reflect.apply(create, this, given));
    };
  }`;

/**
 * A server of the element's files; pages that it shows are held to a policy, its files to none.
 *
 * @param {(files: string) => string} policy
 * @param {string} [files] where they are, if not here
 */
const publisher = (policy, files = "/") =>
  serve((app) => {
    app.get("/watch.js", (_request, response) => response.type("js").send(WATCH));
    app.get("/", (_request, response) => {
      const html = story({ script: `${files}package/nut-graf.js` });
      const watched = html.replace("<body>", '<script src="/watch.js"></script><body>');
      response.set("Content-Security-Policy", policy(files)).type("html").send(watched);
    });
    app.use((_request, response, next) => {
      response.set("Access-Control-Allow-Origin", "*");
      next();
    });
    app.use("/package/pkg", express.static("pkg"));
    app.use("/package", express.static("www/package"));
    app.use(express.static("www/page"));
  });

/** What the element of a page shows, once it shows a Brief or what is wrong. */
async function shown(page) {
  // A browser's own waiting would compile code, and so break the policy.
  for (let tries = 0; tries < 600; tries++) {
    const { text, breaches } = await page.evaluate(() => {
      const root = document.querySelector("nut-graf")?.shadowRoot;
      const people = root?.querySelector(".people .words")?.textContent;
      const wrong = root?.querySelector(".state")?.textContent.match(/The engine .*\./)?.[0];
      return { text: people ?? wrong, breaches: window.breaches };
    });
    if (text) return { text, breaches };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nothing is shown");
}

for (const [name, options] of Object.entries(BROWSERS)) {
  describe(name, { timeout: 240_000 }, () => {
    /** @type {import("puppeteer-core").Browser} */
    let browser;
    /** @type {import("puppeteer-core").Page} */
    let page;
    before(async () => {
      browser = await puppeteer.launch(options);
      page = await browser.newPage();
    });
    after(() => browser.close());

    test("a page that asks for Trusted Types has its Brief, and the policy trusts nothing else", async () => {
      const server = await publisher(
        () =>
          `default-src 'none'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; ${TRUSTED}`,
      );
      await page.goto(server.url);
      assert.deepEqual(await shown(page), { text: "Ada Stone", breaches: [] });
      const trusts = await page.evaluate((url) => {
        const given = [
          `${url}page.js`,
          "data:text/javascript,",
          "blob:null/1",
          `${url}package/worker.js?`,
        ];
        const made = (kind) => (text) => {
          try {
            return String(window.policy[kind](text));
          } catch {
            return null;
          }
        };
        return [
          ...given.map(made("createScriptURL")),
          made("createHTML")("<b>"),
          made("createScript")("1"),
          made("createScriptURL")(`${url}package/worker.js`),
        ];
      }, server.url);
      assert.deepEqual(trusts, [
        null,
        null,
        null,
        null,
        null,
        null,
        `${server.url}package/worker.js`,
      ]);
      server.close();
    });

    test("so has one that takes the element from another origin", async () => {
      const files = await publisher(() => "");
      const server = await publisher(
        (from) =>
          `default-src 'none'; img-src 'self'; script-src 'self' ${from} 'wasm-unsafe-eval'; connect-src ${from}; worker-src blob: ${from}; ${TRUSTED}`,
        files.url,
      );
      await page.goto(server.url);
      assert.deepEqual(await shown(page), { text: "Ada Stone", breaches: [] });
      server.close();
      files.close();
    });

    test("one that allows other policies only is told that the engine cannot start", async () => {
      const server = await publisher(() => TRUSTED.replace("nut-graf", "another"));
      await page.goto(server.url);
      assert.match((await shown(page)).text, /^The engine broke down: /);
      server.close();
    });

    test("one that may not compile itself loses no answer, and no worker after the first", async () => {
      const server = await publisher(() => "script-src 'self'; worker-src 'self'");
      await page.goto(server.url);
      assert.equal((await shown(page)).text, "Ada Stone");
      const told = await page.evaluate(async () => {
        const element = document.querySelector("nut-graf");
        const controller = new AbortController();
        const long = "The council met on Monday. ".repeat(60_000);
        const first = element.engine
          .brief(long, {}, { signal: controller.signal })
          .catch(() => "ended");
        const second = element.engine.brief("One is here. Two is here.");
        controller.abort();
        return [await first, (await second).article.sentences.length];
      });
      assert.deepEqual(told, ["ended", 2]);
      server.close();
    });

    test("a frame in a sandbox, which has no origin, has its Brief", async () => {
      const server = await publisher(() => "");
      await page.goto(server.url);
      const handle = await page.evaluateHandle((src) => {
        const frame = Object.assign(document.createElement("iframe"), { src });
        frame.setAttribute("sandbox", "allow-scripts");
        document.body.replaceChildren(frame);
        return frame;
      }, server.url);
      const frame = await handle.contentFrame();
      assert.equal((await shown(frame)).text, "Ada Stone");
      server.close();
    });

    test("the page itself keeps its policy, also when HTML is dropped on it", async () => {
      const server = spawn(process.execPath, ["scripts/serve.mjs"], {
        env: { ...process.env, PORT: "0" },
        stdio: ["ignore", "pipe", "inherit"],
      });
      try {
        const [printed] = await once(server.stdout, "data");
        await page.goto(String(printed).match(/http:\S+/)[0]);
        await page.evaluate((html) => {
          window.breaches = [];
          document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
            window.breaches.push(effectiveDirective);
          });
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([html], "story.html", { type: "text/html" }));
          document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
        }, story());
        assert.deepEqual(await shown(page), { text: "Ada Stone", breaches: [] });
      } finally {
        server.kill();
      }
    });
  });
}
