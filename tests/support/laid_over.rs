//! What an association adds, laid over what ships: new files beside the others, and in a file that is
//! there already, new names beside the others and new lines at the end of a list.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// The association's questionnaire, below `tests/fixtures`.
pub(crate) const LICENSED: &str = "tests/fixtures/licensed";

/// Lays the licensed questionnaire over the content below `public`.
pub(crate) fn lay_over(public: &Path) {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join(LICENSED);
    for file in ["content/instruments/nights-after-call.json", "content/self-check.json", "content/en/self-check.json"]
    {
        let read = |folder: &Path| fs::read_to_string(folder.join(file)).ok();
        let added: Value = serde_json::from_str(&read(&own).unwrap()).unwrap();
        let whole = match read(public) {
            Some(shipped) => together(serde_json::from_str(&shipped).unwrap(), added),
            None => added,
        };
        fs::write(public.join(file), whole.to_string()).unwrap();
    }
}

fn together(shipped: Value, added: Value) -> Value {
    match (shipped, added) {
        (Value::Object(mut shipped), Value::Object(added)) => {
            for (name, value) in added {
                let value = match shipped.remove(&name) {
                    Some(known) => together(known, value),
                    None => value,
                };
                shipped.insert(name, value);
            }
            Value::Object(shipped)
        }
        (Value::Array(shipped), Value::Array(added)) => shipped.into_iter().chain(added).collect(),
        (_, added) => added,
    }
}
