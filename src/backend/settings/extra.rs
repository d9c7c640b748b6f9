//! Names and values that are sent with every request: an object in the file, pairs in its order here.

use core::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::text::Text;

/// Names and values; no name comes twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra(Vec<(Text, Text)>);

impl Extra {
    /// All of them.
    #[must_use]
    pub fn pairs(&self) -> &[(Text, Text)] {
        &self.0
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, wanted: &str) -> Option<Text> {
        self.0.iter().find(|(name, _)| *name == *wanted).map(|(_, value)| *value)
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Pairs)
    }
}

struct Pairs;

impl<'de> Visitor<'de> for Pairs {
    type Value = Extra;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names and their values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Extra, A::Error> {
        let mut extra = Extra::default();
        while let Some((name, value)) = from.next_entry::<Text, Text>()? {
            if extra.get(&name).is_some() {
                return Err(A::Error::custom("a name comes twice"));
            }
            extra.0.push((name, value));
        }
        Ok(extra)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Extra {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Extra".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": { "type": "string" } })
    }
}
