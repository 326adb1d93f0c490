# shellcheck shell=bash
# Sourced by every script here, from the repository's root: where the tools are, which versions, and
# how this machine compiles for wasm. It looks and decides; it installs nothing.

TARGET=wasm32-unknown-unknown
WASM_PACK_VERSION=0.15.1
# The command that writes the JavaScript must be of the same version as the crate that it serves.
WASM_BINDGEN_VERSION=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)

# Shared by all clones of one user, so that a fresh clone finds the tools that an older one built.
CACHE=${NUTGRAF_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/nutgraf}
WASM_PACK_HOME=$CACHE/wasm-pack-$WASM_PACK_VERSION
WASM_BINDGEN_HOME=$CACHE/wasm-bindgen-$WASM_BINDGEN_VERSION
export PATH="$PWD/node_modules/.bin:$WASM_PACK_HOME/bin:$WASM_BINDGEN_HOME/bin:$PATH"

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# The compiler of Debian's rustc-web, which comes with the sources of its standard library.
DEBIAN_RUSTC=/usr/bin/rustc
DEBIAN_LINKER=/usr/lib/llvm-22/bin/wasm-ld # of lld-22, whose LLVM is that of rustc-web
debian_sysroot() { # the place of the standard library for wasm that scripts/build-std.sh makes
  printf '%s/rust-web-%s\n' "$CACHE" "$("$DEBIAN_RUSTC" --version | cut -d' ' -f2-3 | tr ' ' - | tr -d '(')"
}
has_debian_std() {
  [[ -x $DEBIAN_RUSTC && -x $DEBIAN_LINKER && -e $(debian_sysroot)/bin/rustc ]]
}

# Whether the compiler that `cargo` uses has the wasm target, as after `rustup target add`.
has_wasm_target() {
  compgen -G "$(rustc --print target-libdir --target "$TARGET")/libcore-*.rlib" >/dev/null
}

# Runs a command with a compiler that knows wasm: the usual one, else Debian's with the standard
# library that was built here. Only wasm goes to Debian's; native code stays with the usual one.
in_wasm() {
  # The network sums with the vector instructions that all browsers have
  # (Chrome 91, Firefox 89, Safari 16.4 and later).
  local flags=-Ctarget-feature=+simd128
  if has_wasm_target; then
    env CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" "$@"
  else
    local sysroot
    sysroot=$(debian_sysroot)
    # clippy-driver finds the standard library by SYSROOT, rustc by the flag.
    env PATH="$sysroot/bin:/usr/bin:$PATH" SYSROOT="$sysroot" \
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$DEBIAN_LINKER" \
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags --sysroot=$sysroot" "$@"
  fi
}

# Prints the browser's path: CHROME_PATH where it is set, else the first that is installed.
find_chromium() {
  local name
  for name in "${CHROME_PATH:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if have "$name"; then command -v "$name" && return; fi
  done
  return 1
}
# Prints Firefox's path, likewise: FIREFOX_PATH where it is set.
find_firefox() {
  local name
  for name in "${FIREFOX_PATH:-}" firefox firefox-esr /Applications/Firefox.app/Contents/MacOS/firefox; do
    if have "$name"; then command -v "$name" && return; fi
  done
  return 1
}
find_chromedriver() { command -v "${CHROMEDRIVER:-chromedriver}"; }

# Installs Debian's packages, or says which are missing. $1: minutes that it takes; then names.
apt_install() {
  local minutes=$1 as_root=()
  shift
  have apt-get || fail "install these, or what your system calls them, and run this again: $*"
  if [[ $(id -u) != 0 ]]; then
    sudo -n true 2>/dev/null || fail "missing packages; run: sudo apt-get install $*"
    as_root=(sudo)
  fi
  say "installing $* with apt (about $minutes min)"
  "${as_root[@]}" apt-get update -qq >&2 || say "apt-get update failed; going on with the old lists"
  # --no-remove: a package that would push out something installed is the user's to decide on.
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends --no-remove "$@" >&2 ||
    fail "apt-get could not install: $*"
}
