//! The entry of the strongbox, a program of its own: it locks, opens and reads files, and imports nothing.

/// Whatever is given back is overwritten first: passphrases, keys, and what was in a file.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
mod entry {
    use doc_to_doc::{domain::kept, strongbox};
    use wasm_bindgen::prelude::*;

    /// Locks a text; nothing, when it cannot. `chance` is what nobody can guess, 40 bytes of it.
    #[wasm_bindgen]
    pub fn lock(text: &[u8], passphrase: &[u8], chance: &[u8]) -> Vec<u8> {
        strongbox::cipher::lock(text, passphrase, chance).unwrap_or_default()
    }

    /// Reads a file, locked or not, and packs what came of it.
    #[wasm_bindgen]
    pub fn read(file: &[u8], passphrase: &[u8]) -> Vec<u8> {
        kept::pack(&strongbox::read(file, passphrase))
    }
}

fn main() {}
