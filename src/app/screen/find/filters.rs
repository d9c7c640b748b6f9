//! What to look for: words, a few switches, a language.

use leptos::prelude::*;

use super::search::Search;
use crate::app::part::prose::{Part, labelled, nothing, text, with};
use crate::browser::field;
use crate::content::searched::Found;
use crate::domain::wanted::Wanted;

/// A switch: what it says, and what it sets.
type Switch = (&'static str, fn(&mut Wanted) -> &mut bool);

/// The form; it is no form element, which a sandboxed document would keep from being sent.
pub(super) fn filters(search: &Search) -> AnyView {
    let phrases = search.visit.phrases();
    let switches: [Switch; 5] = [
        (phrases.find_open(), |wanted| &mut wanted.open),
        (phrases.find_physicians(), |wanted| &mut wanted.physicians),
        (phrases.find_trainees(), |wanted| &mut wanted.trainees),
        (phrases.find_written(), |wanted| &mut wanted.written),
        (phrases.find_independent(), |wanted| &mut wanted.independent),
    ];
    labelled("search", "filters screen-only", phrases.find_title(), |part| {
        words(search, phrases.find_search(), part);
        part.attributed("div", "chips", group(phrases.find_filters()), |chips| {
            for (words, of) in switches {
                let (press, pressed) = (search.clone(), search.clone());
                chips.switch(
                    words,
                    move || press.change(|wanted| *of(wanted) = !*of(wanted)),
                    move || pressed.read(|state| *of(&mut state.wanted.clone())),
                );
            }
            language(search, chips);
        });
        part.nest("div", "row spread", |row| {
            let (counted, cleared) = (search.clone(), search.clone());
            row.attributed("p", "said", vec![("role", "status".into())], |status| {
                status.live(move || text(count(&counted)));
            });
            row.live(move || clear(&cleared));
        });
    })
}

fn group(name: &'static str) -> Vec<(&'static str, std::borrow::Cow<'static, str>)> {
    vec![("role", "group".into()), ("aria-label", name.into())]
}

/// The box. It is named by what it looks through.
pub(in crate::app::screen) fn words(search: &Search, name: &'static str, part: &mut Part) {
    let plain = vec![("type", "search".into()), ("autocomplete", "off".into()), ("spellcheck", "false".into())];
    let input = with("input", plain, |_| ());
    let search = search.clone();
    part.field("field", name, input, move |typed| search.change(|wanted| wanted.search(&typed)));
}

/// Where lines answer in one language only, there is nothing to choose.
fn language(search: &Search, chips: &mut Part) {
    let (phrases, book) = (search.visit.phrases(), search.visit.book());
    if book.languages.len() < 2 {
        return;
    }
    let select = with("select", vec![("autocomplete", "off".into())], |list| {
        list.attributed("option", "", vec![("value", "".into())], |option| {
            option.text(phrases.find_any_language());
        });
        for (tag, name) in &book.languages {
            list.attributed("option", "", vec![("value", tag.into())], |option| {
                option.text(name);
            });
        }
    });
    let search = search.clone();
    chips.field("field inline", phrases.find_language(), select, move |chosen| {
        let language = book.languages.iter().map(|(tag, _)| *tag).find(|tag| *tag == chosen);
        search.change(|wanted| wanted.language = language);
    });
}

fn count(search: &Search) -> String {
    let lines = lines(search);
    let guidance = guidance(search);
    if guidance.is_empty() { lines } else { [&lines, " ", &guidance].concat() }
}

/// How much of the library was found; nothing, where nothing was.
pub(in crate::app::screen) fn guidance(search: &Search) -> String {
    let phrases = search.visit.phrases();
    match search.guided(<[Found]>::len) {
        0 => String::new(),
        1 => phrases.guides_one_match().to_owned(),
        several => phrases.guides_match(several),
    }
}

/// How many lines were found.
pub(in crate::app::screen) fn lines(search: &Search) -> String {
    let phrases = search.visit.phrases();
    search.read(|state| match (state.found.len(), state.wanted.is_anything()) {
        (0, _) => phrases.find_nothing().to_owned(),
        (1, true) => phrases.find_one_shown().to_owned(),
        (all, true) => phrases.find_shown(all),
        (found, false) => phrases.find_matches(found, state.lines.len()),
    })
}

fn clear(search: &Search) -> AnyView {
    if search.read(|state| state.wanted.is_anything()) {
        return nothing();
    }
    let mut part = Part::default();
    let again = search.clone();
    part.button("link", search.visit.phrases().find_clear(), move || {
        field::clear(".filters");
        again.change(|wanted| *wanted = Wanted::default());
    });
    part.one()
}
