#!/usr/bin/env bash
# Measures nutgraf beside its peers, natively and in Node, and writes benches/results.md.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

scripts/setup-node.sh benches
say "compiling the native benchmark (about 1 min), then measuring (about 5 min)"
cargo bench --quiet --bench native --no-run
node benches/run.js
