# Where this project keeps its tools, and the PATH that finds them.
# Bash reads this file before every recipe of the Makefile (BASH_ENV); it prints nothing.

# One folder for all clones on a machine: the bundler alone takes minutes to compile.
export DOC_TO_DOC_TOOLS="${DOC_TO_DOC_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/doc-to-doc}"

export TRUNK_VERSION=0.21.14
# Must equal the wasm-bindgen of Cargo.lock: the generated glue and the bundle speak one dialect.
export WASM_BINDGEN_VERSION=0.2.130
export BINARYEN_VERSION=132.0.0
export ESBUILD_VERSION=0.28.2

PATH="$DOC_TO_DOC_TOOLS/cargo/bin:$DOC_TO_DOC_TOOLS/npm/node_modules/.bin:$PATH"

# Written by toolchain.sh where rustup could not bring the wasm32 target and Debian's compiler did.
# That compiler must come before rustup's: libraries of one do not fit the other.
if [ -e "$DOC_TO_DOC_TOOLS/debian-rust" ]; then
  PATH="/usr/bin:$PATH"
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19
fi
export PATH

# Component tests run in a real browser.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner

# Panic messages name source files: without this the published bundle would carry this machine's
# folders, and two machines would never build the same bytes.
remap="--remap-path-prefix=$PWD="
for sources in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
  [ -d "$sources" ] && remap="$remap --remap-path-prefix=$sources="
done
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$remap"
unset remap sources
