//! The publishers' wording, kept in one readable file: it changes on purpose or not at all.
//!
//! `fixtures/wording.txt` was read by eye against the sheets that each questionnaire names as its source. After a change that is meant: `UPDATE_WORDING=1 cargo test --test wording`, then read the
//! difference against the publisher's sheet.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "support/shipped.rs"]
mod shipped;

use std::fmt::Write;
use std::path::Path;

use doc_to_doc::domain::questionnaire::{Item, Must, Questionnaire};

fn written(sheets: &[Questionnaire]) -> String {
    let mut text = String::new();
    for sheet in sheets {
        writeln!(text, "# {}\n{}\n({}, version {})\n", sheet.id, sheet.title, sheet.language, sheet.version).unwrap();
        for item in &sheet.items {
            write_item(&mut text, sheet, item);
        }
    }
    text
}

fn write_item(text: &mut String, sheet: &Questionnaire, item: &Item) {
    if let Some(stem) = &item.stem {
        writeln!(text, "   {}", stem.text).unwrap();
    }
    writeln!(text, "{}. {}", item.link_id, item.text).unwrap();
    for choice in &item.choices {
        let value = choice.value.map_or("-".to_owned(), |value| value.to_string());
        writeln!(text, "   {value:>3}  {}  [{}]", choice.text, choice.coding.code).unwrap();
    }
    let conditions: Vec<String> = item
        .conditions
        .iter()
        .filter_map(|condition| {
            let earlier = sheet.items.get(usize::from(condition.item))?;
            let answer = match condition.must {
                Must::Be(choice) => earlier.choices.get(usize::from(choice))?.text.as_str(),
                Must::BeOpen => "left open",
            };
            Some(format!("{} is {answer}", earlier.link_id))
        })
        .collect();
    if !conditions.is_empty() {
        writeln!(text, "   asked when {}", conditions.join(", or ")).unwrap();
    }
    text.push('\n');
}

#[test]
fn the_wording_is_the_one_that_was_checked_by_eye() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wording.txt");
    let shipped = written(&shipped::book().battery.questionnaires);
    if std::env::var_os("UPDATE_WORDING").is_some() {
        std::fs::write(&golden, &shipped).unwrap();
    }
    let checked = std::fs::read_to_string(&golden).unwrap_or_default();
    for (number, (now, before)) in shipped.lines().zip(checked.lines()).enumerate() {
        assert_eq!(now, before, "line {} of tests/fixtures/wording.txt; {HOW}", number + 1);
    }
    assert_eq!(shipped, checked, "one is longer than the other; {HOW}");
}

const HOW: &str = "the wording of a published instrument is not ours to change. If this change is meant, run \
    `UPDATE_WORDING=1 cargo test --test wording` and read the difference against the publisher's sheet";

#[test]
fn the_anxiety_scale_says_not_at_all_and_never_not_at_all_sure() {
    // A widespread reproduction error: Zorowitz 2021, Lancet Psychiatry 8:180.
    let written = written(&shipped::book().battery.questionnaires);
    assert!(written.contains("Not at all  [LA6568-5]") && !written.to_lowercase().contains("not at all sure"));
}

#[test]
fn nothing_stands_here_that_is_not_free_to_ship() {
    // Not free: C-SSRS, Well-Being Index, Maslach, PSS, ISI, PFI, SVEST, AFSP's questionnaire.
    let ids: Vec<&str> = shipped::book().battery.questionnaires.iter().map(|sheet| sheet.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "burnout-single-item",
            "phq-9",
            "gad-7",
            "pc-ptsd-5",
            "ucla-3",
            "audit-c",
            "cbi-personal",
            "cbi-work",
            "cbi-patient",
            "after-event",
        ]
    );
}
