#!/usr/bin/env bash
# chrono-node reads "the last Friday of April 2023" as two times, one of them half a year away.
#
# One would guess: one time, 28 April 2023, or, where the form is not known, none.
#
# What happens: "last Friday" is cut out and counted from the day of reading, and "April 2023" is a second time of its
# own; nothing tells that the first is a part of the second. Read on 7 December 2023, the answer that
# chrono.parseDate gives for the whole phrase is 1 December 2023.
#
# chrono-node 2.10.3, Node 20.20, 2026-11-27.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . chrono-node@2.10.3

cat > read.mjs <<'JS'
import * as chrono from "chrono-node";

const thursday = new Date(2023, 11, 7, 12);
const found = chrono
  .parse("They met on the last Friday of April 2023.", thursday)
  .map(({ text, start }) => `${text} = ${["year", "month", "day"].map((p) => start.get(p)).join("-")}`)
  .join("; ");
console.log(found);
if (found !== "last Friday = 2023-12-1; April 2023 = 2023-4-1") {
  console.error("changed");
  process.exitCode = 1;
}
JS
node read.mjs
