//! The page's entry. The shell reads the content first and mounts after a pause, so that neither
//! step keeps a slow phone from answering a touch.

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
mod entry {
    use std::sync::OnceLock;

    use doc_to_doc::app::{self, visit::Visit};
    use doc_to_doc::browser::fragment;
    use doc_to_doc::content::book::Book;
    use wasm_bindgen::prelude::*;

    static BOOK: OnceLock<Book> = OnceLock::new();

    /// Unpacks the content.
    ///
    /// # Errors
    /// When it is damaged or of another build; the shell then shows the static help.
    #[wasm_bindgen]
    pub fn open(content: &[u8]) -> Result<(), JsError> {
        let book = Book::unpack(content)?;
        BOOK.get_or_init(|| book);
        Ok(())
    }

    /// Mounts the app; false when there is nothing to show.
    #[wasm_bindgen]
    pub fn start() -> bool {
        let visit = BOOK.get().map(|book| Visit::new(book, &fragment::read()));
        visit.is_some_and(app::mount)
    }
}

fn main() {}
