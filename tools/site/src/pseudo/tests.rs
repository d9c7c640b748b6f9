//! The made-up language of the content as it ships: it is like the first one, and the readers take it.

use doc_to_doc::content::read;
use doc_to_doc::content::read::likeness::compare;
use serde_json::{Value, json};

use super::*;
use crate::files::scratch;

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public")
}

fn made(test: &str) -> PathBuf {
    let into = scratch(test).join("public");
    run(&Options { public: shipped(), into: into.clone() }).unwrap();
    into
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&files::read_text(path).unwrap()).unwrap()
}

#[test]
fn it_is_like_the_first_language() {
    let into = made("pseudo-like");
    let mut problems = Vec::new();
    compare(&into, FIRST, LOCALE, &mut problems);
    assert!(problems.is_empty(), "{problems:#?}");
    assert_eq!(json(&into.join("content/qps/language.json")), json!({ "name": "[Þšéûðö]", "direction": "rtl" }));
    assert_eq!(json(&into.join("content/qps/catalogue.json"))["june"], "⟦Ĵúúñéé⟧");
}

#[test]
fn the_configuration_names_it_and_speaks_it() {
    let into = made("pseudo-config");
    let (before, after) = (json(&shipped().join(CONFIG)), json(&into.join(CONFIG)));
    assert_eq!(after["languages"], json!(["en", "qps"]));
    for field in ["/confidence/promise", "/request/consent/text"] {
        let english = before.pointer(field).unwrap()["en"].as_str().unwrap();
        assert_eq!(after.pointer(field).unwrap(), &json!({ "en": english, "qps": letters::said(english) }));
    }
    assert_eq!(before["phone"], after["phone"]);
}

/// The readers of this project read a folder whose only language it is.
#[test]
fn the_readers_take_it() {
    let into = made("pseudo-read");
    let mut config = json(&into.join(CONFIG));
    config.as_object_mut().unwrap().remove("languages");
    for field in ["/confidence/promise", "/request/consent/text"] {
        let texts = config.pointer_mut(field).unwrap();
        *texts = json!({ "en": texts["qps"] });
    }
    fs::write(into.join(CONFIG), config.to_string()).unwrap();
    let (english, made_up) = (into.join("content/en"), into.join("content/qps"));
    fs::remove_dir_all(&english).unwrap();
    fs::rename(made_up, english).unwrap();
    let site = read::site(&into).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(site.book.phrases.home_title().starts_with('⟦'), "{}", site.book.phrases.home_title());
}

#[test]
fn a_folder_in_use_is_left_alone() {
    let into = scratch("pseudo-used");
    files::write(&into.join("mine.txt"), b"mine").unwrap();
    let error = run(&Options { public: shipped(), into: into.clone() }).unwrap_err();
    assert!(error.to_string().contains("is not empty"), "{error}");
    assert_eq!(files::below(&into).unwrap(), [into.join("mine.txt")]);
}
