// Measures nutgraf beside its peers and writes benches/results.md.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contest, LIMIT } from "./contest.js";
import { report } from "./report.js";
import { sizes } from "./size.js";
import { bytes, words } from "./texts.js";

const speed = [
  { name: "100 words", text: words(100), rounds: 41 },
  { name: "600 words", text: words(600), rounds: 21 },
  { name: "2,000 words", text: words(2000), rounds: 11 },
  { name: "100 kB", text: bytes(100_000), rounds: 5 },
  { name: "1 MB", text: bytes(1_000_000), rounds: 3 },
];
const growth = [
  { name: "300 kB", text: bytes(300_000), rounds: 5 },
  { name: "3 MB", text: bytes(3_000_000), rounds: 3 },
];

const core = [{ name: "100 kB", text: bytes(100_000), rounds: 11 }];

const folder = mkdtempSync(join(tmpdir(), "nutgraf-bench-"));
const filed = (texts) =>
  texts.map(({ name, text, rounds }) => {
    const path = join(folder, name.replaceAll(/\W/g, ""));
    writeFileSync(path, text);
    return { name, path, rounds };
  });
try {
  const results = report({
    speed: await contest(["nutgraf", "native-brief", "compromise", "chrono", "wink"], filed(speed)),
    core: await contest(["native-tokens", "native-core", "compromise", "wink"], filed(core)),
    growth: await contest(["nutgraf", "native-brief"], filed(growth)),
    sizes: await sizes(),
    limit: LIMIT,
  });
  writeFileSync(new URL("results.md", import.meta.url), results);
  console.log(results);
} finally {
  rmSync(folder, { recursive: true });
}
