#!/usr/bin/env bash
# Browser tests against a running server: KEYHOLD_URL=http://127.0.0.1:8420 web/e2e/run.sh
# KEYHOLD_USER and KEYHOLD_PASSWORD name who signs in (an administrator of a demo company); KEYHOLD_CHROMIUM the browser.
set -euo pipefail
cd "$(dirname "$0")/.."

stop() { echo "browser tests: $*" >&2; exit 1; }

: "${KEYHOLD_URL:?say where the server is: KEYHOLD_URL=http://127.0.0.1:8420}"
if [ -z "${KEYHOLD_CHROMIUM:-}" ]; then
  KEYHOLD_CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome) \
    || stop "no Chromium found. Install it (Debian: apt-get install chromium fonts-noto-cjk) or set KEYHOLD_CHROMIUM."
  export KEYHOLD_CHROMIUM
fi
[ -d node_modules ] || stop "web/node_modules is missing: build first (./mvnw -pl web generate-resources)."
exec npx --no-install playwright test "$@"
