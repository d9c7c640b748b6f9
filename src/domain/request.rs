//! Asking for a peer: what somebody has written, and the request that it makes.
//!
//! Whatever a [`Request`] holds was shown before it was sent; nothing of a self-check is in it, and
//! nothing that only a machine would know: no address, no time, no zone.

pub mod check;
pub mod reach;
pub mod room;
pub mod said;
pub mod written;

use super::coded::coded;

coded! {
    /// A field of the form, in the order of the form.
    Field {
        /// What the person would like to be called.
        Name = "name",
        /// Call, text or e-mail.
        Channel = "channel",
        /// The number or the address.
        Reach = "reach",
        /// Whether a voicemail may be left.
        Voicemail = "voicemail",
        /// When to be reached.
        When = "when",
        /// What it is about.
        About = "about",
        /// The specialty of the peer.
        Specialty = "specialty",
        /// The gender of the peer.
        Gender = "gender",
        /// The seniority of the peer.
        Seniority = "seniority",
        /// The language of the talk.
        Language = "language",
        /// Nobody from the person's own workplace.
        Elsewhere = "elsewhere",
        /// Anything else.
        Message = "message",
    }
}

coded! {
    /// How somebody would like to be reached.
    Channel {
        /// By a call.
        Phone = "phone",
        /// By a text message.
        Text = "text",
        /// By e-mail.
        Email = "email",
    }
}

coded! {
    /// When somebody can be reached.
    When {
        /// At any time.
        Any = "any",
        /// Before noon.
        Mornings = "mornings",
        /// From noon to evening.
        Afternoons = "afternoons",
        /// In the evening.
        Evenings = "evenings",
    }
}

coded! {
    /// What it is about: the nine stressors that the programme names, something else, or rather not.
    About {
        /// An adverse event.
        AdverseEvent = "adverse-event",
        /// Feelings of isolation or lack of support.
        Isolation = "isolation",
        /// Effects of work on personal relationships.
        Relationships = "relationships",
        /// Emotionally traumatic clinical experiences.
        TraumaticExperience = "traumatic-experience",
        /// Being reported to a regulatory agency.
        Regulator = "regulator",
        /// Patient aggression.
        Aggression = "aggression",
        /// Issues with the media.
        Media = "media",
        /// Burnout.
        Burnout = "burnout",
        /// Inability to care for oneself effectively.
        SelfCare = "self-care",
        /// Something else.
        SomethingElse = "something-else",
        /// Rather not say.
        RatherNotSay = "rather-not-say",
    }
}

coded! {
    /// The gender that somebody would like the peer to have.
    Gender {
        /// A woman.
        Woman = "woman",
        /// A man.
        Man = "man",
    }
}

coded! {
    /// How far along the peer should be.
    Seniority {
        /// About as far as the person.
        Similar = "similar",
        /// Further.
        More = "more",
    }
}

/// What somebody has written so far; it lives in memory only, and is never changed by a failure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// As typed.
    pub name: String,
    /// None until it is chosen.
    pub channel: Option<Channel>,
    /// As typed.
    pub reach: String,
    /// None until it is chosen.
    pub voicemail: Option<bool>,
    /// None where it does not matter.
    pub when: Option<When>,
    /// None where nothing was chosen.
    pub about: Option<About>,
    /// As typed.
    pub specialty: String,
    /// None where it does not matter.
    pub gender: Option<Gender>,
    /// None where it does not matter.
    pub seniority: Option<Seniority>,
    /// As typed.
    pub language: String,
    /// Nobody from the person's own workplace.
    pub elsewhere: bool,
    /// As typed.
    pub message: String,
}

/// How to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// By which way.
    pub channel: Channel,
    /// The number or the address, as the person wrote it but for spaces at its ends.
    pub value: String,
    /// Whether a voicemail may be left; none where nothing can be left, or the form does not ask.
    pub voicemail_ok: Option<bool>,
}

/// Whom somebody would like to talk with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Peer {
    /// The specialty.
    pub specialty: Option<String>,
    /// The gender.
    pub gender: Option<Gender>,
    /// How far along.
    pub seniority: Option<Seniority>,
    /// The language of the talk.
    pub language: Option<String>,
    /// Nobody from the person's own workplace.
    pub elsewhere: bool,
}

/// A request that can be sent: everything that it holds is sound, and was shown.
///
/// It has no serde shape of its own on purpose: a closed list is a number in the packed book, and a
/// number on the wire would be a mistake that no native test could see. [`said`] names everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What to call the person.
    pub name: Option<String>,
    /// How to reach them.
    pub contact: Contact,
    /// When.
    pub when: Option<When>,
    /// What it is about.
    pub about: Option<About>,
    /// Whom they would like to talk with.
    pub peer: Peer,
    /// Anything else.
    pub message: Option<String>,
}

/// What keeps a draft from being a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// What is wrong with it.
    pub what: Wrong,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is needed, and empty.
    Missing,
    /// It is longer than this many characters.
    TooLong(usize),
    /// It is no telephone number.
    NoNumber,
    /// It is no e-mail address.
    NoAddress,
    /// It holds signs that cannot be shown.
    Unprintable,
}
