//! A copy of the shipped content that a test may spoil; it is gone when dropped.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

/// One way to spoil a file.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// This JSON at this pointer, added where there is none.
    Set(&'static str, &'static str),
    /// Nothing at this pointer.
    Drop(&'static str),
    /// Only so many of its bytes.
    Keep(usize),
    /// No such file.
    Remove,
}

pub(crate) struct Copy(PathBuf);

impl Copy {
    pub(crate) fn of_public() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let unique = format!("doc-to-doc-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let copy = Self(std::env::temp_dir().join(unique));
        let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
        for file in files_below(&public) {
            let target = copy.0.join(&file);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(public.join(&file), target).unwrap();
        }
        copy
    }

    /// The same in one language: who changes a text in it need not write the others.
    pub(crate) fn in_english() -> Self {
        let copy = Self::of_public();
        copy.change("config.json", &Change::Set("/languages", r#"["en"]"#));
        copy
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Every content file, below the folder.
    pub(crate) fn files(&self) -> Vec<String> {
        files_below(&self.0)
    }

    /// Spoils one file; a second change of the same file adds to the first.
    pub(crate) fn change(&self, file: &str, change: &Change) {
        let path = self.0.join(file);
        let whole = fs::read(&path).unwrap();
        // A cut may go through a letter.
        let text = String::from_utf8_lossy(&whole);
        let changed = match *change {
            Change::Remove => return fs::remove_file(path).unwrap(),
            Change::Keep(bytes) => whole[..bytes].to_vec(),
            Change::Set(pointer, value) => edit(&text, pointer, Some(serde_json::from_str(value).unwrap())),
            Change::Drop(pointer) => edit(&text, pointer, None),
        };
        fs::write(path, changed).unwrap();
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // Left behind at worst, in a folder for things left behind.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn edit(text: &str, pointer: &str, value: Option<Value>) -> Vec<u8> {
    let mut whole: Value = serde_json::from_str(text).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    // As JSON pointers write a `/` inside a name.
    let key = key.replace("~1", "/");
    let parent = whole.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {pointer}"));
    match (parent, value) {
        (Value::Object(fields), Some(value)) => {
            fields.insert(key, value);
        }
        (Value::Object(fields), None) => {
            fields.remove(&key).unwrap();
        }
        (Value::Array(list), Some(value)) => list[key.parse::<usize>().unwrap()] = value,
        (Value::Array(list), None) => {
            list.remove(key.parse().unwrap());
        }
        (other, _) => panic!("{pointer} leads into {other}"),
    }
    serde_json::to_vec(&whole).unwrap()
}

/// The JSON files below a folder, by their path in it.
fn files_below(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                files.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    files.sort();
    files
}
