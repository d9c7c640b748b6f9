//! The four doors.

use leptos::prelude::*;

use super::for_whom::for_whom;
use crate::app::part::prose::{Part, broad, element};
use crate::app::rest::Rest;
use crate::app::visit::Visit;
use crate::content::readers;
use crate::domain::contact::shown_number;
use crate::domain::reader;
use crate::domain::reading::Reading;
use crate::domain::route::Route;

/// The screen.
pub(super) fn home(visit: Visit) -> AnyView {
    let phrases = visit.phrases();
    let phone = visit.book().programme.phone.as_str();
    broad(|page| {
        page.nest("div", "stack", |part| {
            part.heading(phrases.home_title()).lead(phrases.home_lead());
        });
        page.add(for_whom(visit));
        page.live(move || {
            let mut part = Part::default();
            part.add(doors(visit));
            if visit.book().programme.features.guides {
                part.nest("ul", "reads", |reads| to_read(visit, reads));
            }
            part.all()
        });
        page.nest("ul", "facts soft", |facts| {
            facts.words("li", "", phrases.home_no_record()).words("li", "", phrases.home_one_day());
            facts.nest("li", "", |fact| {
                fact.text(phrases.home_talk()).text(" ").link("", ["tel:", phone].concat(), shown_number(phone));
            });
        });
    })
}

/// A quiet line to what there is to read. Its words come from the catalogue, so that nothing moves
/// when the library arrives.
fn to_read(visit: Visit, reads: &mut Part) {
    let phrases = visit.phrases();
    let mut name = |words: &'static str, guide: &'static str| {
        reads.nest("li", "", |entry| {
            entry.button("link", words, move || open(visit, guide));
        });
    };
    for guide in reader::guides(visit.reader()) {
        name(readers::guide(phrases, guide), guide);
    }
    name(phrases.home_read_all(), "");
}

/// Opens a guide; until the library is here, and where there is no such guide, the list of them.
fn open(visit: Visit, guide: &str) {
    let place = match untrack(|| visit.library()) {
        Rest::Here(library) => (0..).zip(&library.guides).find(|(_, one)| one.id == guide),
        _ => None,
    };
    match place {
        Some((guide, _)) => visit.read(Reading::Guide { guide, section: None }),
        None => _ = visit.follow(Route::Guides.fragment()),
    }
}

/// The doors themselves; a screen that does not exist offers them too.
#[must_use]
pub fn doors(visit: Visit) -> AnyView {
    let reader = visit.follow_reader();
    element("ul", "doors", |doors| {
        for (position, route) in visit.book().programme.doors(reader).enumerate() {
            let (name, about) = readers::door(visit.phrases(), route, reader);
            let class = if position == 0 { "door first" } else { "door" };
            doors.nest("li", "", |entry| {
                entry.link_around(class, route.fragment(), |door| {
                    door.title(name).words("p", "soft", about);
                });
            });
        }
    })
}
