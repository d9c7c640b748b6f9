//! Source: the limits above, and the English as it ships.

use std::path::Path;

use super::*;
use crate::content::phrases::NAMES;
use crate::content::read::likeness::{Edition, leaves};

fn shipped() -> Edition {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    Edition::read(&public, "en", &mut Vec::new())
}

#[test]
fn the_english_has_about_forty_percent_to_spare_everywhere() {
    for (file, tree) in &shipped().files {
        for leaf in leaves(tree) {
            let Some(room) = Room::of(file, &leaf.field) else { continue };
            let wide = width(leaf.text);
            assert!(
                wide * 135 <= room.limit() * 100,
                "{file}, {}: {wide} of {}: {}",
                leaf.field,
                room.limit(),
                leaf.text
            );
        }
    }
}

#[test]
fn every_place_that_is_named_is_there() {
    let edition = shipped();
    for (_, of_file, pattern) in PLACES {
        let files = edition.files.iter().filter(|(file, _)| {
            of_file.strip_suffix('*').map_or(*of_file == file.as_str(), |start| file.starts_with(start))
        });
        let found = files.flat_map(|(_, tree)| leaves(tree)).any(|leaf| is_like(pattern, &leaf.field));
        assert!(found, "{of_file}, {pattern}: no such text");
        assert!(*of_file != CATALOGUE || NAMES.iter().any(|(name, _)| is_like(pattern, name)), "{pattern}");
    }
}

#[test]
fn a_pattern_is_no_wider_than_it_says() {
    for (pattern, field, alike) in [
        ("steps[].exits[].text", "steps[12].exits[0].text", true),
        ("steps[].exits[].text", "steps[12].exits[0].to", false),
        ("steps[].exits[].text", "steps.exits[0].text", false),
        ("*.title", "doctor.title", true),
        ("*.title", "title", false),
        ("*_title", "home_title", true),
        ("*_title", "_titl", false),
        ("title", "a.title", false),
    ] {
        assert_eq!(is_like(pattern, field), alike, "{pattern} {field}");
    }
}

#[test]
fn a_chinese_character_is_two_wide_and_an_accent_none() {
    for (text, wide) in [("abc", 3), ("拨打 988", 8), ("e\u{301}é", 2), ("（好）", 6), ("Call {number}", 19), ("", 0)]
    {
        assert_eq!(width(text), wide, "{text}");
    }
}
