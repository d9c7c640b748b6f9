//! What a server calls our fields.

use serde::{Deserialize, Serialize};

use crate::domain::request::{Channel, Field};
use crate::domain::text::Text;

/// The server's name of each field. One that is not named goes by our own name for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// What the person would like to be called.
    pub name: Option<Text>,
    /// Call, text or e-mail: `phone`, `text`, `email`.
    pub channel: Option<Text>,
    /// The number or the address.
    pub reach: Option<Text>,
    /// The number, where it has a field of its own.
    pub phone: Option<Text>,
    /// The address, where it has a field of its own.
    pub email: Option<Text>,
    /// Whether a voicemail may be left: `yes`, `no`.
    pub voicemail: Option<Text>,
    /// When to be reached.
    pub when: Option<Text>,
    /// What it is about.
    pub about: Option<Text>,
    /// The specialty of the peer.
    pub specialty: Option<Text>,
    /// The gender of the peer.
    pub gender: Option<Text>,
    /// The seniority of the peer.
    pub seniority: Option<Text>,
    /// The language of the talk.
    pub language: Option<Text>,
    /// Nobody from the person's own workplace: `yes`.
    pub elsewhere: Option<Text>,
    /// Anything else.
    pub message: Option<Text>,
    /// The box that says "I agree", sent as `1`; not sent where it is not named.
    pub consent: Option<Text>,
    /// Which text was agreed to; not sent where it is not named.
    pub consent_version: Option<Text>,
    /// The request's own random name; not sent where it is not named.
    pub request_id: Option<Text>,
}

impl Names {
    /// The server's name of a field, where it has been given.
    #[must_use]
    pub fn given(&self, field: Field, channel: Channel) -> Option<Text> {
        match field {
            Field::Name => self.name,
            Field::Channel => self.channel,
            Field::Reach if channel == Channel::Email => self.email.or(self.reach),
            Field::Reach => self.phone.or(self.reach),
            Field::Voicemail => self.voicemail,
            Field::When => self.when,
            Field::About => self.about,
            Field::Specialty => self.specialty,
            Field::Gender => self.gender,
            Field::Seniority => self.seniority,
            Field::Language => self.language,
            Field::Elsewhere => self.elsewhere,
            Field::Message => self.message,
        }
    }

    /// The name under which a field is sent.
    #[must_use]
    pub fn sent(&self, field: Field, channel: Channel) -> &'static str {
        self.given(field, channel).map_or(field.id(), Text::as_str)
    }

    /// Every name that can be given, by its key.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn all(&self) -> [(&'static str, Option<Text>); 17] {
        [
            ("name", self.name),
            ("channel", self.channel),
            ("reach", self.reach),
            ("phone", self.phone),
            ("email", self.email),
            ("voicemail", self.voicemail),
            ("when", self.when),
            ("about", self.about),
            ("specialty", self.specialty),
            ("gender", self.gender),
            ("seniority", self.seniority),
            ("language", self.language),
            ("elsewhere", self.elsewhere),
            ("message", self.message),
            ("consent", self.consent),
            ("consent_version", self.consent_version),
            ("request_id", self.request_id),
        ]
    }

    /// Our field whose name on the server is such.
    #[must_use]
    pub fn field(&self, is: &dyn Fn(&str) -> bool) -> Option<Field> {
        let named = |field: Field| [Channel::Phone, Channel::Email].iter().any(|by| is(self.sent(field, *by)));
        Field::ALL.iter().copied().find(|field| named(*field))
    }
}
