//! One guide.

use leptos::prelude::*;

use super::signed;
use crate::app::part::blocks;
use crate::app::part::prose::{Part, column, labelled, nothing};
use crate::app::visit::Visit;
use crate::browser::{focus, keep};
use crate::content::library::{Guide, Library, Section};

/// From here on a guide shows what it holds before it begins.
const LONG: usize = 5;

/// The screen. A section that was looked for takes the focus in the heading's place.
pub(in crate::app::screen) fn guide(
    visit: Visit,
    library: &'static Library,
    place: u16,
    sought: Option<u16>,
) -> AnyView {
    let Some(guide) = library.guides.get(usize::from(place)) else { return nothing() };
    let phrases = visit.phrases();
    column(|page| {
        page.nest("p", "screen-only", |part| {
            part.button("back", phrases.back(), move || visit.turn_back());
        });
        page.heading(guide.title).lead(guide.lead);
        if guide.sections.len() >= LONG {
            contents(visit, guide, page);
        }
        for (position, section) in (0..).zip(&guide.sections) {
            page.nest("section", "stack guide-section", |part| {
                title(section, position, sought == Some(position), part);
                blocks::blocks(visit, library, &section.blocks, None, part);
            });
        }
        page.note(signed(visit));
        page.nest("div", "row screen-only", |row| {
            row.button("button second", phrases.take_print(), keep::print);
        });
    })
}

/// Folded: whoever comes here on a bad night is to meet the first section first.
///
/// Buttons, not links: a link would put into the address, and into the history, what somebody reads.
fn contents(visit: Visit, guide: &'static Guide, page: &mut Part) {
    let phrases = visit.phrases();
    page.fold("fold contents screen-only", visit.printing, phrases.guide_contents(), |fold| {
        fold.add(labelled("nav", "", phrases.guide_contents(), |nav| {
            nav.nest("ol", "", |list| {
                for (position, section) in (0..).zip(&guide.sections) {
                    list.nest("li", "", |entry| {
                        entry.button("link", section.title, move || focus::place(&id(position)));
                    });
                }
            });
        }));
    });
}

fn title(section: &'static Section, position: u16, sought: bool, part: &mut Part) {
    let attributes = vec![("id", id(position).into()), ("tabindex", "-1".into())];
    part.attributed("h2", if sought { focus::SOUGHT } else { "" }, attributes, |title| {
        title.text(section.title);
    });
}

fn id(position: u16) -> String {
    ["section-", &position.to_string()].concat()
}
