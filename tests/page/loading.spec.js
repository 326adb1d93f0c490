/** How the engine's files come: slowly, once only, and not at all. */

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import express from "express";
import { serve, story } from "../server.js";

/** @param {import("@playwright/test").Page} page */
const person = (page) => page.locator("nut-graf .people .source").filter({ hasText: "Ada Stone" });

test("a slow line is no silence", async ({ page }) => {
  const wasm = readFileSync("pkg/nutgraf_bg.wasm");
  let sent = 0;
  /** @type {import("express").Response[]} */
  const responses = [];
  const send = (/** @type {number} */ length) => {
    responses[0].write(wasm.subarray(sent, sent + length));
    sent += length;
  };
  const server = await serve((app) => {
    app.get("/package/pkg/nutgraf_bg.wasm", (_request, answer) => {
      responses.push(answer.type("application/wasm"));
    });
    app.get("/", (_request, answer) => void answer.type("html").send(story()));
    app.use("/package", express.static("www/package"));
    app.use(express.static("www/page"));
  });
  await page.clock.install();
  await page.addInitScript(() => {
    const { Worker } = window;
    Object.assign(window, { signs: 0 });
    window.Worker = class extends Worker {
      constructor(
        /** @type {string | URL} */ address,
        /** @type {WorkerOptions | undefined} */ options,
      ) {
        super(address, options);
        this.addEventListener("message", () => /** @type {any} */ (window).signs++);
      }
    };
  });
  await page.goto(server.url);
  const signs = () => page.evaluate(() => /** @type {any} */ (window).signs);
  await expect(page.locator("nut-graf")).toContainText("Reading the article…");
  await expect.poll(() => responses.length).toBe(1);
  for (let step = 0; step < 3; step++) {
    const before = await signs();
    const seen = () => {
      send(1000);
      return signs();
    };
    await expect.poll(seen).toBeGreaterThan(before);
    await page.clock.runFor(12_000);
  }
  send(wasm.length);
  responses[0].end();
  await expect(person(page)).toBeVisible();
  server.close();
});

test("a fresh worker starts offline, with the module that an earlier one compiled", async ({
  page,
}) => {
  const cached = { maxAge: "1h", immutable: true };
  const uncached = {
    setHeaders: (/** @type {import("express").Response} */ response) =>
      void response.setHeader("Cache-Control", "no-store"),
  };
  const server = await serve((app) => {
    app.use("/package/pkg", express.static("pkg", uncached));
    app.get("/", (_request, answer) => void answer.type("html").send(story()));
    app.use("/package", express.static("www/package", cached));
    app.use(express.static("www/page", cached));
  });
  await page.goto(server.url);
  await expect(person(page)).toBeVisible();
  await page.context().setOffline(true);
  await Promise.all([
    page.workers()[0].waitForEvent("close"),
    page.workers()[0].evaluate(() => self.close()),
  ]);
  await page.getByRole("radio", { name: "Long" }).check();
  await expect(page.locator("nut-graf .content")).not.toHaveAttribute("aria-busy");
  await expect(person(page)).toBeVisible();
  server.close();
});

test("a server that does not know wasm's type, or answers with a page, is borne or told", async ({
  page,
}) => {
  let type = "application/octet-stream";
  const server = await serve((app) => {
    app.get("/package/pkg/nutgraf_bg.wasm", (_request, answer) => {
      const body = type === "text/html" ? "<!doctype html>" : readFileSync("pkg/nutgraf_bg.wasm");
      answer.type(type).send(body);
    });
    app.get("/", (_request, answer) => void answer.type("html").send(story()));
    app.use("/package", express.static("www/package"));
    app.use(express.static("www/page"));
  });
  await page.goto(server.url);
  await expect(person(page)).toBeVisible();
  type = "text/html";
  await page.goto(server.url);
  await expect(page.locator("nut-graf")).toContainText(
    `The engine broke down: ${server.url}package/pkg/nutgraf_bg.wasm is a page, not the engine.`,
  );
  server.close();
});
