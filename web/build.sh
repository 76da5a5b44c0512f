#!/usr/bin/env bash
# Builds the UI into target/classes/META-INF/resources. Each step is skipped when its inputs have not changed.
set -euo pipefail
cd "$(dirname "$0")"

stop() { echo "web: $*" >&2; exit 1; }

command -v node >/dev/null && command -v npm >/dev/null \
  || stop "Node.js is not installed. The UI needs Node 20 or newer with npm; install it and run again."
node_major=$(node -p 'process.versions.node.split(".")[0]')
[ "$node_major" -ge 20 ] || stop "Node $(node -v) is too old. The UI needs Node 20 or newer; install it and run again."

fingerprint() { find "$@" -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1; }
unchanged() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

lock=$(fingerprint package-lock.json .npmrc)
if ! unchanged node_modules/.fingerprint "$lock"; then
  npm ci --no-progress --loglevel=error
  echo "$lock" > node_modules/.fingerprint
fi

inputs=(index.html package.json package-lock.json tsconfig.json vite.config.ts public src)
[ -f openapi.json ] && inputs+=(openapi.json)
built=$(find "${inputs[@]}" -type f ! -name schema.d.ts -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
if ! unchanged target/ui.fingerprint "$built" || [ ! -f target/classes/META-INF/resources/index.html ]; then
  rm -f target/ui.fingerprint
  [ ! -f openapi.json ] || npm run --silent api >/dev/null
  npx --no-install tsc --noEmit
  npx --no-install vite build --logLevel warn
  echo "$built" > target/ui.fingerprint
fi

# What the server prints documents with; beside the UI, since it comes from npm too.
fonts=target/classes/fonts
if [ ! -f "$fonts/NotoSansSC-Regular.ttf" ]; then
  mkdir -p "$fonts"
  cp node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf "$fonts/NotoSansSC-Regular.ttf"
  cp node_modules/@expo-google-fonts/noto-sans-sc/LICENSE_FONT "$fonts/NotoSansSC-LICENSE.txt"
fi
