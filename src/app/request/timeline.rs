//! When a call can be expected, drawn: by the days of the programme's office, on its own clock.

use super::letter::Letter;
use crate::app::part::prose::Part;
use crate::browser::zone;
use crate::content::{date, schedule};
use crate::domain::request::Channel;
use crate::domain::zone::Zone;

/// Adds it. Where the browser does not know the office's zone, the term is told instead of the day.
pub(super) fn timeline(letter: Letter, page: &mut Part) {
    let (phrases, book) = (letter.phrases(), letter.book());
    let office = &book.programme.office;
    let (at, by) = letter.with(|state| (state.sending.at, state.request.as_ref().map(|of| of.contact.channel)));
    let there = Zone::around(at, zone::offsets(&office.zone)).map(|zone| zone.wall(at));
    let day = there.and_then(|there| office.timeline(there)).map(|timeline| date::coming(book, timeline.call_by));
    let call = match (&day, by) {
        (None, _) => phrases.ask_then_call().to_owned(),
        (Some(day), None | Some(Channel::Phone)) => phrases.sent_call_by(day),
        (Some(day), Some(Channel::Text | Channel::Email)) => phrases.sent_contact_by(day),
    };
    page.nest("ol", "timeline", |list| {
        list.words("li", "done", phrases.sent_here()).words("li", "", call);
        list.nest("li", "", |step| {
            step.words("p", "", phrases.ask_then_match()).note(phrases.sent_no_term());
        });
        list.words("li", "", phrases.ask_then_peer());
    });
    if day.is_some() && !office.confirmed {
        page.note(phrases.sent_reckoned(schedule::office(book, office)));
    }
}
