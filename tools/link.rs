//! Has the linker of each program note what leads to what: by that, `site pack` finds what is for nobody, and splits the
//! page's.

use std::env;

/// Bytes; a quarter of what a program would get unasked, all of it memory of a telephone. Emscripten gives a quarter of this.
const STACK: u32 = 256 * 1024;

fn main() {
    println!("cargo:rerun-if-changed=tools/link.rs");
    let told = |name: &str| env::var(name).unwrap_or_default();
    if told("CARGO_CFG_TARGET_ARCH") == "wasm32" && told("PROFILE") == "release" {
        for program in ["doc-to-doc", "request", "strongbox"] {
            println!("cargo:rustc-link-arg-bin={program}=--emit-relocs");
            println!("cargo:rustc-link-arg-bin={program}=-zstack-size={STACK}");
        }
    }
}
