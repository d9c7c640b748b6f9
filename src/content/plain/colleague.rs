//! Helping a colleague: the steps, as text.

use super::html::Html;
use crate::content::book::Book;
use crate::domain::contact::shown_number;

/// The first sentence, the danger, and each step.
pub(super) fn steps(html: &mut Html, book: &Book) {
    let phrases = &book.phrases;
    let programme = phrases.colleague_programme_text(book.programme.name, shown_number(&book.programme.phone));
    html.words("p", "lead soft", phrases.colleague_lead());
    html.words("p", "sheet care", phrases.colleague_danger());
    html.block("ol", &[("class", "steps")], |html| {
        for (name, words) in [
            (phrases.colleague_notice(), phrases.colleague_notice_text()),
            (phrases.colleague_care(), phrases.colleague_care_text()),
            (phrases.colleague_suicide(), phrases.colleague_suicide_text()),
            (phrases.colleague_yes(), phrases.colleague_yes_text()),
            (phrases.colleague_share(), phrases.colleague_share_text()),
            (phrases.colleague_programme(), &programme),
            (phrases.colleague_stay(), phrases.colleague_stay_text()),
            (phrases.colleague_return(), phrases.colleague_return_text()),
            (phrases.colleague_you(), phrases.colleague_you_text()),
        ] {
            html.block("li", &[], |html| {
                html.words("h3", "", name);
                html.words("p", "", words);
            });
        }
    });
}
