#!/usr/bin/env bash
# Brings what only the tests need: Chromium, its driver, Firefox, and shellcheck.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

missing=()
find_chromium >/dev/null || missing+=(chromium)
find_chromedriver >/dev/null || missing+=(chromium-driver)
find_firefox >/dev/null || missing+=(firefox-esr)
have shellcheck || missing+=(shellcheck)
if [[ ${#missing[@]} -gt 0 ]]; then apt_install 2 "${missing[@]}"; fi
