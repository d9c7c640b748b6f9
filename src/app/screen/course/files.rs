//! Opening earlier results: choosing, dropping, and the passphrase of those that are locked.

use core::time::Duration;

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;

use super::desk::Desk;
use super::save::passphrase;
use super::status;
use crate::app::part::prose::{Part, element, nothing};
use crate::browser::open;
use crate::content::gaps::filled;
use crate::domain::folder::Folder;
use crate::domain::kept::LARGEST;

/// Lets the screen say that it is at work before a passphrase is tried, which takes a moment.
const PAUSE: Duration = Duration::from_millis(30);

/// The section.
pub(super) fn files(desk: &Desk) -> AnyView {
    let words = desk.words;
    let told = RwSignal::new(String::new());
    element("section", "sheet stack screen-only", |part| {
        part.title(words.open_title).para(words.open_about);
        let choosing = desk.clone();
        part.live(move || {
            if choosing.visit.equipped.get() {
                choose(&choosing)
            } else {
                element("p", "small soft", |note| _ = note.text(words.without))
            }
        });
        let listing = desk.clone();
        part.attributed("div", "stack tight", vec![("aria-live", "polite".into())], |list| {
            list.live(move || list_of(&listing));
        });
        let unlocking = desk.clone();
        part.live(move || if unlocking.locked.get() { locked(&unlocking, told) } else { nothing() });
        status(told, part);
        let closing = desk.clone();
        part.live(move || {
            closing.changes.track();
            if closing.ask(|folder| folder.files().is_empty()) != Some(false) {
                return nothing();
            }
            let closing = closing.clone();
            let mut part = Part::default();
            part.button("link", words.close, move || {
                closing.close();
                told.set(words.closed.to_string());
            });
            part.one()
        });
    })
}

/// A field that takes files, and a place that takes what is dropped.
fn choose(desk: &Desk) -> AnyView {
    let words = desk.words;
    let (chosen, dropped) = (desk.clone(), desk.clone());
    let chosen = move |event: Event| {
        let desk = chosen.clone();
        open::chosen(&event, LARGEST, move |picked| desk.take(picked));
    };
    let over = |event: DragEvent| event.prevent_default();
    let dropped = move |event: DragEvent| {
        let desk = dropped.clone();
        open::dropped(&event, LARGEST, move |picked| desk.take(picked));
    };
    view! {
        <label class="drop stack tight" on:dragover=over on:drop=dropped>
            <span>{words.choose.as_str()}</span>
            <input type="file" multiple autocomplete="off" on:change=chosen />
            <span class="small soft">{words.drop.as_str()}</span>
        </label>
    }
    .into_any()
}

/// What became of each file.
fn list_of(desk: &Desk) -> AnyView {
    desk.changes.track();
    let told = |folder: &Folder| -> Vec<String> {
        folder.files().iter().flat_map(|file| desk.words.told(desk.visit.book(), file)).collect()
    };
    let told = desk.ask(told).unwrap_or_default();
    if told.is_empty() {
        return nothing();
    }
    let mut part = Part::default();
    part.attributed("ul", "opened small", vec![("aria-label", desk.words.files.into())], |list| {
        for line in told {
            list.words("li", "", line);
        }
    });
    part.one()
}

/// One field for all that are locked: most people have one passphrase.
fn locked(desk: &Desk, told: RwSignal<String>) -> AnyView {
    let words = desk.words;
    let typed = RwSignal::new(String::new());
    let (counting, desk) = (desk.clone(), desk.clone());
    element("div", "stack tight", |part| {
        part.nest("p", "", |line| {
            line.live(move || {
                counting.changes.track();
                let count = counting.ask(Folder::locked).unwrap_or_default().to_string();
                crate::app::part::prose::text(filled(&words.locked, &[("count", &count)]))
            });
        });
        passphrase(part, words.unlock_field.as_str(), typed);
        part.nest("div", "row", |row| {
            row.button("button second", words.unlock, move || {
                let is_at_work = told.with_untracked(|told| *told == words.opening.as_str());
                if !is_at_work && typed.with_untracked(|typed| !typed.is_empty()) {
                    told.set(words.opening.to_string());
                    later(desk.clone(), typed.get_untracked(), told, 0, 0);
                }
            });
        });
    })
}

/// Tries the passphrase on one file after the other, and says at the end how many it has opened.
fn later(desk: Desk, typed: String, told: RwSignal<String>, position: usize, opened: usize) {
    set_timeout(
        move || {
            // Meanwhile the screen may be gone, or the files were closed, and that was said.
            if !desk.is_open() || desk.ask(|folder| folder.files().is_empty()) != Some(false) {
                return;
            }
            if let Some((next, fitted)) = desk.unlock_from(position, &typed) {
                return later(desk, typed, told, next, opened + usize::from(fitted));
            }
            let left = desk.ask(Folder::locked).unwrap_or_default();
            told.set(filled(&desk.words.unlocked, &[("opened", &opened), ("left", &left)]));
        },
        PAUSE,
    );
}
