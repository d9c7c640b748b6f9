//! The entry of the strongbox, a program of its own: it locks, opens and reads files, and imports nothing.
//!
//! It takes its rooms by their files and not by the library's name: whatever is linked with the library
//! brings the views' own crates along, and what those import.

/// Whatever is given back is overwritten first: passphrases, keys, and what was in a file.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

#[cfg(target_arch = "wasm32")]
#[path = "../domain"]
#[allow(dead_code, unreachable_pub, reason = "the library's, which uses and shows more of it")]
mod domain {
    pub mod kept;
}

#[cfg(target_arch = "wasm32")]
#[path = "../strongbox"]
#[allow(dead_code, unreachable_pub, reason = "the library's, which uses and shows more of it")]
mod strongbox {
    pub mod cipher;
    pub mod fhir;
    pub mod header;
    pub mod read;
}

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
mod entry {
    use crate::domain::kept;
    use crate::strongbox::{cipher, read as files};
    use wasm_bindgen::prelude::*;

    /// Locks a text; nothing, when it cannot. `chance` is what nobody can guess, 40 bytes of it.
    #[wasm_bindgen]
    pub fn lock(text: &[u8], passphrase: &[u8], chance: &[u8]) -> Vec<u8> {
        cipher::lock(text, passphrase, chance).unwrap_or_default()
    }

    /// Reads a file, locked or not, and packs what came of it.
    #[wasm_bindgen]
    pub fn read(file: &[u8], passphrase: &[u8]) -> Vec<u8> {
        kept::pack(&files::read(file, passphrase))
    }
}

fn main() {}
