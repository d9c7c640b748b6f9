//! Reads a server's answer as JSON under limits: none of it can exhaust the page, and none of it can
//! be read in two ways.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::backend::wire::LONGEST;

/// Lists and objects within one another at most.
pub const DEEPEST: usize = 16;

/// Names in one object at most: each is compared with all before it.
pub const MOST: usize = 256;

/// A value, as far as an adapter needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// True or false.
    Flag(bool),
    /// A whole number from 0.
    Whole(u64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in the order of the answer; no name comes twice.
    Object(Vec<(String, Json)>),
    /// `null`, or another number.
    Other,
}

impl Json {
    /// The whole answer; none where it is not exactly one JSON value in UTF-8 within the limits, or
    /// an object in it names something twice: two readers could read two answers from that.
    ///
    /// One byte order mark before it is passed over, as browsers do.
    #[must_use]
    pub fn read(body: &[u8]) -> Option<Self> {
        if body.len() > LONGEST {
            return None;
        }
        let text = core::str::from_utf8(body).ok()?;
        let mut from = serde_json::Deserializer::from_str(text.strip_prefix('\u{FEFF}').unwrap_or(text));
        let value = Depth(DEEPEST).deserialize(&mut from).ok()?;
        from.end().ok()?;
        Some(value)
    }

    /// What an object holds under a name.
    #[must_use]
    pub fn get(&self, wanted: &str) -> Option<&Self> {
        self.members().iter().find(|(name, _)| name == wanted).map(|(_, value)| value)
    }

    /// The text that an object holds under a name.
    #[must_use]
    pub fn text(&self, wanted: &str) -> Option<&str> {
        self.get(wanted)?.as_text()
    }

    /// Itself, where it is a text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// What an object holds; nothing where it is none.
    #[must_use]
    pub fn members(&self) -> &[(String, Self)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// What a list holds; nothing where it is none.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// Whether it is an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }
}

/// Reads one value, with so many levels left.
#[derive(Clone, Copy)]
struct Depth(usize);

impl Depth {
    fn within<E: Error>(self) -> Result<Self, E> {
        self.0.checked_sub(1).map(Self).ok_or_else(|| E::custom(""))
    }
}

impl<'de> DeserializeSeed<'de> for Depth {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Json, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Depth {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Whole(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let within = self.within()?;
        let mut items = Vec::new();
        while let Some(item) = from.next_element_seed(within)? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let within = self.within()?;
        let mut members: Vec<(String, Json)> = Vec::new();
        while let Some(name) = from.next_key::<String>()? {
            if members.len() == MOST || members.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom(""));
            }
            members.push((name, from.next_value_seed(within)?));
        }
        Ok(Json::Object(members))
    }
}
