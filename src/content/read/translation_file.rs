//! The shape of `public/content/<language>/instruments/<questionnaire>.json`: a translation's texts, and where
//! they come from.

use core::fmt;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::domain::text::Text;

/// Texts by what they stand for.
pub(super) type Texts = BTreeMap<String, Text>;

/// A translation. What it does not give stays as the questionnaire has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslationFile {
    /// The questionnaire's name, and this file's.
    pub(super) questionnaire: Text,
    /// Where the texts come from.
    pub(super) provenance: Provenance,
    /// The title; given with the credit line, or neither is.
    pub(super) title: Option<Text>,
    /// Credit line and licence.
    pub(super) credit: Option<Text>,
    /// The openings, by the `linkId` of their group.
    #[serde(default, deserialize_with = "each_once")]
    pub(super) stem: Texts,
    /// The questions, by their `linkId`.
    #[serde(deserialize_with = "each_once")]
    pub(super) items: Texts,
    /// The answers, by their code.
    #[serde(deserialize_with = "each_once")]
    pub(super) answers: Texts,
}

/// Where a translation's texts come from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Provenance {
    /// How good that is.
    pub(super) grade: Grade,
    /// What was read.
    #[serde(rename = "source")]
    pub(super) _source: Text,
    /// When.
    #[serde(rename = "read", with = "crate::domain::day")]
    pub(super) _read: NaiveDate,
    /// What was not found, and what differs.
    #[serde(rename = "missing")]
    pub(super) _missing: Option<Text>,
}

/// How sure a translation is.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Grade {
    /// The publisher's own sheet was read.
    Publisher,
    /// Public copies agree; the sheet was not seen.
    AgreeingCopies,
    /// Public copies contradict each other.
    CompetingCopies,
    /// The questionnaire is our own, and so is its translation.
    Own,
}

/// Refuses a name that stands twice: the second text would silently take the place of the first.
fn each_once<'de, D: Deserializer<'de>>(from: D) -> Result<Texts, D::Error> {
    struct EachOnce;

    impl<'de> Visitor<'de> for EachOnce {
        type Value = Texts;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("texts by name")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Texts, A::Error> {
            let mut texts = Texts::new();
            while let Some((name, text)) = map.next_entry::<String, Text>()? {
                if texts.contains_key(&name) {
                    return Err(A::Error::custom(format!("`{name}` stands twice")));
                }
                texts.insert(name, text);
            }
            Ok(texts)
        }
    }

    from.deserialize_map(EachOnce)
}
