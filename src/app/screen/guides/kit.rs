//! What can be printed and passed on, as it will look on paper.

use leptos::prelude::*;

use super::sheet;
use crate::app::part::blocks;
use crate::app::part::prose::{Part, column};
use crate::app::visit::Visit;
use crate::browser::keep;
use crate::content::block::HandOver;
use crate::content::library::Library;
use crate::domain::text::Text;

/// What is passed on by hand.
const BY_HAND: &[HandOver] = &[HandOver::Message];

/// The screen.
pub(in crate::app::screen) fn kit(visit: Visit, library: &'static Library) -> AnyView {
    let kit = &library.kit;
    column(|page| {
        page.nest("p", "screen-only", |part| {
            part.button("back", visit.phrases().back(), move || visit.turn_back());
        });
        page.heading(kit.title).lead(kit.lead);
        page.note(kit.print_note);
        shown(page, kit.card.name, sheet::card(visit, kit), kit.print_card, "card");
        shown(page, kit.half.name, sheet::half(visit, kit), kit.print_half, "half");
        blocks::hand_over(visit, library, BY_HAND, page);
    })
}

/// A sheet under its name, and the button that prints it alone.
fn shown(page: &mut Part, name: Text, sheet: AnyView, print: Text, alone: &'static str) {
    page.nest("section", "stack", |part| {
        part.title(name).add(sheet);
        part.nest("div", "row screen-only", |row| {
            row.button("button", print, move || keep::print_only(alone));
        });
    });
}
