// The package as a stranger gets it: packed, unpacked into a project of theirs.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A project that has nutgraf among its modules, and these files.
 *
 * @param {Record<string, string>} files
 */
export function project(files) {
  const root = mkdtempSync(join(tmpdir(), "nutgraf-"));
  const modules = join(root, "node_modules");
  mkdirSync(modules);
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", root], {
    cwd: "www/package",
    stdio: ["ignore", "pipe", "ignore"],
  });
  // What the scripts of the package print comes before the answer.
  const [{ filename }] = JSON.parse(String(packed).slice(String(packed).indexOf("[\n")));
  execFileSync("tar", ["-xzf", join(root, filename), "-C", modules]);
  renameSync(join(modules, "package"), join(modules, "nutgraf"));
  writeFileSync(join(root, "package.json"), '{ "type": "module", "private": true }');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return { root, remove: () => rmSync(root, { recursive: true }) };
}
