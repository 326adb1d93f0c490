#!/usr/bin/env bash
# Builds the package that a page loads into pkg/: wasm, JavaScript and types; and www/package/worker.js, which
# is one file, so that it runs wherever it is copied to.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

built=target/pkg
in_wasm wasm-pack --quiet build --target web --mode no-install --no-opt --profile wasm \
  --out-dir "$built" -- --package nutgraf

# Shrinking takes longer than all the rest, so it waits for a change. wasm-pack's own wasm-opt is too
# old for the instructions that today's Rust writes.
mkdir -p pkg
if ! cmp -s "$built/nutgraf_bg.wasm" target/shrunk-from.wasm || [[ ! -e pkg/nutgraf_bg.wasm ]]; then
  wasm-opt -Oz --output pkg/nutgraf_bg.wasm "$built/nutgraf_bg.wasm"
  cp "$built/nutgraf_bg.wasm" target/shrunk-from.wasm
fi
cp "$built"/*.js "$built"/*.ts "$built/package.json" pkg/

esbuild www/package/engine/worker.js --bundle --format=esm --target=es2022 --log-level=warning --outfile=www/package/worker.js
