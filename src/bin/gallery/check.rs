//! The other screens of a check: each has a page of its own, as a screen has.

use doc_to_doc::app::visit::Visit;
use doc_to_doc::domain::plan::PlanStep;
use doc_to_doc::domain::sitting::{Moment, Page as Opened};
use leptos::prelude::Set;

use crate::room::Answer::{At, Decline, Least, Most};
use crate::room::Room;
use crate::wall::{Page, Wall};

pub(crate) const PAGES: &[Page] = &[
    Page { family: "check", name: "before", of: &["screen/before"], hang: before },
    Page { family: "check", name: "interrupt", of: &["screen/interrupt"], hang: interrupt },
    Page { family: "check", name: "offer", of: &["screen/offer"], hang: offer },
    Page { family: "check", name: "erased", of: &["screen/erased"], hang: erased },
    Page { family: "check", name: "doctor", of: &["screen/doctor", "part/answers_sheet"], hang: doctor },
    Page { family: "check", name: "doctor-danger", of: &["screen/doctor", "part/help_first"], hang: doctor_danger },
    Page { family: "check", name: "doctor-awaited", of: &["screen/doctor", "part/onward"], hang: doctor_awaited },
    Page { family: "check", name: "plan", of: &["screen/plan", "part/own_words"], hang: plan },
    Page { family: "check", name: "plan-danger", of: &["screen/plan", "part/help_first"], hang: plan_danger },
];

fn before(room: Room, wall: &mut Wall) {
    wall.screen(room.at("#/check-in"));
}

fn interrupt(room: Room, wall: &mut Wall) {
    let visit = room.checking("mood", [Least; 8], false);
    let battery = &visit.book().battery;
    // The mildest answer above "not at all" is enough.
    if let Some(place @ Moment::Question { questionnaire, item }) = visit.moment()
        && let Some(item) = battery.item(questionnaire, item)
    {
        visit.change(|sitting| {
            sitting.answer(battery, At(1).to(item));
            sitting.go_on_from(battery, place);
        });
    }
    wall.screen(visit);
}

/// The first offer of a check that is answered with the most.
fn offer(room: Room, wall: &mut Wall) {
    let mut before = 1;
    let visit = loop {
        let visit = room.checking("burnout", core::iter::repeat_n(Most, before), false);
        if before == 64 || matches!(visit.moment(), Some(Moment::Offer(_))) {
            break visit;
        }
        before += 1;
    };
    wall.screen(visit);
}

fn erased(room: Room, wall: &mut Wall) {
    let visit = room.checking("loneliness", [Least; 3], false);
    visit.finish();
    wall.screen(visit);
}

/// One of the pages that are opened from a result.
fn opened(visit: Visit, page: Opened) -> Visit {
    visit.change(|sitting| sitting.open(&visit.book().battery, page));
    visit
}

fn doctor(room: Room, wall: &mut Wall) {
    let visit = room.checking("", [Most, Least, Decline, At(1), At(1)].into_iter().cycle().take(99), true);
    wall.unfolded_screen(opened(visit, Opened::Doctor));
}

fn doctor_danger(room: Room, wall: &mut Wall) {
    wall.screen(opened(room.checking("mood", [Most; 12], true), Opened::Doctor));
}

fn doctor_awaited(room: Room, wall: &mut Wall) {
    let visit = room.bare("#/check-in");
    visit.sitting.set(Some(room.sitting("loneliness", [Most; 9], false)));
    wall.screen(opened(visit, Opened::Doctor));
}

/// With a line written into one step, and several into the next.
fn plan(room: Room, wall: &mut Wall) {
    let visit = opened(room.checking("loneliness", [Most; 9], false), Opened::Plan);
    let words = [visit.phrases().guides_lead(), visit.phrases().home_lead()].join("\n");
    visit.change(|sitting| {
        sitting.plan_mut().write(PlanStep::Signs, visit.phrases().home_lead().to_owned());
        sitting.plan_mut().write(PlanStep::Alone, words);
    });
    wall.screen(visit);
}

fn plan_danger(room: Room, wall: &mut Wall) {
    wall.screen(opened(room.checking("mood", [Most; 12], true), Opened::Plan));
}
