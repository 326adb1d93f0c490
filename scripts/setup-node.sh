#!/usr/bin/env bash
# Brings node_modules in line with package-lock.json, when the lock has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

have npm || fail "Node.js 20 or newer with npm is missing: install it from your system's packages"
stamp=node_modules/.package-lock.sum
sum=$(cksum <package-lock.json)
if [[ $(cat "$stamp" 2>/dev/null) != "$sum" ]]; then
  say "installing node_modules (about 30 s)"
  npm ci --no-fund --no-audit >&2
  printf '%s\n' "$sum" >"$stamp"
fi
