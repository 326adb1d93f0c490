/** The engine when things go wrong: traps, workers that vanish, files that are not there. */

import { expect, test } from "@playwright/test";
import { headline, openSeed } from "./helpers.js";

const TRAP = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0,
  0, 11,
];

/**
 * Lets the first worker's second call run into `code`, and all later workers be sound. The first call is
 * the page's own, that loads the engine.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} code
 */
async function breakOnce(page, code) {
  let first = true;
  await page.context().route("**/worker.js", async (route) => {
    if (!first) return route.continue();
    first = false;
    const response = await route.fetch();
    const body = `let calls = 0;
      const { Instance, Module } = WebAssembly;
      WebAssembly.Instance = function (module, imports) {
        const { exports } = new Instance(module, imports);
        return { exports: { ...exports, brief: (...a) => calls++ ? ${code} : exports.brief(...a) } };
      };
      ${await response.text()}`;
    await route.fulfill({ response, body });
  });
}

test("after a trap one can go on with a fresh worker", async ({ page }) => {
  const trap = `new Instance(new Module(new Uint8Array(${JSON.stringify(TRAP)}))).exports.t()`;
  await breakOnce(page, trap);
  await page.goto("/");
  await page.getByRole("button", { name: /Armenia, Azerbaijan agree/ }).click();
  const brief = page.locator("nut-graf");
  await expect(brief).toContainText("The engine broke down: unreachable.");
  await brief.getByRole("button", { name: "Try again" }).click();
  await expect(headline(page)).toBeVisible();
});

test("a TypeError from inside is no option error: the instance is not asked again", async ({
  page,
}) => {
  await breakOnce(page, '(() => { throw new TypeError("inside is broken"); })()');
  await page.goto("/");
  await page.getByRole("button", { name: /Armenia, Azerbaijan agree/ }).click();
  const brief = page.locator("nut-graf");
  await expect(brief).toContainText("The engine broke down: inside is broken.");
  await brief.getByRole("button", { name: "Try again" }).click();
  await expect(headline(page)).toBeVisible();
});

test("a worker that vanished is replaced", async ({ page }) => {
  await openSeed(page);
  await Promise.all([
    page.workers()[0].waitForEvent("close"),
    page.workers()[0].evaluate(() => self.close()),
  ]);
  await page.getByRole("radio", { name: "Long" }).check();
  await expect(page.locator("nut-graf .content")).not.toHaveAttribute("aria-busy");
  await expect(headline(page)).toBeVisible();
  expect(page.workers()).toHaveLength(1);
});

test("a worker that cannot start with the module of an earlier one gets another", async ({
  page,
}) => {
  await page.context().route("**/worker.js", async (route) => {
    const response = await route.fetch();
    const body = `let kept;
      addEventListener("message", ({ data }) => { kept ??= data.module !== null; });
      const { Instance } = WebAssembly;
      WebAssembly.Instance = function (module, imports) {
        if (kept) throw new WebAssembly.LinkError("this is of another day");
        return new Instance(module, imports);
      };
      ${await response.text()}`;
    await route.fulfill({ response, body });
  });
  await openSeed(page);
  await Promise.all([
    page.workers()[0].waitForEvent("close"),
    page.workers()[0].evaluate(() => self.close()),
  ]);
  await page.getByRole("radio", { name: "Long" }).check();
  const brief = page.locator("nut-graf");
  await expect(brief).toContainText("The engine broke down: this is of another day.");
  await brief.getByRole("button", { name: "Try again" }).click();
  await expect(headline(page)).toBeVisible();
});

test("where the engine cannot be loaded, the page says so and can try again", async ({ page }) => {
  await page.context().route("**/worker.js", (route) => route.abort());
  await page.goto("/");
  await page.getByLabel("Article text").fill("Ada Stone opened the bridge on Monday.");
  await expect(page.locator("nut-graf")).toContainText("The engine broke down");
  await page.context().unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("nut-graf .meta")).toContainText("7 words");
});

test("what fails as it is asked fails by itself, and the queue goes on", async ({ page }) => {
  await page.goto("/");
  const told = await page.evaluate(async () => {
    const { Engine } = await import(`${location.origin}/package/engine.js`);
    const engine = new Engine();
    const text = "One is here. Two is here.";
    const given = [
      [text, { length: () => "short" }],
      [text, { title: Symbol("title") }],
      [() => text],
      [text, () => ({})],
      [
        text,
        {
          get title() {
            throw new RangeError("no title");
          },
        },
      ],
      [null],
      [text],
    ];
    const answers = await Promise.allSettled(given.map((it) => engine.brief(...it)));
    return answers.map((answer) =>
      answer.status === "rejected"
        ? `${answer.reason.name}: ${answer.reason.message}`
        : answer.value.article.sentences.length,
    );
  });
  const unsent = "which cannot be sent to a worker";
  expect(told).toEqual([
    `TypeError: option \`length\`: given a function, ${unsent}`,
    `TypeError: option \`title\`: given a symbol, ${unsent}`,
    `TypeError: text: given a function, ${unsent}`,
    `TypeError: options: given a function, ${unsent}`,
    "RangeError: no title",
    "TypeError: text: given null, expected a string",
    2,
  ]);
});

test("where no worker may be started, each question is told so", async ({ page }) => {
  await page.goto("/");
  const told = await page.evaluate(async () => {
    const { Worker } = window;
    window.Worker = /** @type {any} */ (
      class {
        constructor() {
          throw new DOMException("workers are forbidden here", "SecurityError");
        }
      }
    );
    const { Engine } = await import(`${location.origin}/package/engine.js`);
    const engine = new Engine();
    const asked = ["One.", "Two."].map((text) => engine.brief(text));
    const answers = await Promise.allSettled(asked);
    window.Worker = Worker;
    const brief = await engine.brief("One is here. Two is here.");
    return [
      ...answers.map((answer) => answer.status === "rejected" && answer.reason.message),
      brief.article.sentences.length,
    ];
  });
  const message = "The engine broke down: workers are forbidden here.";
  expect(told).toEqual([message, message, 2]);
});

test("a worker that says nothing is given up, and one can try again", async ({ page }) => {
  await page.clock.install();
  await page
    .context()
    .route("**/worker.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto("/");
  // A page that sleeps hears nothing either, and gives nothing up.
  await page.clock.fastForward("10:00");
  await page.getByLabel("Article text").fill("Ada Stone opened the bridge on Monday.");
  const brief = page.locator("nut-graf");
  await expect(brief).toContainText("Reading the article…");
  await page.clock.runFor(10_000);
  await page.clock.fastForward("10:00");
  await page.clock.runFor(10_000);
  await expect(brief).toContainText("Reading the article…");
  await page.clock.runFor(40_000);
  await expect(brief).toContainText(
    "The engine broke down: nothing was heard of it for 15 seconds.",
  );
  await page.context().unrouteAll();
  await brief.getByRole("button", { name: "Try again" }).click();
  await expect(brief.locator(".meta")).toContainText("7 words");
});

test("one question is answered after another, and an aborted one not at all", async ({ page }) => {
  await page.goto("/");
  const answers = await page.evaluate(async () => {
    const { Engine, Newest } = await import(`${location.origin}/package/engine.js`);
    const engine = new Engine();
    const newest = new Newest(engine);
    const texts = ["One is here.", "Two is here.", "Three is here."];
    const results = await Promise.allSettled(texts.map((text) => newest.brief(text)));
    const aborted = AbortSignal.abort(new Error("never"));
    const [never] = await Promise.allSettled([engine.brief("Four.", {}, { signal: aborted })]);
    const [wrong] = await Promise.allSettled([engine.brief("Five.", { length: "huge" })]);
    const after = await engine.brief("Six is here. And seven.");
    return {
      statuses: results.map(({ status }) => status),
      reasons: results.map((result) => (result.status === "rejected" ? result.reason.name : "")),
      never: never.status === "rejected" && never.reason.message,
      wrong: wrong.status === "rejected" && wrong.reason instanceof TypeError,
      after: after.article.sentences.length,
    };
  });
  expect(answers).toEqual({
    statuses: ["rejected", "rejected", "fulfilled"],
    reasons: ["AbortError", "AbortError", ""],
    never: "never",
    wrong: true,
    after: 2,
  });
});

test("a long question that nobody waits for any more makes way for the next", async ({ page }) => {
  await page.goto("/");
  const sentences = await page.evaluate(async () => {
    const { Engine } = await import(`${location.origin}/package/engine.js`);
    const engine = new Engine();
    const controller = new AbortController();
    const long = "The council met on Monday. ".repeat(60_000);
    const first = engine
      .brief(long, {}, { signal: controller.signal })
      .catch((/** @type {Error} */ e) => e.name);
    const second = engine.brief("One is here. Two is here.");
    controller.abort();
    return [await first, (await second).article.sentences.length];
  });
  expect(sentences).toEqual(["AbortError", 2]);
});
