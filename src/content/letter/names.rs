//! What each field is called, and each thing that can be said in it: the same in the form, where it is
//! chosen, and in the preview, where it is read again.

use crate::content::phrases::Phrases;
use crate::domain::request::said::Said;
use crate::domain::request::{About, Channel, Field, Gender, Seniority, When};

/// The name of a field. How to reach somebody is named by the way that they chose.
#[must_use]
pub fn field(phrases: &Phrases, field: Field, channel: Option<Channel>) -> &'static str {
    match field {
        Field::Name => phrases.write_name(),
        Field::Channel => phrases.write_channel(),
        Field::Reach => match channel {
            Some(Channel::Phone | Channel::Text) => phrases.write_reach_phone(),
            Some(Channel::Email) => phrases.write_reach_email(),
            None => phrases.write_reach(),
        },
        Field::Voicemail => phrases.write_voicemail(),
        Field::When => phrases.write_when(),
        Field::About => phrases.write_about(),
        Field::Specialty => phrases.write_specialty(),
        Field::Gender => phrases.write_gender(),
        Field::Seniority => phrases.write_seniority(),
        Field::Language => phrases.write_language(),
        Field::Elsewhere => phrases.write_elsewhere(),
        Field::Message => phrases.write_message(),
    }
}

/// What is said in a field; the person's own words as they are.
#[must_use]
pub fn said(phrases: &Phrases, said: Said<'_>) -> String {
    match said {
        Said::Written(words) => return words.to_owned(),
        Said::Channel(by) => channel(phrases, by),
        Said::When(at) => when(phrases, at),
        Said::About(what) => about(phrases, what),
        Said::Gender(of) => gender(phrases, of),
        Said::Seniority(of) => seniority(phrases, of),
        Said::Yes(yes) => self::yes(phrases, yes),
    }
    .to_owned()
}

/// Yes or no.
#[must_use]
pub fn yes(phrases: &Phrases, yes: bool) -> &'static str {
    if yes { phrases.write_yes() } else { phrases.write_no() }
}

/// Call, text or e-mail.
#[must_use]
pub fn channel(phrases: &Phrases, channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => phrases.write_by_phone(),
        Channel::Text => phrases.write_by_text(),
        Channel::Email => phrases.write_by_email(),
    }
}

/// When.
#[must_use]
pub fn when(phrases: &Phrases, when: When) -> &'static str {
    match when {
        When::Any => phrases.write_any_time(),
        When::Mornings => phrases.write_mornings(),
        When::Afternoons => phrases.write_afternoons(),
        When::Evenings => phrases.write_evenings(),
    }
}

/// What it is about.
#[must_use]
pub fn about(phrases: &Phrases, about: About) -> &'static str {
    match about {
        About::AdverseEvent => phrases.about_adverse_event(),
        About::Isolation => phrases.about_isolation(),
        About::Relationships => phrases.about_relationships(),
        About::TraumaticExperience => phrases.about_traumatic_experience(),
        About::Regulator => phrases.about_regulator(),
        About::Aggression => phrases.about_aggression(),
        About::Media => phrases.about_media(),
        About::Burnout => phrases.about_burnout(),
        About::SelfCare => phrases.about_self_care(),
        About::SomethingElse => phrases.about_something_else(),
        About::RatherNotSay => phrases.about_rather_not_say(),
    }
}

/// The peer's gender.
#[must_use]
pub fn gender(phrases: &Phrases, gender: Gender) -> &'static str {
    match gender {
        Gender::Woman => phrases.write_woman(),
        Gender::Man => phrases.write_man(),
    }
}

/// The peer's seniority.
#[must_use]
pub fn seniority(phrases: &Phrases, seniority: Seniority) -> &'static str {
    match seniority {
        Seniority::Similar => phrases.write_similar(),
        Seniority::More => phrases.write_further(),
    }
}
