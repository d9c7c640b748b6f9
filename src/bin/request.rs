//! The entry of the form, a program of its own: it can send, and it holds nothing of the self-check.
//! The shell reads the content first and mounts after a pause, as it does with the page's own.

/// Whatever is given back is overwritten first: it may be words that were typed.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
mod entry {
    use std::cell::Cell;

    use doc_to_doc::app::request::{self, Letter};
    use doc_to_doc::content::book::Book;
    use wasm_bindgen::prelude::*;

    thread_local! {
        static LETTER: Cell<Option<Letter>> = const { Cell::new(None) };
    }

    /// Unpacks the content. Where a letter is being written already, it goes on in this language.
    ///
    /// # Errors
    /// When it is damaged or of another build; the page then stands without the form, and says so, or as it was.
    #[wasm_bindgen]
    pub fn open(content: &[u8]) -> Result<(), JsError> {
        let book = Box::leak(Box::new(Book::unpack(content)?));
        match LETTER.get() {
            Some(letter) => letter.speak(book),
            None => LETTER.set(request::begin(book)),
        }
        Ok(())
    }

    /// Puts the form into its place; false when there is nothing to show.
    #[wasm_bindgen]
    pub fn start() -> bool {
        LETTER.get().is_some_and(request::mount)
    }
}

fn main() {}
