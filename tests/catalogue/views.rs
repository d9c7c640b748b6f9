//! The views use every phrase, and say nothing of their own.

use std::collections::BTreeSet;

use doc_to_doc::content::phrases::{NAMES, WHOSE, Whose};

use crate::rust::{Piece, pieces};
use crate::sources;

#[test]
fn every_phrase_is_shown_somewhere() {
    let mut code = String::new();
    for (path, text) in [sources::below("src/app"), sources::below("src/content")].concat() {
        if !path.starts_with("src/content/phrases") {
            let only_code = |piece| if let Piece::Code(code) = piece { code } else { String::new() };
            code.extend(pieces(&text).into_iter().map(only_code));
        }
    }
    code.retain(|letter| !letter.is_whitespace());
    // `.next(` alone would be satisfied by any iterator.
    let shown = |name: &str| ["phrases.", "phrases()."].iter().any(|of| code.contains(&format!("{of}{name}(")));
    let never: Vec<&str> = NAMES.iter().map(|(name, _)| *name).filter(|name| !shown(name)).collect();
    assert!(never.is_empty(), "shown nowhere: {never:?}");
}

/// What only the page's program is made of, and what only the form's is; neither says what the other has the words for. Native
/// tools have all of them.
const PAGES: [&str; 5] = [
    "src/app/screen/",
    "src/app/later.rs",
    "src/app/part/hand_over.rs",
    "src/app/part/remind.rs",
    "src/app/part/take_away.rs",
];
const FORMS: [&str; 2] = ["src/app/request", "src/content/letter/"];
const TOOLS: [&str; 2] = ["src/content/plain/", "src/content/read/"];

#[test]
fn each_program_has_the_words_for_what_it_says() {
    let whose: Vec<Whose> = WHOSE.iter().flat_map(|(whose, names)| core::iter::repeat_n(*whose, *names)).collect();
    assert_eq!(whose.len(), NAMES.len());
    let lies_in = |path: &str, places: &[&str]| places.iter().any(|place| path.starts_with(place));
    for (path, text) in
        [sources::below("src/app"), sources::below("src/content"), sources::below("src/backend")].concat()
    {
        if lies_in(&path, &TOOLS) || path.starts_with("src/content/phrases") {
            continue;
        }
        let code: String = text.split_whitespace().collect();
        for ((name, _), whose) in NAMES.iter().zip(&whose) {
            let says = ["phrases.", "phrases()."].iter().any(|of| code.contains(&format!("{of}{name}(")));
            let has = match whose {
                Whose::Both => true,
                Whose::Page => lies_in(&path, &PAGES),
                Whose::Form => lies_in(&path, &FORMS),
            };
            assert!(
                has || !says,
                "{path} says `{name}`, which is only for {whose:?}: see src/content/phrases/names.rs"
            );
        }
    }
    for (path, text) in sources::below("src/app/request") {
        for part in ["screen::", "later::", "hand_over", "remind", "take_away"] {
            assert!(
                !text.contains(&["app::", part].concat()) && !text.contains(&["part::", part].concat()),
                "{path}: {part}"
            );
        }
    }
}

#[test]
fn what_only_the_other_program_says_is_left_out() {
    let book = crate::shipped::book();
    let (page, form) = (book.of_the_page().phrases, book.of_the_form().phrases);
    for (phrases, has, lacks) in [(&page, "interrupt_title", "write_title"), (&form, "write_title", "interrupt_title")]
    {
        assert_eq!(phrases.named(has), book.phrases.named(has));
        assert_eq!(phrases.named("home"), book.phrases.named("home"));
        assert_eq!((phrases.named(lacks).as_str(), book.phrases.named(lacks).is_empty()), ("", false));
    }
}

/// Calls whose literal would be read by a person, even one word of it.
const SPEAKS: [&str; 14] = [
    "text(",
    "heading(",
    "title(",
    "lead(",
    "para(",
    "note(",
    "aria-label=",
    "alt=",
    "title=",
    "placeholder=",
    ".set(",
    "prop:title=",
    "summary=",
    "attr:aria-label=",
];

/// English in a view: literals and bare text that are words rather than names.
fn sentences(source: &str, classes: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut before = String::new();
    for piece in pieces(source) {
        match piece {
            Piece::Literal(literal) => {
                let words = words(&literal);
                let last = before.trim_end();
                // A child of an element: `<p>"Hello"</p>`.
                let child = last.ends_with('>') && !last.ends_with("->") && !last.ends_with("=>");
                let spoken = child || SPEAKS.iter().any(|call| last.ends_with(call));
                let sentence = words.len() > 1 && !is_class_list(&literal, classes) && literal != "noopener noreferrer";
                // What an assertion says, only a developer reads.
                let statement = before.rsplit(';').next().unwrap_or_default();
                let asserted = ["assert!(", "assert_eq!("].iter().any(|call| statement.contains(call));
                if !words.is_empty() && !asserted && (spoken || sentence || is_capitalised(&literal)) {
                    found.push(literal);
                }
            }
            Piece::Code(code) => {
                found.extend(bare_texts(&code));
                before = code;
            }
        }
    }
    found
}

/// What stands between spaces and has two letters or more; a hyphened name is one.
fn words(text: &str) -> Vec<&str> {
    // What stands in braces is code: format!("{name} {count}").
    let outside = text.split('{').enumerate().map(|(at, part)| match part.split_once('}') {
        Some((_, after)) if at > 0 => after,
        _ => part,
    });
    let letters = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    outside.flat_map(str::split_whitespace).filter(letters).collect()
}

/// "Back", and not the name of a key.
fn is_capitalised(literal: &str) -> bool {
    let mut letters = literal.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && !["Shift", "Enter", "Escape", "Tab"].contains(&literal)
}

/// Lower-case names, most of which are styled.
fn is_class_list(literal: &str, classes: &BTreeSet<String>) -> bool {
    let names: Vec<&str> = literal.split(' ').collect();
    let lower = |name: &&str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    names.iter().all(lower) && 2 * names.iter().filter(|name| classes.contains(**name)).count() > names.len()
}

/// Text that stands in a view without quotes: `<p>Hello there</p>`.
fn bare_texts(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices('>') {
        // `impl<T> Rest<T>` is no text either.
        let is_impl = code[..at].rsplit_once('<').is_some_and(|(before, _)| before.ends_with("impl"));
        if code[..at].ends_with(['-', '=']) || is_impl {
            continue;
        }
        let Some((text, _)) = code[at + 1..].split_once('<') else { continue };
        let prose = |letter: char| letter.is_alphabetic() || letter.is_whitespace() || ",.!?’'".contains(letter);
        let rust = ["for", "impl", "where", "as", "if", "in", "dyn", "mut"];
        let is_code = text.starts_with(' ') && words(text).iter().any(|word| rust.contains(word));
        if text.chars().all(prose) && !words(text).is_empty() && !is_code {
            found.push(text.trim().to_owned());
        }
    }
    found
}

fn styled() -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    for (_, css) in sources::below("style") {
        for part in css.split('.').skip(1) {
            let end = part.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-').unwrap_or(part.len());
            classes.insert(part[..end].to_owned());
        }
    }
    classes
}

#[test]
fn no_view_says_anything_of_its_own() {
    let classes = styled();
    for (path, text) in sources::below("src/app") {
        let found = sentences(&text, &classes);
        assert!(found.is_empty(), "{path} says {found:?}: put it into the catalogue");
    }
}

#[test]
fn planted_sentences_are_caught() {
    let classes = styled();
    for planted in [
        r#"para("You are doing fine.")"#,
        r#"let text = "not scored";"#,
        r#"let text = if late { "Back to the start" } else { "" };"#,
        r#"format!("Question {at} of {of}")"#,
        r#"view! { <button>"Back"</button> }"#,
        "view! { <p>You are doing fine.</p> }",
        "view! { <p>\n    Take a breath, then go on.\n</p> }",
        "view! { <b>Next</b> }",
        r#"view! { <nav aria-label="Doors"></nav> }"#,
        r##"said("p", "small soft", r#"A "good" day"#)"##,
        r#"visit.said.set("Erased".to_owned())"#,
        r#"title("results")"#,
        r#"button("button", "Back", back)"#,
        r#"debug_assert!(fits); let text = "You are fine";"#,
    ] {
        assert!(!sentences(planted, &classes).is_empty(), "{planted}");
    }
    for fine in [
        r#"// para("You are doing fine.")"#,
        "/// One question at a time.",
        r#"said("p", "small soft", phrases.home_lead())"#,
        r#"let class = if first { "button" } else { "button second" };"#,
        r#"view! { <p class="lead soft">{words}</p> <a rel="noopener noreferrer">" "</a> }"#,
        r#"const FHIR_JSON: &str = "application/fhir+json";"#,
        r#"format!("{today}.json"); format!("M{} {}v{}", x, y, z)"#,
        "impl<T> Rest<T> { fn f() {} }",
        "impl From<Words> for Text<'_> {} fn f() -> impl Iterator<Item = u8> {}",
        r#"if event.key() == "Enter" {}"#,
        r#"debug_assert!(one < two, "one attribute too many");"#,
        r#"for name in ["lifeline", "physician-line"] {}"#,
    ] {
        assert_eq!(sentences(fine, &classes), [""; 0], "{fine}");
    }
}
