//! Every colour on every ground that it may meet, by day and by night, and how far the two stand apart.
//!
//! Text keeps 7:1, the stricter demand of WCAG 2.2 (1.4.6), since somebody may read this with tired eyes at night;
//! what only marks a control or a drawing keeps 3:1 (1.4.11). The figures stand in `fixtures/contrast.txt`: a colour
//! changes on purpose or not at all. After a change that is meant: `UPDATE_CONTRAST=1 cargo test --test colours`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::{collections::BTreeMap, env, fmt::Write, fs};

use doc_to_doc::content::theme::Colour;

const TOKENS: &str = "style/tokens.css";
const KEPT: &str = "tests/fixtures/contrast.txt";

/// For text, and for what has to be seen to use the page.
const TEXT: f64 = 7.0;
const MARK: f64 = 3.0;

/// A colour, the least that it must stand out by, and the grounds on which it is used.
const PAIRS: [(&str, f64, &[&str]); 20] = [
    ("ink", TEXT, &["paper", "sheet", "accent-wash", "urgent-wash"]),
    ("ink-soft", TEXT, &["paper", "sheet", "accent-wash", "urgent-wash"]),
    ("accent", TEXT, &["paper", "sheet", "accent-wash"]),
    ("accent-deep", TEXT, &["paper", "sheet", "accent-wash"]),
    ("accent-on", TEXT, &["accent", "accent-deep"]),
    ("urgent", TEXT, &["paper", "sheet", "urgent-wash"]),
    ("urgent-deep", TEXT, &["paper", "sheet", "urgent-wash", "accent-wash"]),
    ("urgent-on", TEXT, &["urgent", "urgent-deep"]),
    ("open", TEXT, &["paper", "sheet", "accent-wash"]),
    ("strip-ink", TEXT, &["strip"]),
    ("strip-soft", TEXT, &["strip"]),
    ("strip-open", TEXT, &["strip"]),
    // Rims of answers, doors, fields and switches.
    ("edge", MARK, &["paper", "sheet"]),
    ("accent", MARK, &["band"]),
    ("ink", MARK, &["band"]),
    // The ring around what has the focus.
    ("focus", MARK, &["paper", "sheet", "accent-wash", "urgent-wash"]),
    ("strip-focus", MARK, &["strip"]),
    // The card to print, and the code on it.
    ("ink-black", TEXT, &["paper-white"]),
    // Raw colours, met under the names above.
    ("bone", MARK, &["night"]),
    ("lamp", MARK, &["night"]),
];

/// What only parts one thing from another; what it says, words say as well.
const DECORATION: [&str; 4] = ["line", "accent-line", "urgent-line", "strip-line"];

/// Every colour among the tokens, by day and by night.
fn colours() -> BTreeMap<String, [Colour; 2]> {
    let css = fs::read_to_string(TOKENS).unwrap();
    // What paper and readers who want more contrast get are other names' colours, or plain white.
    let root = css.split("@media").next().unwrap();
    let told: Vec<(&str, &str)> =
        root.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": ")).collect();
    let mut read = BTreeMap::new();
    for (name, value) in &told {
        let shades = match value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')')) {
            Some(both) => both.split_once(", ").map(|(day, night)| [day, night]),
            None => Some([*value; 2]),
        };
        let colour = |shade: &str| colour(&told, shade);
        if let Some([Some(day), Some(night)]) = shades.map(|shades| shades.map(colour)) {
            read.insert((*name).to_owned(), [day, night]);
        }
    }
    read
}

fn colour(told: &[(&str, &str)], shade: &str) -> Option<Colour> {
    if let Some(name) = shade.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')) {
        let (_, value) = told.iter().find(|(other, _)| *other == name)?;
        return colour(told, value);
    }
    Colour::read(match shade {
        "white" => "#ffffff",
        "black" => "#000000",
        other => other,
    })
}

#[test]
fn every_colour_stands_out_from_every_ground_it_meets() {
    let colours = colours();
    let mut table = String::from("colour on ground: by day, by night, at least\n\n");
    for (name, least, grounds) in PAIRS {
        for ground in grounds {
            let (Some(over), Some(under)) = (colours.get(name), colours.get(*ground)) else {
                panic!("{TOKENS} has no {name}, or no {ground}")
            };
            let [day, night] = [0, 1].map(|scheme| {
                let found = over[scheme].contrast(under[scheme]);
                assert!(found >= least, "{name} on {ground}: {found:.2} to 1, at least {least} to 1");
                found
            });
            writeln!(table, "{name} on {ground}: {day:.2}, {night:.2}, {least}").unwrap();
        }
    }
    if env::var_os("UPDATE_CONTRAST").is_some() {
        fs::write(KEPT, &table).unwrap();
    }
    assert_eq!(fs::read_to_string(KEPT).unwrap(), table, "UPDATE_CONTRAST=1 writes it anew");
}

#[test]
fn no_colour_is_left_out() {
    let named = |name: &str| {
        DECORATION.contains(&name) || PAIRS.iter().any(|(over, _, grounds)| *over == name || grounds.contains(&name))
    };
    let forgotten: Vec<String> = colours().into_keys().filter(|name| !named(name)).collect();
    assert_eq!(forgotten, [""; 0]);
}

#[test]
fn a_colour_is_written_in_one_place_only() {
    for entry in fs::read_dir("style").unwrap() {
        let path = entry.unwrap().path();
        let css = fs::read_to_string(&path).unwrap();
        if path.ends_with("tokens.css") {
            continue;
        }
        for line in css.lines().filter(|line| line.contains(':') && line.trim_end().ends_with(';')) {
            let raw = line.split(['(', ' ', ',', ')']).any(|word| {
                word.starts_with('#') && Colour::read(word.trim_end_matches(';')).is_some() || word.starts_with("rgb(")
            });
            assert!(!raw, "{}: {line}", path.display());
        }
    }
}
