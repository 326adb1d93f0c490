#!/usr/bin/env bash
# Throws odd input at nutgraf (see fuzz/README.md). $1: minutes in all, shared by the targets; then the
# targets, all by default. The compiler is the usual stable one: it can count what a run reaches.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

minutes=${1:-10}
shift || true
targets=("$@")
if [[ ${#targets[@]} == 0 ]]; then targets=(text options markup lines model); fi

host=$(rustc -vV | sed -n 's/^host: //p')
coverage="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares"
say "compiling the fuzz targets (about 3 min the first time)"
# The host is named, so that build scripts are compiled without these flags.
RUSTFLAGS="--cfg fuzzing $coverage" \
  cargo build --quiet --release --manifest-path fuzz/Cargo.toml --target "$host"

for target in "${targets[@]}"; do
  binary=fuzz/target/$host/release/$target
  # What a run finds new stays in target/.
  found=fuzz/target/corpus/$target kept=fuzz/corpus/$target
  mkdir -p "$found" fuzz/target/artifacts
  seconds=$((minutes * 60 / ${#targets[@]}))
  say "fuzzing $target for $seconds s"
  "$binary" "$found" "$kept" -dict=fuzz/tokens.dict -max_total_time="$seconds" -timeout=20 \
    -max_len=2000 -rss_limit_mb=4096 -print_final_stats=1 \
    -artifact_prefix="fuzz/target/artifacts/$target-"
done
