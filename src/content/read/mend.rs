//! Reads a JSON object that may be broken in several fields, and tells all of it at once.
//!
//! A reader of JSON stops at the first slip. Here the field that it stopped at is put right from a
//! model, and reading goes on; what comes out is only looked at for further mistakes, never shown.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// A field, empty for the whole object, and what is wrong with it.
pub(super) type Slip = (String, String);

/// Reads `value` as a `T`. `model` is an object that can be read as one.
///
/// None when nothing can be read at all; then there is a slip. With slips, what is read is mended.
pub(super) fn read<T: DeserializeOwned>(value: Value, model: &Map<String, Value>, slips: &mut Vec<Slip>) -> Option<T> {
    let mut value = value;
    // Each round mends or removes one field: a bound that no file reaches by its own means.
    let rounds = model.len() + value.as_object().map_or(0, Map::len) + 1;
    for _ in 0..rounds {
        let error = match serde_path_to_error::deserialize(&value) {
            Ok(read) => return Some(read),
            Err(error) => error,
        };
        let what = error.inner().to_string();
        let path = error.path().to_string();
        let named = path.trim_matches('.');
        let field = if named.is_empty() { missing(&what).unwrap_or_default() } else { named }.to_owned();
        let name = top(&field).unwrap_or_default().to_owned();
        slips.push((field, what));
        let fields = value.as_object_mut()?;
        match model.get(&name) {
            Some(sound) => fields.insert(name, sound.clone()),
            None => Some(fields.remove(&name)?),
        };
    }
    None
}

/// How to mend what the reader of JSON complains of.
pub(super) fn fix(what: &str) -> &'static str {
    if what.starts_with("unknown field") {
        "take it out, or correct its name"
    } else if what.starts_with("missing field") {
        "add it; the other entries show how"
    } else {
        "correct it as the message says; the files that ship with the project show the shape"
    }
}

/// The first name of a path: `hours` of `hours.weekly.zone`.
fn top(path: &str) -> Option<&str> {
    path.split(['.', '[']).next().filter(|name| !name.is_empty())
}

/// The name in "missing field `source`".
fn missing(what: &str) -> Option<&str> {
    what.strip_prefix("missing field `")?.split('`').next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Two {
        one: u8,
        two: Vec<u8>,
    }

    fn slips(value: Value) -> (Option<Two>, Vec<Slip>) {
        let model = Map::from_iter([("one".to_owned(), json!(1)), ("two".to_owned(), json!([]))]);
        let mut slips = Vec::new();
        (read(value, &model, &mut slips), slips)
    }

    #[test]
    fn every_broken_field_is_told_once() {
        for (value, fields) in [
            (json!({ "one": 1, "two": [2] }), vec![]),
            (json!({ "one": "1", "two": [2, "x"] }), vec!["one", "two[1]"]),
            (json!({ "one": 300, "three": 3 }), vec!["one", "three", "two"]),
            (json!({}), vec!["one", "two"]),
        ] {
            let (read, mut slips) = slips(value.clone());
            slips.sort();
            let mut fields = fields;
            fields.sort_unstable();
            assert!(read.is_some_and(|read| read.one < 2 && read.two.len() < 3), "{value}");
            assert_eq!(slips.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), fields, "{value}");
        }
    }

    #[test]
    fn what_is_no_object_is_one_slip() {
        for value in [json!(7), json!([]), json!("one"), Value::Null] {
            let (read, slips) = slips(value);
            assert!(read.is_none() && slips.len() == 1);
        }
    }
}
