#!/usr/bin/env bash
# Brings what only the tests need: Chromium, its driver, and shellcheck.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

missing=()
find_chromium >/dev/null || missing+=(chromium)
find_chromedriver >/dev/null || missing+=(chromium-driver)
have shellcheck || missing+=(shellcheck)
if [[ ${#missing[@]} -gt 0 ]]; then apt_install 2 "${missing[@]}"; fi
