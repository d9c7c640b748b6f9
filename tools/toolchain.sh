#!/usr/bin/env bash
# Brings a machine to the point where this project builds, tests or lints, and skips what is there.
#
#   tools/toolchain.sh build     compiler for wasm32, bundler, bindings, what makes programs and scripts smaller
#   tools/toolchain.sh test      the same, and what lint needs, and a browser with its driver
#   tools/toolchain.sh lint      the same as build, and clippy, rustfmt and the style checkers
#   tools/toolchain.sh engines   Chromium, Firefox and WebKit, and what drives them
#   tools/toolchain.sh fhir      the same as build, other people's FHIR software, and a browser to show its forms in
#   tools/toolchain.sh lighthouse Lighthouse, and the browser that it drives
#   tools/toolchain.sh hosts     a WordPress, its PHP and database, a web server, and the browser of the tests
#
# Every step that fails says what to install by hand.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh
mkdir -p "$DOC_TO_DOC_TOOLS"

say() { printf '· %s\n' "$*" >&2; }
give_up() { printf '\nNot installed: %s\nBy hand: %s\nThen run the same command again.\n' "$1" "$2" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Runs a long step quietly, a dot every five seconds, and shows its output only if it fails.
patiently() { # title, seconds it usually takes, command...
  local title=$1 usual=$2 log started=$SECONDS
  shift 2
  log=$(mktemp)
  printf '· %s (about %s s) ' "$title" "$usual" >&2
  "$@" >"$log" 2>&1 </dev/null &
  local step=$!
  while kill -0 "$step" 2>/dev/null; do printf '.' >&2; sleep 5 & wait -n "$step" $! 2>/dev/null || true; done
  if wait "$step"; then printf ' %s s\n' "$((SECONDS - started))" >&2; rm -f "$log"
  else printf ' failed\n' >&2; tail -n 40 "$log" >&2; rm -f "$log"; return 1; fi
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo; then sudo "$@"; else return 1; fi; }

# Debian's packages, those of the list that are missing.
debian() { # what for, package...
  local purpose=$1 missing=() package
  shift
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return
  have apt-get || give_up "$purpose (${missing[*]})" "your system's packages of those names"
  if [ ! -e "$DOC_TO_DOC_TOOLS/apt-updated" ] || [ -n "$(find "$DOC_TO_DOC_TOOLS/apt-updated" -mmin +720)" ]; then
    patiently "reading Debian's package lists" 10 as_root apt-get update || true
    touch "$DOC_TO_DOC_TOOLS/apt-updated"
  fi
  patiently "$purpose: ${missing[*]}" 60 as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}" ||
    give_up "$purpose" "apt-get install --no-install-recommends ${missing[*]}"
}

# The same for packages that bring a service: it is not started. The tests start programs of their own.
debian_at_rest() { # what for, package...
  local policy=/usr/sbin/policy-rc.d status=0
  if [ -e "$policy" ] || dpkg-query -W "${@:2}" >/dev/null 2>&1; then debian "$@"; return; fi
  # How Debian is told so: invoke-rc.d(8).
  as_root sh -c "printf '#!/bin/sh\nexit 101\n' >$policy && chmod 755 $policy" || give_up "$1" "apt-get install ${*:2}"
  (debian "$@") || status=$?
  as_root rm -f "$policy"
  return "$status"
}

# The standard library for wasm32, built once from Debian's own source, put where rustc looks.
debian_standard_library() {
  local target=wasm32-unknown-unknown into empty
  into=$(/usr/bin/rustc --print target-libdir --target "$target")
  compgen -G "$into/libstd-*.rlib" >/dev/null && return
  empty=$(mktemp -d)
  mkdir "$empty/src"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$empty/Cargo.toml"
  printf '#![no_std]\n' >"$empty/src/lib.rs"
  # embed-bitcode: without it a later fat LTO finds no .llvmbc section.
  (cd "$empty" && env -u CARGO_TARGET_DIR RUSTFLAGS=-Cembed-bitcode=yes RUSTC_BOOTSTRAP=1 PATH="/usr/bin:$PATH" \
    cargo build -Zbuild-std=std,panic_abort,test --target "$target" --release) || return 1
  rm -f "$empty"/target/"$target"/release/deps/libempty-*
  as_root mkdir -p "$into" && as_root cp "$empty"/target/"$target"/release/deps/*.rlib "$into/"
  rm -rf "$empty"
}

compiler() {
  local by_hand="a Rust toolchain (rustup) with: rustup target add wasm32-unknown-unknown"
  if [ ! -e "$DOC_TO_DOC_TOOLS/debian-rust" ]; then
    if have rustup; then
      rustup target list --installed 2>/dev/null | grep -qx wasm32-unknown-unknown && return
      say "asking rustup for the wasm32 target"
      timeout 300 rustup target add wasm32-unknown-unknown >/dev/null 2>&1 && return
      say "rustup cannot bring it here; Debian's compiler can"
    elif have rustc && compgen -G "$(rustc --print target-libdir --target wasm32-unknown-unknown)/libstd-*.rlib" >/dev/null; then
      return
    fi
  fi
  have apt-get || give_up "the wasm32 target" "$by_hand"
  debian "Rust for the web" rustc-web cargo-web rust-web-src lld-19
  patiently "building the wasm32 standard library" 75 debian_standard_library ||
    give_up "the wasm32 standard library" "$by_hand"
  touch "$DOC_TO_DOC_TOOLS/debian-rust"
  # shellcheck source=tools/env.sh
  . tools/env.sh
}

# A command compiled from its package, at exactly the version named.
crate() { # crate, version, command, seconds, flag...
  local name=$1 version=$2 command=$3 usual=$4
  shift 4
  "$DOC_TO_DOC_TOOLS/cargo/bin/$command" --version 2>/dev/null | grep -qF "$version" && return
  patiently "compiling $name $version" "$usual" env -u CARGO_TARGET_DIR \
    cargo install "$name" --version "$version" --root "$DOC_TO_DOC_TOOLS/cargo" "$@" ||
    give_up "$name $version" "cargo install $name --version $version $*"
}

node_present() { have node && have npm || give_up "Node.js 20.19 or newer with npm" "your system's packages nodejs and npm"; }

optimiser() {
  local into=$DOC_TO_DOC_TOOLS/npm
  npm_has binaryen "$BINARYEN_VERSION" && npm_has esbuild "$ESBUILD_VERSION" && return
  node_present
  mkdir -p "$into"
  # Both at once: what is not named would be taken away again.
  patiently "fetching wasm-opt (binaryen $BINARYEN_VERSION) and esbuild $ESBUILD_VERSION" 20 \
    npm install --prefix "$into" --no-audit --no-fund --no-save "binaryen@$BINARYEN_VERSION" "esbuild@$ESBUILD_VERSION" ||
    give_up "wasm-opt and esbuild" "npm install binaryen@$BINARYEN_VERSION esbuild@$ESBUILD_VERSION"
}

npm_has() { # package, version
  grep -qF "\"version\": \"$2\"" "$DOC_TO_DOC_TOOLS/npm/node_modules/$1/package.json" 2>/dev/null
}

for_build() {
  have cc || debian "a C linker" gcc libc6-dev
  compiler
  # Without --locked trunk does not compile; with it wasm-bindgen-cli does not.
  crate trunk "$TRUNK_VERSION" trunk 450 --locked
  crate wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen 150
  optimiser
}

# The test tools from npm that a folder names, at exactly the versions of its lock. They bring no browser.
npm_tools() { # folder, what they are
  local folder=$1 what=$2 stamp=$1/node_modules/.package-lock.json
  [ -e "$stamp" ] && [ ! "$folder/package-lock.json" -nt "$stamp" ] && return
  node_present
  patiently "fetching $what" 30 \
    env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 PUPPETEER_SKIP_DOWNLOAD=1 \
    npm ci --prefix "$folder" --prefer-offline --no-audit --no-fund ||
    give_up "$what" "npm ci --prefix $folder"
  touch "$stamp"
}

for_lint() {
  for_build
  # Playwright, axe, and the checkers of HTML and CSS.
  npm_tools tests/e2e "the end-to-end test tools"
  if [ -e "$DOC_TO_DOC_TOOLS/debian-rust" ]; then
    debian "clippy and rustfmt" rust-web-clippy rustfmt-web
  else
    cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1 ||
      rustup component add clippy rustfmt >/dev/null 2>&1 ||
      give_up "clippy and rustfmt" "rustup component add clippy rustfmt"
  fi
}

for_test() {
  for_lint
  # Without them Chinese is drawn as boxes, and a line breaks where it would not.
  [ -n "$(fc-list :lang=zh 2>/dev/null)" ] || debian "Chinese letters" fontconfig fonts-noto-cjk
  have chromium && have chromedriver || debian "a browser and its driver" chromium chromium-driver
  have chromium-headless-shell || [ -x "${HEADLESS_SHELL:-}" ] ||
    debian "the same browser without windows" chromium-headless-shell
}

for_engines() {
  npm_tools tests/engines "what drives the engines"
  have chromium || debian "Chromium" chromium
  have firefox-esr || [ -x "${FIREFOX:-}" ] || debian "Firefox" firefox-esr
  have WebKitWebDriver || debian "WebKit and its driver" webkit2gtk-driver
  # WebKit's small browser needs a display; xvfb-run needs xauth.
  have xvfb-run && have xauth || debian "a display that nobody sees" xvfb xauth
  have openssl || debian "a maker of certificates" openssl
}

for_fhir() {
  for_build
  npm_tools tests/fhir "other people's FHIR software"
  have chromium || debian "a browser" chromium
}

# Its package brings no browser, and nothing here starts its reporting of errors.
for_lighthouse() {
  npm_tools tests/bench "Lighthouse"
  have chromium || debian "Chromium" chromium
}

for_hosts() {
  npm_tools tests/e2e "the end-to-end test tools"
  have chromium || debian "a browser" chromium
  have openssl || debian "certificates" openssl
  debian_at_rest "a WordPress to try the plugin in" wordpress wordpress-theme-twentytwentythree php-cli php-mysql \
    mariadb-server-core nginx
}

case "${1:-}" in
  build) for_build ;;
  test) for_test ;;
  engines) for_engines ;;
  lint) for_lint ;;
  fhir) for_fhir ;;
  lighthouse) for_lighthouse ;;
  hosts) for_hosts ;;
  *) sed -n '2,11p' "$0" >&2; exit 2 ;;
esac
