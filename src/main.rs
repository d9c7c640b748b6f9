//! The page's entry. The shell reads the content first and mounts after a pause, so that neither
//! step keeps a slow phone from answering a touch.

/// Whatever is given back is overwritten first: words that were typed, and words made of answers.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
mod entry {
    use std::cell::Cell;

    use doc_to_doc::app::{self, visit::Visit};
    use doc_to_doc::browser::{fragment, strongbox};
    use doc_to_doc::content::book::Book;
    use wasm_bindgen::prelude::*;

    thread_local! {
        static VISIT: Cell<Option<Visit>> = const { Cell::new(None) };
    }

    /// Unpacks the content. A visit that has begun already goes on in this language, where it stands.
    ///
    /// # Errors
    /// When it is damaged or of another build; the shell then shows the static help, or leaves the page as it was.
    #[wasm_bindgen]
    pub fn open(content: &[u8]) -> Result<(), JsError> {
        let book = Box::leak(Box::new(Book::unpack(content)?));
        match VISIT.get() {
            Some(visit) => visit.speak(book),
            None => VISIT.set(Some(Visit::new(book, &fragment::read()))),
        }
        Ok(())
    }

    /// Mounts the app; false when there is nothing to show.
    #[wasm_bindgen]
    pub fn start() -> bool {
        VISIT.get().is_some_and(app::mount)
    }

    /// Lets the strip follow the clock; false when it cannot, and then it stays as it stands.
    #[wasm_bindgen]
    pub fn follow() -> bool {
        VISIT.get().is_some_and(app::follow_clock)
    }

    /// Takes the lines of help that came later; nothing means that they did not come.
    #[wasm_bindgen]
    pub fn shelve(lines: Vec<u8>) {
        if let Some(visit) = VISIT.get() {
            visit.shelve(lines);
        }
    }

    /// Takes what there is to read; nothing means that it did not come.
    #[wasm_bindgen]
    pub fn stock(library: Vec<u8>) {
        if let Some(visit) = VISIT.get() {
            visit.stock(library);
        }
    }

    /// Takes the program that locks and opens files, once it runs.
    #[wasm_bindgen]
    pub fn equip(program: &JsValue) {
        if let Some(visit) = VISIT.get() {
            visit.equip(strongbox::take(program));
        }
    }
}

fn main() {}
