//! The plain edition of one language: every line, what to say to a colleague, and how to ask for a
//! peer, on a page that needs nothing but itself and one style sheet.

use chrono::NaiveDate;

use super::page::{Around, Outside};
use super::{ask, colleague, groups, guides, page};
use crate::content::language::Language;
use crate::content::read::Site;

/// The whole page. `today` is the day on which it is made: an entry that was checked long before
/// says so.
#[must_use]
pub fn edition(site: &Site, outside: Outside<'_>, today: NaiveDate) -> String {
    let book = &site.book;
    let phrases = &book.phrases;
    let everyone = groups::everyone(site);
    let features = book.programme.features;
    let (guides, front) = (guides::address(book), page::front(book));
    let ways = [
        (true, "#find", phrases.door_find()),
        (features.colleague, "#colleague", phrases.door_colleague()),
        (true, "#ask", phrases.door_ask()),
        (features.guides, guides.as_str(), phrases.guides_title()),
        (true, front.as_str(), phrases.home()),
    ];
    let ways: Vec<(&str, &str)> =
        ways.iter().filter(|(is_there, ..)| *is_there).map(|(_, href, words)| (*href, *words)).collect();
    let elsewhere = |language: &Language| [&language.tag, ".html"].concat();
    page::page(site, outside, Around { ways: &ways, elsewhere: &elsewhere }, &everyone, |html| {
        html.block("section", &[("class", "column broad stack"), ("id", "find")], |html| {
            html.words("h1", "", phrases.find_title());
            html.words("p", "lead soft", phrases.plain_lead());
            groups::groups(html, book, &everyone, today);
        });
        if features.colleague {
            page::section(html, "colleague", |html| {
                html.words("h2", "", phrases.colleague_title());
                colleague::steps(html, book, &site.library);
                if features.guides {
                    html.block("p", &[], |html| {
                        html.inline("a", &[("class", "link"), ("href", &guides)], |html| {
                            html.text(phrases.plain_guides());
                        });
                    });
                }
            });
        }
        page::section(html, "ask", |html| {
            html.words("h2", "", phrases.plain_ask());
            ask::in_full(html, book);
        });
    })
}
