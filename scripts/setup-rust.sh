#!/usr/bin/env bash
# Brings what compiling for wasm needs, and only what is missing: the target's standard library,
# wasm-bindgen's command and wasm-pack. Where rustup's server does not answer, the standard library is
# built from Debian's sources (scripts/build-std.sh).
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

wasm_std() {
  if has_wasm_target || has_debian_std; then return; fi
  if have rustup; then
    say "adding the target $TARGET with rustup (about 10 s)"
    if RUST_BACKTRACE=0 rustup target add "$TARGET" >&2; then return; fi
    say "rustup could not fetch it; building it from Debian's sources instead"
  fi
  # clippy for wasm must be of the same version as the standard library that it reads.
  apt_install 1 rustc-web cargo-web rust-web-clippy rust-web-src lld-22
  scripts/build-std.sh
}

# $1: crate, $2: version, $3: where to, $4: minutes. Not --locked: the lock file that
# wasm-bindgen-cli 0.2.130 ships names a crate that the registry no longer has.
cargo_tool() {
  if [[ -x $3/bin/${1%-cli} ]]; then return; fi
  if have cargo-binstall; then
    say "installing $1 $2 with cargo binstall (about 10 s)"
    cargo binstall --no-confirm --root "$3" "$1@$2" >&2 && return
  fi
  say "compiling $1 $2 (about $4 min)"
  cargo install --quiet "$1" --version "=$2" --root "$3" >&2
}

have cargo || fail "Rust is missing: install it with rustup, or Debian's rustc-web, cargo-web, \
rust-web-clippy and rustfmt-web"
mkdir -p "$CACHE"
wasm_std
cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" "$WASM_BINDGEN_HOME" 4
cargo_tool wasm-pack "$WASM_PACK_VERSION" "$WASM_PACK_HOME" 4
