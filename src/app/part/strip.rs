//! Help now: the strip above every screen, kept up to date.
//!
//! It takes the place of the strip in the page, which says the same without the minute.

use leptos::prelude::*;

use super::prose::{Part, Words, text};
use crate::app::visit::Visit;
use crate::content::directory::Listed;
use crate::content::ways::label;
use crate::domain::contact::Channel;
use crate::domain::reach;

/// The strip.
///
/// It is drawn anew only when a line opens or closes; a minute that passes changes words alone. A
/// link that is replaced between press and release never hears the click, and the first click
/// into a frame makes the page look at the clock.
#[must_use]
pub fn strip(visit: Visit) -> AnyView {
    let mut part = Part::default();
    part.words("span", "question", visit.phrases().strip_question());
    let lines: Vec<&'static Listed> = visit.book().strip.iter().filter_map(|id| visit.book().line(id)).collect();
    let is_open = move |line: &'static Listed| visit.ask_hands(|hands| hands.standing(line).relied_on().is_open());
    let open: Vec<Memo<bool>> = lines.iter().copied().map(|line| Memo::new(move |_| is_open(line))).collect();
    part.live(move || {
        let open: Vec<bool> = open.iter().map(Get::get).collect();
        let answering = |line: &&Listed| visit.glance(|hands| hands.standing(line).relied_on());
        let told: Vec<_> = lines.iter().map(|line| (answering(line), line.entry.is_for_physicians())).collect();
        let mut strip = Part::default();
        for position in reach::strip(&told) {
            if let (Some(line), Some(open)) = (lines.get(position), open.get(position)) {
                ways(visit, line, *open, &mut strip);
            }
        }
        strip.all()
    });
    part.all()
}

/// A line with a short name stands there once, with its hours; of any other line, its numbers.
fn ways(visit: Visit, line: &'static Listed, open: bool, links: &mut Part) {
    for channel in &line.entry.channels {
        match (channel, line.words.short) {
            (Channel::Call { .. }, Some(short)) => {
                let attributes: Vec<(&str, Words)> =
                    vec![("href", channel.link().into()), ("data-number", channel.shown().into())];
                links.attributed("a", "", attributes, |link| {
                    link.text(short).text(" ");
                    link.nest("span", if open { "hours open" } else { "hours" }, |hours| {
                        hours.live(move || text(visit.ask_hands(|hands| hands.told_in_short(visit.book(), line))));
                    });
                });
            }
            (Channel::Call { .. } | Channel::Text { keyword: None, .. }, None) => {
                links.link("", channel.link(), label(visit.phrases(), channel));
            }
            _ => {}
        }
    }
}
