//! What to do with a colleague, there and then.

use super::copying::Copying;
use super::prose::{Part, Words};
use super::remind::remind;
use crate::app::visit::Visit;
use crate::browser::share::{self, Shared};
use crate::content::block::HandOver;
use crate::content::library::Library;
use crate::domain::contact::shown_number;
use crate::domain::reminder::GAPS;
use crate::domain::route::Route;

/// Adds them: what opens or calls in one row, then what is made here, each with what it says.
pub fn hand_over(visit: Visit, library: &'static Library, things: &'static [HandOver], part: &mut Part) {
    let (phrases, phone) = (visit.phrases(), visit.book().programme.phone.as_str());
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
    let copying = Copying::new(visit);
    let words = match visit.book().programme.page {
        Some(page) => [library.kit.message.as_str(), " ", page.as_str()].concat(),
        None => library.kit.message.as_str().to_owned(),
    };
    let (to_copy, to_share) = (words.clone(), words.clone());
    part.nest("div", "sheet stack hand-over screen-only", |sheet| {
        sheet.para(phrases.hand_message()).words("blockquote", "message", words);
        sheet.nest("div", "row", |row| {
            if share::is_known() {
                row.button("button second", phrases.hand_share(), move || {
                    let instead = to_share.clone();
                    share::text(&to_share, move |shared| match shared {
                        Shared::Taken => copying.tell(phrases.hand_shared()),
                        Shared::Cancelled => {}
                        Shared::Refused => copying.copy(&instead, phrases.hand_copied()),
                    });
                });
            }
            row.button("button second", phrases.hand_copy(), move || copying.copy(&to_copy, phrases.hand_copied()));
        });
        copying.status(sheet);
        copying.by_hand(phrases.hand_copy(), "5", sheet);
    });
}

/// A day to come back to them.
fn reminder(visit: Visit, library: &'static Library, part: &mut Part) {
    let phrases = visit.phrases();
    let days = GAPS.map(|days| {
        let name: Words = match days {
            1 => phrases.remind_tomorrow().into(),
            7 => phrases.remind_week().into(),
            30 => phrases.remind_month().into(),
            days => phrases.remind_days(days).into(),
        };
        (days, name)
    });
    part.nest("div", "sheet stack hand-over screen-only", |sheet| {
        remind(visit, phrases.remind_title().into(), days.into(), library.kit.reminder, sheet);
    });
}
