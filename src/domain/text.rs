//! A piece of text that lives as long as the page.
//!
//! The content is loaded once and never given back. Saying so in the type makes every phrase a
//! plain reference: nothing to clone, nothing to drop, and a fifth less code to unpack it all.

use core::fmt;
use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize};

/// Text that is never given back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Text(&'static str);

impl Text {
    /// The text itself.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text.leak())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<Text> for Cow<'static, str> {
    fn from(text: Text) -> Self {
        Self::Borrowed(text.0)
    }
}

impl From<&Text> for Cow<'static, str> {
    fn from(text: &Text) -> Self {
        Self::Borrowed(text.0)
    }
}

impl core::ops::Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.0
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        self.0 == other
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::from)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "minLength": 1 })
    }
}
