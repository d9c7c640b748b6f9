//! Ways to break a file of JSON at a place anywhere in it.

use serde_json::Value;

use crate::dice::Dice;

/// Every place in a file, the whole first.
pub(crate) fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(map) => map.iter().for_each(|(name, value)| pointers(value, &format!("{at}/{name}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(position, value)| pointers(value, &format!("{at}/{position}"), found));
        }
        _ => {}
    }
}

/// Takes out what stands at a place.
pub(crate) fn remove(file: &mut Value, place: &str) {
    let Some((parent, key)) = place.rsplit_once('/') else { return *file = Value::Null };
    match file.pointer_mut(parent).unwrap() {
        Value::Object(map) => drop(map.remove(key)),
        Value::Array(list) => drop(list.remove(key.parse().unwrap())),
        _ => {}
    }
}

/// The same again: somewhere in its list, or under another name.
pub(crate) fn duplicate(file: &mut Value, place: &str, dice: &mut Dice) {
    let Some((parent, key)) = place.rsplit_once('/') else { return };
    let value = file.pointer(place).unwrap().clone();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(map) => {
            let names: Vec<String> = map.keys().cloned().chain([format!("{key}-2")]).collect();
            map.insert(names[dice.below(names.len())].clone(), value);
        }
        Value::Array(list) => list.insert(dice.below(list.len() + 1), value),
        _ => {}
    }
}
