#!/usr/bin/env bash
# Builds the standard library for wasm from Debian's rust-web-src, once per version of rustc-web, into
# a sysroot of its own in the cache. Cargo then needs no unstable flag: `in_wasm` names the sysroot.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

sysroot=$(debian_sysroot)
work=$CACHE/build-std.$$
trap 'rm -rf "$work"' EXIT

say "building the standard library for $TARGET (about 3 min)"
mkdir -p "$work/src" "$work/sysroot/lib/rustlib/$TARGET/lib"
: >"$work/src/lib.rs"
printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n' >"$work/Cargo.toml"

# The bitcode is what link-time optimization reads; without it, a release build fails.
(cd "$work" && PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
  CARGO_TARGET_DIR=target cargo build --quiet --release --target "$TARGET" \
  -Z build-std=std,panic_abort,test,proc_macro >&2)

find "$work/target/$TARGET/release/deps" -name '*.rlib' ! -name 'libempty-*' \
  -exec cp {} "$work/sysroot/lib/rustlib/$TARGET/lib" \;

# wasm-pack asks `rustc` itself where the target's library is, without the flag that cargo is given.
mkdir "$work/sysroot/bin"
cat >"$work/sysroot/bin/rustc" <<END
#!/bin/sh
case "\$*" in
  *"--print target-libdir"*) exec $DEBIAN_RUSTC --sysroot="$sysroot" "\$@" ;;
  *) exec $DEBIAN_RUSTC "\$@" ;;
esac
END
chmod +x "$work/sysroot/bin/rustc"
rm -rf "$sysroot"
mv "$work/sysroot" "$sysroot"

# What was compiled against an earlier build of the library does not link with this one.
rm -rf "target/$TARGET"
