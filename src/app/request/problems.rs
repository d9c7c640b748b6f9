//! What keeps the letter from being sent: said above the form, with a way to each field, and in the
//! same words at the field.

use super::letter::Letter;
use super::part::field_id;
use crate::app::part::prose::{Attribute, Part};
use crate::content::letter::wrong;
use crate::domain::request::Field;

/// Every problem in the order of the form, with the field to go to.
fn all(letter: Letter) -> Vec<(Option<Field>, String)> {
    let phrases = letter.phrases();
    let channel = letter.channel();
    letter.with(|state| {
        let ours = state.problems.iter().map(|problem| (Some(problem.field), wrong::told(phrases, *problem, channel)));
        let theirs = state.complaints.iter().map(|complaint| {
            let field = complaint.field.filter(|field| letter.asks(*field));
            (field, wrong::complained(phrases, complaint, channel))
        });
        ours.chain(theirs).collect()
    })
}

/// What is said at a field.
pub(super) fn at(letter: Letter, field: Field) -> Option<String> {
    let words: Vec<String> =
        all(letter).into_iter().filter(|(of, _)| *of == Some(field)).map(|(_, words)| words).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Whether there are any.
pub(super) fn are_there(letter: Letter) -> bool {
    letter.with(|state| !state.problems.is_empty() || !state.complaints.is_empty())
}

/// The summary. It takes the focus.
pub(super) fn summary(letter: Letter, page: &mut Part) {
    let phrases = letter.phrases();
    let of_server = letter.with(|state| !state.complaints.is_empty());
    let focus: Vec<Attribute> =
        vec![("tabindex", "-1".into()), ("role", "group".into()), ("aria-label", phrases.write_problem().into())];
    page.attributed("div", "sheet care stack problems sought", focus, |sheet| {
        sheet.words("h3", "", phrases.write_problem());
        if of_server {
            sheet.para(phrases.write_problem_server());
        }
        sheet.nest("ul", "", |list| {
            for (field, words) in all(letter) {
                list.nest("li", "", |entry| match field {
                    Some(field) => _ = entry.link("", ["#", &field_id(field)].concat(), words),
                    None => _ = entry.text(words),
                });
            }
        });
    });
}
