#!/usr/bin/env bash
# Runs every check and test, goes on after a failure, and ends with the count of all runners.
# A check counts as one; a test runner counts its tests.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
# shellcheck source=scripts/env.sh
. scripts/env.sh

passed=0 failed=0 failures=()
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Prints how many tests the log counts as $1 ("passed" or "failed"): cargo test and wasm-bindgen-test
# ("3 passed; 0 failed"), node's runner ("pass 3"), Playwright ("  3 passed (2s)").
count() {
  sed -E 's/\x1b\[[0-9;]*m//g' "$log" | awk -v what="$1" -v short="${1%ed}" '
    /^test result: / { for (i = 2; i <= NF; i++) if ($i ~ "^" what) sum += $(i - 1) }
    $2 == short && NF == 3 && $1 != "test" { sum += $3 }
    NF <= 3 && $1 ~ /^[0-9]+$/ && $2 == what { sum += $1 }
    END { print sum + 0 }'
}

# $1: "check" or "tests"; $2: name; then the command.
stage() {
  local kind=$1 name=$2 began=$SECONDS status good=0 bad=0
  shift 2
  printf '\n== %s\n' "$name"
  "$@" </dev/null 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  if [[ $kind == tests ]]; then good=$(count passed) bad=$(count failed); fi
  # A check, or a runner that broke before it could count.
  if [[ $status != 0 && $bad == 0 ]]; then bad=1; fi
  if [[ $status == 0 && $kind == check ]]; then good=1; fi
  if [[ $status == 0 && $kind == tests && $good == 0 ]]; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
  if [[ $bad != 0 ]]; then failures+=("$name"); fi
  printf -- '-- %s: %s passed, %s failed, %s s\n' "$name" "$good" "$bad" $((SECONDS - began))
}

# $1: the file under tests/; then where to run it.
wasm_tests() {
  local file=$1
  shift
  in_wasm wasm-pack test --mode no-install "$@" -- --package nutgraf --test "$file"
}

docs() { RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps "$@"; }

# The oldest compiler that the crate states, and its toolchain where rustup has it.
MSRV=$(sed -n 's/^rust-version = "\([0-9.]*\)".*/\1/p' Cargo.toml)
OLDEST=$(have rustup && rustup toolchain list | awk -v version="$MSRV" 'index($1, version) == 1 { name = $1 } END { print name }')
CHROME_PATH=$(find_chromium) CHROMEDRIVER=$(find_chromedriver) FIREFOX_PATH=$(find_firefox)
# The longest text takes a while in a build without optimization; the runner's own limit is 20 s.
export CHROME_PATH CHROMEDRIVER FIREFOX_PATH WASM_BINDGEN_TEST_TIMEOUT=300

stage check "rustfmt" cargo fmt --all --check
stage check "clippy" cargo clippy --quiet --workspace --all-targets -- -D warnings
stage check "clippy, the crate as others get it" cargo clippy --quiet --package nutgraf --lib -- -D warnings
stage check "clippy for wasm" in_wasm cargo clippy --quiet --target "$TARGET" \
  --package nutgraf --all-targets -- -D warnings
stage check "fuzz targets: rustfmt" cargo fmt --manifest-path fuzz/Cargo.toml --check
stage check "fuzz targets: clippy" cargo clippy --quiet --manifest-path fuzz/Cargo.toml --all-targets -- -D warnings
stage tests "cargo test" cargo test --quiet --workspace --no-fail-fast
stage check "docs of the crate" docs --package nutgraf
stage check "docs of all, the stages open" docs --workspace
if [[ -n $OLDEST ]]; then
  stage check "Rust $MSRV" cargo "+$OLDEST" check --quiet --locked --package nutgraf --package nutgraf-cli
else
  say "not tried with Rust $MSRV: rustup toolchain install $MSRV --profile minimal"
fi
if have cargo-deny; then
  stage check "licences, bans and sources" cargo deny check licenses bans sources
else
  say "deny.toml not asked: cargo install cargo-deny"
fi
stage check "wasm package" scripts/build-wasm.sh
stage tests "wasm in Node" wasm_tests wasm_node --node
stage tests "wasm in Chromium" wasm_tests wasm_browser --headless --chrome --chromedriver "$CHROMEDRIVER"
stage check "JavaScript lint and format" biome ci --colors=off --error-on-warnings .
stage check "what the named browsers have" eslint www
stage check "types of the page" tsc --project .
stage check "types for a client" tsc --project tests/types
stage check "shellcheck" shellcheck --external-sources scripts/*.sh .ci/run
stage tests "the package in Node" node --test --test-reporter=spec tests/node/*.test.js
stage tests "the package in bundlers and on servers" node --test --test-reporter=spec tests/package/*.test.js
stage tests "policies in Chromium and Firefox" node --test --test-reporter=spec tests/browsers/*.test.js
stage tests "page and element" playwright test --reporter=list

if [[ $failed != 0 ]]; then printf '\nfailed: %s\n' "$(IFS=,; echo "${failures[*]}")"; fi
printf '\n%s passed, %s failed\n' "$passed" "$failed"
[[ $failed == 0 ]]
