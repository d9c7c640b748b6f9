//! Thousands of broken configurations: never a crash, and whatever is accepted still makes a page from which
//! somebody in danger can call and text.
//!
//! One run breaks two thousand. `CONFIGURATION_SEED=1`, `2` and so on are other two thousand; fifty runs
//! take minutes, and each gives back the memory of the last.

use doc_to_doc::content::plain::{Framed, Outside, edition, feedback, fill, request, snippet, thanks};
use doc_to_doc::content::read::{self, Site};
use doc_to_doc::content::theme::Colour;
use doc_to_doc::domain::route::Route;
use serde_json::{Value, json};

use crate::breaking::{duplicate, pointers, remove};
use crate::copy::Copy;
use crate::dice::Dice;

/// Configurations in each of the [`HANDS`].
const FILES: usize = 1_000;

/// Threads that break files at the same time, each with its own dice.
const HANDS: u64 = 2;

/// What every page holds.
const HELP: [&str; 3] = ["href=\"tel:911\"", "href=\"tel:988\"", "href=\"sms:988\""];

/// Everything that a configuration may hold, in one or another of its forms.
pub(crate) fn whole() -> Value {
    let mut config: Value = serde_json::from_str(&std::fs::read_to_string("public/config.json").unwrap()).unwrap();
    config["page"] = json!("https://www.example.org/peers");
    // Every language is read as this one is; three would take three times as long.
    config["languages"] = json!(["en"]);
    config["address"] = json!("https://support.example.org");
    config["embedding"] = json!(["https://www.example.org", "https://a.example:8443"]);
    config["confidence"]["limits"] = json!({ "en": "Where a life is in danger." });
    config["feedback"] = json!({
        "endpoint": "https://counts.example.org/x",
        "extra": { "access_key": "0a1b" },
        "honeypot": "website",
        "readers": { "en": "The director." },
        "kept": { "en": "A year." },
    });
    config["theme"] = json!({
        "accent": { "light": "#0b5759", "dark": "#8bd0c6" },
        "accent_wash": { "light": "#e6f0ea", "dark": "#1a3131" },
        "corners": "small",
        "letters": "plain",
    });
    config["checked_translations"] = json!(["es/gad-7", "zh-Hans/phq-9"]);
    config["features"] = json!({ "check_in": true, "colleague": false, "guides": true });
    config["sign_off"] = json!({ "by": "A. Clinician, MD", "on": "2026-12-01" });
    config
}

#[test]
fn a_broken_configuration_is_refused_with_its_fix_or_still_brings_help() {
    let seed = std::env::var("CONFIGURATION_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0_u64);
    let passed: usize = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..HANDS).map(|hand| scope.spawn(move || spoil(Dice(seed * HANDS + hand)))).collect();
        hands.into_iter().map(|hand| hand.join().unwrap()).sum()
    });
    // Were all of one kind, nothing would have been shown about the other.
    assert!(passed > FILES / 10 && passed < FILES, "{passed} pass");
}

/// Breaks files and looks at each; returns how many passed.
fn spoil(mut dice: Dice) -> usize {
    let template = std::fs::read_to_string("index.html").unwrap();
    let (copy, whole) = (Copy::of_public(), whole());
    let path = copy.path().join("config.json");
    let mut passed = 0;
    for round in 0..FILES {
        let mut file = whole.clone();
        for _ in 0..=dice.below(2) {
            mutate(&mut file, &whole, &mut dice);
        }
        let text = file.to_string();
        std::fs::write(&path, &text).unwrap();
        // The configuration is read alone first: what is refused there is refused as a whole.
        match read::programme(copy.path()).and_then(|_| read::site(copy.path())) {
            Ok(site) => {
                passed += 1;
                brings_help(&site, &template, &text);
            }
            Err(problems) => {
                assert!(!problems.is_empty(), "round {round}: {text}");
                for problem in problems {
                    assert!(
                        problem.file.starts_with("public/") && !problem.what.is_empty(),
                        "round {round}: {problem}"
                    );
                    assert!(!problem.fix.is_empty(), "round {round}: {problem}");
                }
            }
        }
    }
    passed
}

fn brings_help(site: &Site, template: &str, text: &str) {
    let outside = Outside { style: "/assets/style.css", integrity: "sha384-a", icon: "data:," };
    let front = fill(template, site).unwrap();
    let pages = [Some(front), Some(edition(site, outside, chrono::NaiveDate::default())), Some(request(site, outside))];
    for page in pages.into_iter().chain([feedback(site, outside), thanks(site, outside)]).flatten() {
        for help in HELP {
            assert!(page.contains(help), "{help}: {text}");
        }
        // As text it is only odd.
        let runs = ["<script", "href=\"javascript:", "action=\"javascript:"];
        assert!(runs.iter().all(|begins| !page.contains(begins)), "{text}");
    }
    let origins = || site.embedding.address.iter().chain(&site.embedding.origins);
    for origin in origins() {
        let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || ".-:".contains(sign);
        assert!(
            origin.strip_prefix("https://").is_some_and(|host| host.contains('.') && host.chars().all(plain)),
            "{text}"
        );
    }
    assert!(site.embedding.origins.iter().all(|origin| site.embedding.address != Some(*origin)), "{text}");
    if let Some(address) = site.embedding.address {
        let framed = Framed { address: &address, view: Route::Home, title: "T", open: "O", script: None };
        let snippet = snippet(&site.book, framed).unwrap();
        assert!(snippet.contains(HELP[0]) && snippet.contains(HELP[1]), "{text}");
    }
    readable(site, text);
}

/// The colours of a theme stand out from each other, whatever was written.
fn readable(site: &Site, text: &str) {
    let of = |token: &str| site.theme.colours.iter().find(|(name, _)| *name == token).map(|(_, shades)| *shades);
    let (paper_light, paper_dark) = (Colour::read("#faf6ee").unwrap(), Colour::read("#14191b").unwrap());
    for token in ["accent", "accent-deep"] {
        if let Some(shades) = of(token) {
            assert!(shades.light.contrast(paper_light) >= 7.0 && shades.dark.contrast(paper_dark) >= 7.0, "{text}");
        }
    }
    let css = site.theme.css();
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "@{}:;,()#-. \"".contains(sign);
    assert!(css.chars().all(plain) && css.matches('{').count() == css.matches('}').count(), "{css}");
}

/// One change at a place anywhere in the file.
fn mutate(file: &mut Value, whole: &Value, dice: &mut Dice) {
    let mut places = Vec::new();
    pointers(file, "", &mut places);
    let place = places[dice.below(places.len())].clone();
    match dice.below(4) {
        0 => remove(file, &place),
        1 => duplicate(file, &place, dice),
        _ => *file.pointer_mut(&place).unwrap() = other(whole, dice),
    }
}

/// What might stand there by mistake, or by somebody's will.
fn other(whole: &Value, dice: &mut Dice) -> Value {
    let mut parts = Vec::new();
    pointers(whole, "", &mut parts);
    let values = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(12),
        json!(1e300),
        json!(""),
        json!(" "),
        json!("911"),
        json!("+16145550123"),
        json!("reference"),
        json!("closed"),
        json!("https://example.org"),
        json!("https://other.example.org"),
        json!("https://*.example.org"),
        json!("http://example.org/"),
        json!("https://a.example; script-src *"),
        json!("javascript:alert(1)"),
        json!("</p><script>alert(1)</script>"),
        json!("#101010"),
        json!("#f0f0f0"),
        json!("#777777"),
        json!("\u{0}\u{202e}\u{1f600}"),
        json!("A".repeat(5_000)),
        json!([]),
        json!({}),
        json!({ "en": "Said." }),
        whole.pointer(&parts[dice.below(parts.len())]).unwrap().clone(),
        whole.pointer(&parts[dice.below(parts.len())]).unwrap().clone(),
    ];
    values[dice.below(values.len())].clone()
}
