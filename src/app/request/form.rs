//! The form: what the association asks, and no more.

use leptos::prelude::*;

use super::letter::Letter;
use super::part::Asked;
use super::part::area::area;
use super::part::choices::{Choice, choices, tick};
use super::part::line::{Kind, line};
use super::problems;
use crate::app::part::prose::{element, live, nothing};
use crate::content::letter::names;
use crate::domain::request::{About, Channel, Draft, Field, Gender, Seniority, When};

/// The form; it is no form element: nothing is submitted but what was read once more.
pub(super) fn form(letter: Letter) -> AnyView {
    let phrases = letter.phrases();
    let wrong = problems::are_there(letter);
    element("div", "request stack", |page| {
        let class = if wrong { "" } else { "sought" };
        page.attributed("h2", class, vec![("tabindex", "-1".into())], |title| _ = title.text(phrases.write_title()));
        if wrong {
            problems::summary(letter, page);
        }
        page.para(phrases.write_lead()).note(phrases.write_nothing_kept());
        for field in Field::ALL.iter().copied().filter(|field| letter.asks(*field)) {
            if let Some(title) = opens(letter, field) {
                page.words("h3", "", title);
            }
            page.add(question(letter, field));
        }
        page.nest("div", "row", |row| {
            row.way("button", move || letter.preview(), |button| _ = button.text(phrases.write_preview()));
        });
    })
}

/// The heading that stands before a field, where it is the first of several that belong together.
fn opens(letter: Letter, field: Field) -> Option<&'static str> {
    const PEER: [Field; 5] = [Field::Specialty, Field::Gender, Field::Seniority, Field::Language, Field::Elsewhere];
    let first = PEER.iter().find(|field| letter.asks(**field));
    (first == Some(&field)).then(|| letter.phrases().write_peer())
}

fn question(letter: Letter, field: Field) -> AnyView {
    let phrases = letter.phrases();
    let hint = match field {
        Field::Name => Some(phrases.write_name_hint()),
        Field::Reach => Some(phrases.write_reach_hint()),
        Field::Message => Some(phrases.write_message_hint()),
        _ => None,
    };
    let asked = Asked::new(letter, field, hint);
    match field {
        Field::Name => line(&asked, |_| ("name", "text"), |draft| &mut draft.name),
        Field::Reach => line(&asked, reach, |draft| &mut draft.reach),
        Field::Specialty => line(&asked, |_| ("off", "text"), |draft| &mut draft.specialty),
        Field::Language => line(&asked, |_| ("off", "text"), |draft| &mut draft.language),
        Field::Channel => channel(&asked),
        Field::Voicemail => {
            live(move || if letter.way() == Some(Channel::Phone) { voicemail(&asked) } else { nothing() })
        }
        Field::When => {
            let all = When::ALL.iter().map(|when| (Some(*when), names::when(phrases, *when)));
            choice(&asked, all.collect(), |draft| &mut draft.when)
        }
        Field::About => {
            let all = About::ALL.iter().map(|about| (Some(*about), names::about(phrases, *about)));
            choice(&asked, all.collect(), |draft| &mut draft.about)
        }
        Field::Gender => {
            let all = Gender::ALL.iter().map(|gender| (Some(*gender), names::gender(phrases, *gender)));
            choice(&asked, any(letter).into_iter().chain(all).collect(), |draft| &mut draft.gender)
        }
        Field::Seniority => {
            let all = Seniority::ALL.iter().map(|of| (Some(*of), names::seniority(phrases, *of)));
            choice(&asked, any(letter).into_iter().chain(all).collect(), |draft| &mut draft.seniority)
        }
        Field::Elsewhere => {
            let ticked = letter.with(|state| state.draft.elsewhere);
            tick(&asked, ticked, move |ticked| letter.with(|state| state.draft.elsewhere = ticked))
        }
        Field::Message => area(&asked),
    }
}

/// The choice that it does not matter.
fn any<T>(letter: Letter) -> [(Option<T>, &'static str); 1] {
    [(None, letter.phrases().write_no_preference())]
}

/// One of several; `of` is its place in the draft.
fn choice<T: Copy + PartialEq + 'static>(
    asked: &Asked,
    all: Vec<(Option<T>, &'static str)>,
    of: fn(&mut Draft) -> &mut Option<T>,
) -> AnyView {
    let letter = asked.letter;
    let now = letter.with(|state| *of(&mut state.draft));
    let row = |(value, words): (Option<T>, _)| {
        Choice::new(words, value == now, move || letter.with(|state| *of(&mut state.draft) = value))
    };
    choices(asked, all.into_iter().map(row).collect())
}

fn channel(asked: &Asked) -> AnyView {
    let letter = asked.letter;
    let now = letter.channel();
    let row = |channel: &Channel| {
        let channel = *channel;
        let words = names::channel(letter.phrases(), channel);
        Choice::new(words, now == Some(channel), move || letter.reach_by(channel))
    };
    choices(asked, Channel::ALL.iter().map(row).collect())
}

fn voicemail(asked: &Asked) -> AnyView {
    let phrases = asked.letter.phrases();
    let both = [true, false].map(|yes| (Some(yes), names::yes(phrases, yes)));
    choice(asked, both.to_vec(), |draft| &mut draft.voicemail)
}

/// What the browser may offer for the way that was chosen, and which keys a phone shows.
fn reach(letter: Letter) -> Kind {
    match letter.way() {
        Some(Channel::Phone | Channel::Text) => ("tel", "tel"),
        Some(Channel::Email) => ("email", "email"),
        None => ("off", "text"),
    }
}
