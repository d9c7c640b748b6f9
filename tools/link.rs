//! Has the linker of the page's program note what leads to what: `site pack` splits it by that.

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=tools/link.rs");
    let told = |name: &str| env::var(name).unwrap_or_default();
    if told("CARGO_CFG_TARGET_ARCH") == "wasm32" && told("PROFILE") == "release" {
        println!("cargo:rustc-link-arg-bin=doc-to-doc=--emit-relocs");
    }
}
