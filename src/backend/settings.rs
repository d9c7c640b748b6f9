//! Which server takes requests, as the file that an association edits says it.

mod extra;
mod names;
#[cfg(not(target_arch = "wasm32"))]
pub mod sound;

use serde::{Deserialize, Serialize};

pub use self::extra::Extra;
pub use self::names::Names;
use crate::domain::text::Text;

/// A server, by the way in which it speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Backend {
    /// Our own contract, `peer-support-request/1`.
    Native(Native),
    /// Contact Form 7 on WordPress.
    #[serde(rename = "contact-form-7")]
    ContactForm7(Form),
    /// Gravity Forms on WordPress, with its REST API switched on.
    GravityForms(Form),
    /// Formspree.
    Formspree(Form),
    /// A form of HubSpot, which is a marketing system.
    Hubspot(Form),
    /// Basin.
    Basin(Form),
    /// Web3Forms.
    Web3forms(Form),
    /// Netlify Forms, on the site that serves this page.
    Netlify(Form),
    /// A flow of Power Automate, or a logic app.
    PowerAutomate(Form),
    /// Any other server that takes a plain form and answers in JSON.
    Urlencoded(Form),
}

/// A server of our own contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Native {
    /// The https address that takes requests.
    pub endpoint: Text,
    /// True for a server that cannot answer a browser's question beforehand (a CORS preflight): the
    /// same JSON is then sent as plain text, with its key in the body only.
    #[serde(default)]
    pub simple: bool,
}

/// Somebody else's form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The https address that takes what is written.
    pub endpoint: Text,
    /// What the server calls each field.
    #[serde(default)]
    pub fields: Names,
    /// Names and values that are sent with every request: an access key, the name of the form.
    #[serde(default)]
    pub extra: Extra,
    /// The server's trap for machines: a field that is sent empty. Where a service has one of its own,
    /// it needs no naming.
    pub honeypot: Option<Text>,
    /// Netlify only: that a request sent through this page has been seen to arrive. Its answer does
    /// not tell.
    #[serde(default)]
    pub proven: bool,
    /// Plain forms only: the one thing in the server's answer that means "received".
    pub received: Option<Received>,
}

/// What in a JSON answer means "received".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// The name in the answer's object.
    pub key: Text,
    /// The text that it holds; `true` for the word of JSON.
    pub value: Text,
}

impl Backend {
    /// Whether the same request sent twice arrives once.
    #[must_use]
    pub fn is_idempotent(&self) -> bool {
        matches!(self, Self::Native(_))
    }

    /// The https address that requests are sent to.
    #[must_use]
    pub fn endpoint(&self) -> Text {
        match self {
            Self::Native(native) => native.endpoint,
            _ => self.form().map(|form| form.endpoint).unwrap_or_default(),
        }
    }

    /// Somebody else's form; none where the server speaks our own contract.
    fn form(&self) -> Option<&Form> {
        match self {
            Self::Native(_) => None,
            Self::ContactForm7(form)
            | Self::GravityForms(form)
            | Self::Formspree(form)
            | Self::Hubspot(form)
            | Self::Basin(form)
            | Self::Web3forms(form)
            | Self::Netlify(form)
            | Self::PowerAutomate(form)
            | Self::Urlencoded(form) => Some(form),
        }
    }
}
