//! Every line of the directory, in groups by how soon a person needs it.

use super::entry::entry;
use super::html::Html;
use super::line::list;
use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::read::Site;
use crate::content::urgency;
use crate::domain::directory::Urgency;
use chrono::NaiveDate;

/// Everyone who is shown, those of the book and the rest, in the directory's order.
pub(super) fn everyone(site: &Site) -> Vec<&Listed> {
    let mut all: Vec<&Listed> = site.book.lines.iter().chain(&site.rest).filter(|line| line.entry.listed).collect();
    all.sort_by_key(|listed| listed.entry.place);
    all
}

/// The groups that hold anybody, the most urgent first.
pub(super) fn groups(html: &mut Html, book: &Book, everyone: &[&Listed], today: NaiveDate) {
    for urgency in Urgency::ALL {
        let group: Vec<&Listed> = everyone.iter().filter(|listed| listed.entry.urgency == *urgency).copied().collect();
        if group.is_empty() {
            continue;
        }
        html.words("h2", "", urgency::name(&book.phrases, *urgency));
        list(html, "line listed", group.into_iter(), |html, listed| entry(html, book, listed, today));
    }
}
