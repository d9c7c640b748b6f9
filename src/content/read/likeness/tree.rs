//! JSON with its fields in the order in which somebody wrote them: the order in which they are read.

use core::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Number, Value};

/// What stands at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// Fields by their names.
    Fields(Vec<(String, Tree)>),
    /// A number, true, false or null.
    Plain(Value),
}

impl Tree {
    /// The field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Fields(fields) => fields.iter().find(|(key, _)| key == name).map(|(_, tree)| tree),
            _ => None,
        }
    }

    /// What it says, if it is a text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What it is called in a complaint.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Fields(_) => "a group of fields",
            Self::Plain(_) => "a number, true, false or null",
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(Planter)
    }
}

struct Planter;

impl<'de> Visitor<'de> for Planter {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Tree, E> {
        Ok(Tree::Text(text))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Tree, E> {
        Ok(Tree::Plain(truth.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Plain(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Plain(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::Plain(Number::from_f64(number).map_or(Value::Null, Value::Number)))
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Plain(Value::Null))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut read = Vec::new();
        while let Some(tree) = list.next_element()? {
            read.push(tree);
        }
        Ok(Tree::List(read))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Tree, A::Error> {
        let mut read: Vec<(String, Tree)> = Vec::new();
        while let Some((name, tree)) = fields.next_entry::<String, Tree>()? {
            if read.iter().any(|(earlier, _)| *earlier == name) {
                return Err(serde::de::Error::custom(format!("the field `{name}` stands twice")));
            }
            read.push((name, tree));
        }
        Ok(Tree::Fields(read))
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => writer.serialize_str(text),
            Self::Plain(value) => value.serialize(writer),
            Self::List(list) => {
                let mut written = writer.serialize_seq(Some(list.len()))?;
                list.iter().try_for_each(|tree| written.serialize_element(tree))?;
                written.end()
            }
            Self::Fields(fields) => {
                let mut written = writer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(name, tree)| written.serialize_entry(name, tree))?;
                written.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_as_it_was_read() {
        let text = r#"{"z":[1,-2,2.5,true,null,"b"],"a":{"c":""}}"#;
        let tree: Tree = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&tree).unwrap(), text);
    }

    #[test]
    fn a_field_that_stands_twice_is_no_field() {
        assert!(serde_json::from_str::<Tree>(r#"{"a":1,"a":2}"#).unwrap_err().to_string().contains("`a` stands twice"));
    }
}
