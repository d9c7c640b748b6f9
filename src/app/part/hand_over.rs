//! What to do with a colleague, there and then.

use leptos::prelude::*;

use super::prose::{Attribute, Part, Words, nothing, text};

use crate::app::visit::Visit;
use crate::browser::share::{self, Shared};
use crate::browser::{clock, keep};
use crate::content::block::HandOver;
use crate::content::date;
use crate::content::library::Library;
use crate::domain::contact::shown_number;
use crate::domain::reminder::{self, GAPS};
use crate::domain::route::Route;

/// The media type of a calendar file (RFC 5545, 8.1).
const CALENDAR: &str = "text/calendar;charset=utf-8";

/// Adds them: what opens or calls in one row, then what is made here, each with what it says.
pub fn hand_over(visit: Visit, library: &'static Library, things: &'static [HandOver], part: &mut Part) {
    let (phrases, phone) = (visit.phrases(), visit.book.programme.phone.as_str());
    if things.iter().any(|thing| matches!(thing, HandOver::Form | HandOver::Call)) {
        part.nest("div", "row", |row| {
            for thing in things {
                match thing {
                    HandOver::Form => _ = row.link("button second", Route::Ask.fragment(), phrases.hand_form()),
                    HandOver::Call => {
                        let called = phrases.hand_call(shown_number(phone));
                        row.link("button second", ["tel:", phone].concat(), called);
                    }
                    HandOver::Message | HandOver::Reminder => {}
                }
            }
        });
    }
    for thing in things {
        match thing {
            HandOver::Message => message(visit, library, part),
            HandOver::Reminder => reminder(visit, library, part),
            HandOver::Form | HandOver::Call => {}
        }
    }
}

/// The message stands there before it goes anywhere: nobody sends what they have not read.
fn message(visit: Visit, library: &'static Library, part: &mut Part) {
    let phrases = visit.phrases();
    let (told, by_hand) = (RwSignal::new(String::new()), RwSignal::new(false));
    let words = match visit.book.programme.page {
        Some(page) => [library.kit.message.as_str(), " ", page.as_str()].concat(),
        None => library.kit.message.as_str().to_owned(),
    };
    let (to_copy, to_share, shown) = (words.clone(), words.clone(), words.clone());
    part.nest("div", "sheet stack hand-over screen-only", |sheet| {
        sheet.para(phrases.hand_message()).words("blockquote", "message", words);
        sheet.nest("div", "row", |row| {
            if share::is_known() {
                row.button("button second", phrases.hand_share(), move || {
                    let instead = to_share.clone();
                    share::text(&to_share, move |shared| match shared {
                        Shared::Taken => told.set(phrases.hand_shared().to_owned()),
                        Shared::Cancelled => {}
                        Shared::Refused => copy(visit, &instead, told, by_hand),
                    });
                });
            }
            row.button("button second", phrases.hand_copy(), move || copy(visit, &to_copy, told, by_hand));
        });
        status(told, sheet);
        sheet.live(move || if by_hand.get() { area(phrases.hand_copy(), shown.clone()) } else { nothing() });
    });
}

fn copy(visit: Visit, words: &str, told: RwSignal<String>, by_hand: RwSignal<bool>) {
    keep::copy(words, move |copied| {
        let phrases = visit.phrases();
        told.set(if copied { phrases.hand_copied() } else { phrases.take_copy_by_hand() }.to_owned());
        by_hand.set(!copied);
    });
}

/// The text, ready to be marked.
fn area(label: &'static str, words: String) -> AnyView {
    let ready: Vec<Attribute> = vec![("readonly", "".into()), ("rows", "5".into()), ("aria-label", label.into())];
    let mut part = Part::default();
    part.attributed("textarea", "by-hand", ready, |area| {
        area.text(words);
    });
    part.one()
}

/// A day to come back, as a file for whatever calendar they use.
fn reminder(visit: Visit, library: &'static Library, part: &mut Part) {
    let (phrases, title) = (visit.phrases(), library.kit.reminder);
    let told = RwSignal::new(String::new());
    part.nest("div", "sheet stack hand-over screen-only", |sheet| {
        sheet.para(phrases.remind_title());
        sheet.nest("div", "row", |row| {
            for days in GAPS {
                let name: Words = match days {
                    1 => phrases.remind_tomorrow().into(),
                    7 => phrases.remind_week().into(),
                    30 => phrases.remind_month().into(),
                    days => phrases.remind_days(days).into(),
                };
                row.button("button second", name, move || told.set(remind(visit, title.as_str(), days)));
            }
        });
        status(told, sheet);
        sheet.note(phrases.remind_note(title));
    });
}

/// Saves a reminder, and says what became of it.
fn remind(visit: Visit, title: &str, days: u16) -> String {
    let day = reminder::day_after(clock::today(), days);
    let written = date::written(visit.book, day);
    // A name that says nothing about what is inside.
    let file = [day.to_string().as_str(), ".ics"].concat();
    if keep::save(&file, CALENDAR, reminder::calendar(title, day, clock::instant()).as_bytes()) {
        visit.phrases().remind_saved(written, file)
    } else {
        visit.phrases().remind_refused(written)
    }
}

fn status(told: RwSignal<String>, part: &mut Part) {
    part.attributed("p", "said small", vec![("role", "status".into())], |status| {
        status.live(move || text(told.get()));
    });
}
