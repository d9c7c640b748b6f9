//! The content as it ships, read once for all tests of a file.

use std::path::Path;
use std::sync::OnceLock;

use doc_to_doc::content::book::Book;
use doc_to_doc::content::read;

pub(crate) fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| {
        let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
        match read::site(&public) {
            Ok(site) => site.book,
            Err(problems) => panic!("the shipped content is refused: {problems:#?}"),
        }
    })
}
