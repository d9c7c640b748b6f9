//! From the text of `directory.json` to its entries: whatever is not of the right shape is told,
//! with the entry's id, and never hides what is wrong with the next entry.

use serde_json::{Map, Value, json};

use super::directory::FILE;
use super::directory_file::{DirectoryFile, EntryFile};
use super::mend::{self, Slip};
use super::problem::Problem;

/// Reads it. None when there is nothing to look at further; then there is a problem.
///
/// With problems, the entries hold what could be read, put right elsewhere: fit to be checked,
/// never to be shown.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Option<DirectoryFile> {
    let error = match serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text)) {
        Ok(file) => return Some(file),
        Err(error) => error,
    };
    let before = problems.len();
    let file = serde_json::from_str(text).ok().and_then(|value| piecewise(value, problems));
    if problems.len() == before {
        // Not JSON, or the same field twice: nothing that a second look can name better.
        let what = error.inner().to_string();
        let fix = mend::fix(&what);
        problems.push(Problem::error(FILE, error.path().to_string().trim_matches('.'), what, fix));
    }
    file
}

fn piecewise(value: Value, problems: &mut Vec<Problem>) -> Option<DirectoryFile> {
    let mut slips = Vec::new();
    let model = Map::from_iter([("strip".to_owned(), json!(["emergency"])), ("entries".to_owned(), json!([]))]);
    let file: Option<DirectoryFile<Value>> = mend::read(value, &model, &mut slips);
    tell("", &mut slips, problems);
    let DirectoryFile { strip, entries, .. } = file?;
    let entries = (0..).zip(entries).filter_map(|(position, value)| entry(position, value, problems)).collect();
    Some(DirectoryFile { _schema: None, strip, entries })
}

fn entry(position: usize, value: Value, problems: &mut Vec<Problem>) -> Option<EntryFile> {
    let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
    let field = name(position, id);
    let model = model(position);
    let mut slips = Vec::new();
    let read = mend::read(value, &model, &mut slips);
    // What is no object keeps its place with a model, so that the next entries keep their numbers.
    let read = read.or_else(|| mend::read(Value::Object(model.clone()), &model, &mut Vec::new()));
    tell(&field, &mut slips, problems);
    read
}

/// What an entry is called in a complaint.
pub(super) fn name(position: usize, id: &str) -> String {
    if id.is_empty() { format!("entries[{position}]") } else { format!("entries[{position}] ({id})") }
}

fn tell(within: &str, slips: &mut Vec<Slip>, problems: &mut Vec<Problem>) {
    for (field, what) in slips.drain(..) {
        let between = if within.is_empty() || field.is_empty() { "" } else { "." };
        let fix = mend::fix(&what);
        problems.push(Problem::error(FILE, &[within, between, &field].concat(), what, fix));
    }
}

/// An entry without mistakes, from which broken fields are put right.
fn model(position: usize) -> Map<String, Value> {
    let sees = json!({
        "name": "unknown", "notes": "unknown", "board": "unknown", "human": "unknown", "employer": "unknown"
    });
    Map::from_iter(
        [
            ("id", json!(format!("entry-{position}"))),
            ("confidence", json!("confirmed")),
            ("urgency", json!("now")),
            ("channels", json!([{ "call": "911" }])),
            ("hours", json!("always")),
            ("audience", json!(["anyone"])),
            ("cost", json!("unknown")),
            ("languages", json!(["en"])),
            ("sees", sees),
            ("source", json!({ "address": "https://www.911.gov/" })),
            ("last_checked", json!("2026-01-01")),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_an_entry_without_mistakes() {
        let mut problems = Vec::new();
        assert!(entry(3, Value::Object(model(3)), &mut problems).is_some_and(|entry| entry.id == "entry-3"));
        assert!(problems.is_empty(), "{problems:?}");
    }
}
