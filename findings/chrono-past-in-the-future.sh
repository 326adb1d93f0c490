#!/usr/bin/env bash
# chrono-node dates what is told in the past tense to days that are still to come.
#
# One would guess: of "They met on Saturday", read on a Thursday, the Saturday before, and of "It will close in
# November", read in December, the November to come: the verb says on which side of the day of reading a time lies.
#
# What happens: a weekday or a month without a year is the nearest one, whatever the verb says. "They met on
# Saturday" is two days ahead, "It closed in March" three months ahead, "It will close in November" a month ago.
# The option forwardDate turns days ahead, what is told in the past tense with them.
#
# chrono-node 2.10.3, Node 20.20, 2026-11-27. For who builds a timeline: ask a tagger for the tense first.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . chrono-node@2.10.3

cat > read.mjs <<'JS'
import * as chrono from "chrono-node";

const thursday = new Date(2023, 11, 7, 12);
const read = (text, options) => {
  const { start } = chrono.parse(text, thursday, options)[0];
  return ["year", "month", "day"].map((part) => start.get(part)).join("-");
};
const expected = [
  ["They met on Saturday.", {}, "2023-12-9"],
  ["It closed in March.", {}, "2024-3-1"],
  ["It will close in November.", {}, "2023-11-1"],
  ["They met on Monday.", { forwardDate: true }, "2023-12-11"],
];
for (const [text, options, day] of expected) {
  const found = read(text, options);
  console.log(`${text} ${JSON.stringify(options)}: ${found}`);
  if (found !== day) {
    console.error(`changed: expected ${day}`);
    process.exitCode = 1;
  }
}
JS
node read.mjs
