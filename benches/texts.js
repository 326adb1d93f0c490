// Texts of a given length, the same at every run: the paragraphs of the seeds in a shuffled order,
// with other numbers each time that they come round, so that no engine profits from a repeated text.
import { readdirSync, readFileSync } from "node:fs";

const seeds = new URL("../seeds/", import.meta.url);
const paragraphs = readdirSync(seeds)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, seeds), "utf8").split(/\n\s*\n/))
  .map((paragraph) => paragraph.trim())
  .filter((paragraph) => paragraph.split(/\s+/).length > 10);

/** Numbers below `bound`, the same at every run (Lehmer's generator). */
function lehmer() {
  let state = 20231207;
  return (bound) => {
    state = (state * 48271) % 2147483647;
    return state % bound;
  };
}

function* shuffled() {
  const below = lehmer();
  for (;;) {
    const deck = [...paragraphs];
    while (deck.length > 0) {
      const [paragraph] = deck.splice(below(deck.length), 1);
      yield paragraph.replace(/\d/g, (digit) => (digit === "0" ? "0" : String(1 + below(9))));
    }
  }
}

/** An article of `count` words. */
export function words(count) {
  return take((text) => text.split(/\s+/).length >= count).match(`^(\\s*\\S+){${count}}`)[0];
}

/** A text of `count` bytes, or a few less where a character would be cut. */
export function bytes(count) {
  const encoded = Buffer.from(take((text) => text.length >= count)).subarray(0, count);
  return new TextDecoder().decode(encoded, { stream: true });
}

function take(enough) {
  const chosen = [];
  let text = "";
  for (const paragraph of shuffled()) {
    chosen.push(paragraph);
    // Joined anew only now and then: a text of megabytes has thousands of paragraphs.
    if (chosen.length % paragraphs.length === 0 || chosen.length < paragraphs.length) {
      text = chosen.join("\n\n");
      if (enough(text)) return text;
    }
  }
}
