//! The content with an association's own questionnaire in it, read once for all tests of a file.

#[path = "../content/copy.rs"]
#[allow(dead_code, reason = "nothing is spoiled here")]
mod copy;
#[path = "laid_over.rs"]
mod laid_over;

use std::sync::OnceLock;

use doc_to_doc::content::book::Book;
use doc_to_doc::content::read;

pub(crate) fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| {
        let copy = copy::Copy::in_english();
        laid_over::lay_over(copy.path());
        read::site(copy.path()).unwrap_or_else(|problems| panic!("{problems:#?}")).book
    })
}
