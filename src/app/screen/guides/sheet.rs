//! The sheets of the share kit: a card for a lounge, and half a page for a meeting.

use leptos::prelude::*;

use crate::app::part::drawing::{drawing, path};
use crate::app::part::prose::{Part, element};
use crate::app::visit::Visit;
use crate::content::library::Kit;
use crate::content::share;
use crate::domain::code_drawing;
use crate::domain::contact::shown_number;

/// The card.
pub(super) fn card(visit: Visit, kit: &'static Kit) -> AnyView {
    let card = &kit.card;
    let (number, hours) = share::physicians(visit.book());
    element("article", "kit-sheet card", |sheet| {
        sheet.words("h3", "hook", card.hook).para(card.who);
        reach(visit, kit, sheet);
        sheet.words("p", "terms", card.terms).words("p", "fine", card.confidence);
        sheet.nest("p", "fine", |line| {
            line.text(card.physicians).text(" ").words("b", "", number).text(" ").text(hours);
        });
        sheet.words("p", "fine", card.someone).words("p", "danger", card.danger);
        signature(visit, kit, &share::ON_CARD, sheet);
    })
}

/// The half page.
pub(super) fn half(visit: Visit, kit: &'static Kit) -> AnyView {
    let half = &kit.half;
    element("article", "kit-sheet half", |sheet| {
        sheet.words("h3", "hook", half.title);
        sheet.nest("div", "halves", |columns| {
            columns.nest("div", "", |told| {
                for words in &half.paragraphs {
                    told.para(words);
                }
            });
            columns.nest("div", "", |told| {
                told.nest("ol", "notice", |list| {
                    for words in &half.notice {
                        list.words("li", "", words);
                    }
                });
                reach(visit, kit, told);
            });
        });
        signature(visit, kit, &share::ON_HALF, sheet);
    })
}

/// The number, and beside it the code that leads there: whoever has no camera, or does not trust a
/// code on a wall, reads.
fn reach(visit: Visit, kit: &'static Kit, sheet: &mut Part) {
    let book = visit.book();
    sheet.nest("div", "reach", |reach| {
        reach.nest("div", "", |call| {
            call.words("p", "fine", kit.card.call);
            call.words("p", "number", shown_number(&book.programme.phone));
        });
        if let Some(code) = code_drawing::drawn(&share::target(book)) {
            reach.nest("div", "scan", |scan| {
                let side = code.side.to_string();
                let paper = ["M0 0h", &side, "v", &side, "h-", &side, "z"].concat();
                let strokes = vec![path("paper", paper), path("dark", code.dark)];
                let name = share::picture(book, kit).into();
                scan.add(drawing("code", ["0 0 ", &side, " ", &side].concat(), Some(name), strokes));
                scan.words("p", "fine", share::scan(book, kit));
            });
        }
    });
}

fn signature(visit: Visit, kit: &'static Kit, lines: &[&str], sheet: &mut Part) {
    let programme = &visit.book().programme;
    sheet.nest("p", "fine signature", |line| {
        line.words("b", "", programme.name).text(" · ").text(programme.association).text(" · ");
        line.words("span", "", share::checked(visit.book(), kit, lines));
    });
}
