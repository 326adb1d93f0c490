#!/usr/bin/env bash
# Brings node_modules in line with package-lock.json, when the lock has changed. $1: the folder of
# both, the repository's root by default.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

have npm || fail "Node.js 20 or newer with npm is missing: install it from your system's packages"
cd "${1:-.}"
stamp=node_modules/.package-lock.sum
sum=$(cksum <package-lock.json)
if [[ $(cat "$stamp" 2>/dev/null) != "$sum" ]]; then
  say "installing node_modules in ${1:-the root} (about 30 s)"
  npm ci --no-fund --no-audit >&2
  printf '%s\n' "$sum" >"$stamp"
fi
