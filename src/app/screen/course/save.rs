//! Saving today's result as a file, locked or not.

use leptos::prelude::*;

use super::desk::Desk;
use super::status;
use crate::app::part::prose::{Part, element, with};
use crate::app::visit::Visit;
use crate::browser::{clock, keep, strongbox};
use crate::content::gaps::filled;
use crate::content::over_time::OverTime;
use crate::content::response;

/// The media type of FHIR as JSON.
const FHIR_JSON: &str = "application/fhir+json";
/// That of a locked file, which says nothing.
const BYTES: &str = "application/octet-stream";

/// The section.
pub(super) fn save(desk: &Desk) -> AnyView {
    let (visit, words) = (desk.visit, desk.words);
    let [first, again, told] = [(), (), ()].map(|()| RwSignal::new(String::new()));
    element("section", "sheet stack screen-only", |part| {
        part.title(words.save_title).para(words.save_about);
        part.live(move || {
            element("div", "stack tight", |part| {
                if visit.equipped.get() {
                    passphrase(part, words.passphrase.as_str(), first);
                    passphrase(part, words.again.as_str(), again);
                    part.note(words.passphrase_about);
                } else {
                    part.note(words.without);
                }
            })
        });
        part.nest("div", "row", |row| {
            row.button("button second", words.save, move || {
                if !visit.equipped.get_untracked() {
                    // The fields are gone: what stood in them locks nothing any more.
                    for field in [first, again] {
                        field.set(String::new());
                    }
                }
                let passphrase = first.get_untracked();
                told.set(if again.with_untracked(|again| *again != passphrase) {
                    words.unequal.to_string()
                } else if passphrase.is_empty() {
                    plain(visit).map_or_else(|| words.not_saved.to_string(), |name| visit.phrases().take_saved(name))
                } else {
                    locked(visit, words, &passphrase)
                });
            });
        });
        status(told, part);
    })
}

/// A field for a passphrase.
pub(super) fn passphrase(part: &mut Part, name: &'static str, typed: RwSignal<String>) {
    let attributes = vec![("type", "password".into()), ("autocomplete", "off".into()), ("spellcheck", "false".into())];
    part.field("field", name, with("input", attributes, |_| ()), move |now| typed.set(now));
}

/// Saves it as it is, and gives the file's name; none, where the browser would not.
pub(super) fn plain(visit: Visit) -> Option<String> {
    // A name that says nothing about what is inside.
    let name = [clock::today().to_string().as_str(), ".json"].concat();
    keep::save(&name, FHIR_JSON, written(visit)?.as_bytes()).then_some(name)
}

/// Saves it locked, and says what became of it.
fn locked(visit: Visit, words: &OverTime, passphrase: &str) -> String {
    let name = [clock::today().to_string().as_str(), ".dat"].concat();
    let text = written(visit);
    let file = text.as_deref().and_then(|text| strongbox::lock(text, passphrase));
    visit.equip(strongbox::is_here());
    match file.map(|file| keep::save(&name, BYTES, &file)) {
        Some(true) => filled(&words.saved_locked, &[("file", &name)]),
        Some(false) => words.not_saved.to_string(),
        None => words.not_locked.to_string(),
    }
}

fn written(visit: Visit) -> Option<String> {
    let battery = &visit.book().battery;
    visit.sitting.with_untracked(|sitting| {
        let sitting = sitting.as_ref()?;
        response::bundle(battery, &sitting.trail(battery), sitting.answers(), clock::today()).ok()
    })
}
