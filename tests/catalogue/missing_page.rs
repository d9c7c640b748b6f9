//! The page for what is not there: it says what the content says, and reaches whoever answers.

use doc_to_doc::content::plain::{Outside, missing};

use crate::page::{links, nodes};
use crate::said;
use crate::shipped::{book, whole};

pub(crate) fn shipped() -> String {
    let outside =
        Outside { style: "/below/assets/style-0.css", integrity: "sha384-a", icon: "data:image/svg+xml,icon" };
    missing(whole(), outside, "/below/")
}

#[test]
fn it_names_who_answers_and_leads_to_the_first_page_from_any_depth() {
    let (book, page) = (book(), shipped());
    let mut wanted = vec![
        book.phrases.missing_title().to_owned(),
        book.phrases.missing_text().to_owned(),
        book.programme.name.to_string(),
        book.phrases.leave().to_owned(),
        book.phrases.door_find().to_owned(),
        book.phrases.door_ask().to_owned(),
        book.phrases.home().to_owned(),
    ];
    wanted.extend(book.programme.name.split(' ').map(str::to_owned));
    wanted.extend(said::strip(book));
    wanted.extend(said::languages());
    said::says_all_and_no_more("404.html", &page, &wanted);
    let links: Vec<String> = links(&nodes(&page)).into_iter().map(|(href, _)| href).collect();
    for wanted in ["tel:911", "tel:988", "sms:988", "/below/", "/below/#/find", "/below/#/ask"] {
        assert!(links.iter().any(|href| href == wanted), "{wanted}");
    }
    assert!(page.contains("rel=\"icon\" href=\"data:image/svg+xml,icon\""));
    assert!(page.contains("href=\"/below/assets/style-0.css\" integrity=\"sha384-a\" crossorigin"));
    assert!(!page.contains("<script") && !page.contains("\"../"), "an address that hangs on the depth");
}
