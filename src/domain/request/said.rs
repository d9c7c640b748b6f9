//! What a request says, field by field: the one list from which the preview shows it and every
//! server is told it. So nothing can be sent that was not shown.

use super::{About, Channel, Field, Gender, Request, Seniority, When};

/// What is said in one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<'a> {
    /// In the person's own words.
    Written(&'a str),
    /// Call, text or e-mail.
    Channel(Channel),
    /// When.
    When(When),
    /// What it is about.
    About(About),
    /// The peer's gender.
    Gender(Gender),
    /// The peer's seniority.
    Seniority(Seniority),
    /// Yes or no.
    Yes(bool),
}

impl<'a> Said<'a> {
    /// As a server is told it.
    #[must_use]
    pub fn sent(self) -> &'a str {
        match self {
            Self::Written(text) => text,
            Self::Channel(channel) => channel.id(),
            Self::When(when) => when.id(),
            Self::About(about) => about.id(),
            Self::Gender(gender) => gender.id(),
            Self::Seniority(seniority) => seniority.id(),
            Self::Yes(true) => "yes",
            Self::Yes(false) => "no",
        }
    }
}

fn written(text: Option<&String>) -> Option<Said<'_>> {
    text.map(|text| Said::Written(text))
}

impl Request {
    /// Everything that it says, in the order of the form; a field that was left open says nothing.
    #[must_use]
    pub fn said(&self) -> Vec<(Field, Said<'_>)> {
        Field::ALL.iter().filter_map(|field| Some((*field, self.said_in(*field)?))).collect()
    }

    fn said_in(&self, field: Field) -> Option<Said<'_>> {
        let (contact, peer) = (&self.contact, &self.peer);
        match field {
            Field::Name => written(self.name.as_ref()),
            Field::Channel => Some(Said::Channel(contact.channel)),
            Field::Reach => Some(Said::Written(&contact.value)),
            Field::Voicemail => contact.voicemail_ok.map(Said::Yes),
            Field::When => self.when.map(Said::When),
            Field::About => self.about.map(Said::About),
            Field::Specialty => written(peer.specialty.as_ref()),
            Field::Gender => peer.gender.map(Said::Gender),
            Field::Seniority => peer.seniority.map(Said::Seniority),
            Field::Language => written(peer.language.as_ref()),
            // A wish that was not made is not an answer.
            Field::Elsewhere => peer.elsewhere.then_some(Said::Yes(true)),
            Field::Message => written(self.message.as_ref()),
        }
    }
}
