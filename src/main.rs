//! The page's entry: the shell calls `start` with the content that it has loaded.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::*;

/// Unpacks the content and mounts the app.
///
/// # Errors
/// When the content is damaged or of another build; the shell then shows the static help.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn start(content: &[u8]) -> Result<(), JsError> {
    let book = doc_to_doc::content::book::Book::unpack(content)?;
    // One edition for as long as the page lives: leaked once, so that every view can point at it.
    let book = Box::leak(Box::new(book));
    doc_to_doc::app::mount(doc_to_doc::app::visit::Visit::new(book, &doc_to_doc::browser::fragment::read()));
    Ok(())
}

fn main() {}
