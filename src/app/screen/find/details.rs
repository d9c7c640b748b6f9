//! What else is known of a line: who sees what, its number to copy, and when it was checked.

use leptos::prelude::*;

use crate::app::part::prose::{Part, element};
use crate::app::visit::Visit;
use crate::browser::{clock, keep};
use crate::content::directory::Listed;
use crate::content::{date, sees};
use crate::domain::contact::Channel;

/// The fold. On paper it stays shut: the list is to fit on one page.
pub fn details(visit: Visit, line: &'static Listed, entry: &mut Part) {
    let summary = element("summary", "", |summary| {
        summary.text(visit.phrases().details()).words("span", "unseen", [": ", &line.words.name].concat());
    });
    entry.late_fold("fold screen-only", RwSignal::new(false), summary, move || inside(visit, line));
}

fn inside(visit: Visit, line: &'static Listed) -> AnyView {
    let phrases = visit.phrases();
    let mut part = Part::default();
    part.nest("dl", "pairs small", |list| {
        for (question, answer) in sees::rows(visit.book(), line) {
            pair(list, question, |said| {
                said.text(answer);
            });
        }
        pair(list, phrases.checked(), |said| checked(visit, line, said));
    });
    part.nest("div", "row", |row| copies(visit, line, row));
    part.all()
}

fn pair(list: &mut Part, question: &'static str, answer: impl FnOnce(&mut Part)) {
    list.nest("div", "", |pair| {
        pair.words("dt", "", question).nest("dd", "", answer);
    });
}

/// When a person last compared this with its source, and where that is.
fn checked(visit: Visit, line: &'static Listed, said: &mut Part) {
    let phrases = visit.phrases();
    let entry = &line.entry;
    let date = date::written(visit.book(), entry.last_checked);
    let long_ago = entry.is_stale(clock::today(), visit.book().programme.stale_after_months);
    said.text(if long_ago { phrases.checked_long_ago(date) } else { phrases.checked_on(date) });
    said.text(" ").link_out("", entry.source, "_blank", phrases.source());
}

/// Numbers and addresses, for another device or a note.
fn copies(visit: Visit, line: &'static Listed, row: &mut Part) {
    let phrases = visit.phrases();
    let mut before = String::new();
    for channel in line.entry.channels.iter().filter(|channel| !matches!(channel, Channel::Chat(_) | Channel::Web(_))) {
        let shown = channel.shown();
        if shown == before {
            continue;
        }
        before.clone_from(&shown);
        row.button("link", phrases.copy(&shown), move || {
            let copied = shown.clone();
            keep::copy(&shown, move |done| {
                visit.said.set(if done { phrases.copied(&copied) } else { phrases.copy_refused(&copied) });
            });
        });
    }
}
