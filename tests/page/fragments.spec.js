// Text fragments as a browser reads them: the parser and finder of Chrome's own polyfill.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

/** @import { Fragment } from "../../www/package/brief.js" */

const FINDER = fileURLToPath(import.meta.resolve("text-fragments-polyfill/text-fragment-utils"));

for (const name of ["armenia-azerbaijan", "quarterly-results", "long-read"]) {
  test(`each fragment of ${name} leads to its own words`, async ({ page }) => {
    const file = `seeds/${name}.txt`;
    const text = readFileSync(file, "utf8");
    /** @type {Fragment[]} */
    const fragments = JSON.parse(
      String(execFileSync("target/debug/nutgraf", ["--fragments", file])),
    );
    const linked = fragments.filter(({ fragment }) => fragment !== null);
    expect(linked.length).toBeGreaterThan(0.95 * fragments.length);
    await page.setContent("<!doctype html><main></main>");
    await page.addScriptTag({
      type: "module",
      content: `${readFileSync(FINDER, "utf8")}
        window.wordsOf = (hash) =>
          processFragmentDirectives(parseFragmentDirectives(getFragmentDirectives(hash))).text.map(
            (marks) => {
              const before = document.createRange();
              before.setStart(document.querySelector("main"), 0);
              before.setEndBefore(marks[0]);
              return { before: String(before), words: marks.map((m) => m.textContent).join("") };
            },
          );`,
    });
    // A module runs when it likes.
    await page.waitForFunction(() => "wordsOf" in window);
    const found = await page.evaluate(
      ({ linked, text }) => {
        const paragraphs = text.split(/\n\s*\n/).map((words) => {
          const paragraph = document.createElement("p");
          paragraph.textContent = words;
          return paragraph;
        });
        return linked.map(({ fragment }) => {
          document
            .querySelector("main")
            ?.replaceChildren(...paragraphs.map((p) => p.cloneNode(true)));
          return /** @type {any} */ (window).wordsOf(fragment);
        });
      },
      { linked, text },
    );
    const flat = (/** @type {string} */ words) => words.replaceAll(/\s+/g, "");
    const astray = linked.filter(({ exact, start }, i) => {
      if (found[i].length !== 1) return true;
      const { before, words } = found[i][0];
      // A place within a word is widened to the whole word.
      const widened = flat(text.slice(0, start)).length - flat(before).length;
      return !flat(words).startsWith(flat(exact), widened);
    });
    expect(astray).toEqual([]);
  });
}
