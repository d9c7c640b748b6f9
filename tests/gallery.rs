//! The gallery of a development build shows every view, so that a new one cannot be forgotten.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "support/rust.rs"]
mod rust;
#[path = "support/sources.rs"]
mod sources;

use std::collections::BTreeSet;

use rust::{Piece, pieces};

/// Where views lie.
const ROOMS: [&str; 5] = ["src/app/later", "src/app/part/", "src/app/request/", "src/app/screen/", "src/app/idle.rs"];

/// What draws nothing of its own.
const NO_VIEW: [(&str, &str); 6] = [
    ("later/program", "what the rest of the program is made of"),
    ("part/prose", "the vocabulary: every exhibit is made of it"),
    ("part/prose/element", "of that, what every element is made by"),
    ("part/prose/words", "of that, what is said"),
    ("request/letter", "the state of the form"),
    ("request/post", "the sending"),
];

/// A file as the gallery names it: below `src/app`, without its ending.
fn view(path: &str) -> Option<&str> {
    let is_view = ROOMS.iter().any(|room| path.starts_with(room));
    is_view.then(|| path.strip_prefix("src/app/")?.strip_suffix(".rs"))?
}

/// What the pages of the gallery say that they show: the literals of each list of views.
fn named(source: &str) -> BTreeSet<String> {
    let literals = pieces(source).into_iter().filter_map(|piece| match piece {
        Piece::Literal(text) => Some(text),
        Piece::Code(_) => None,
    });
    let is_view = |text: &String| {
        ["idle", "later"].contains(&text.as_str())
            || ["later/", "part/", "request/", "screen/"].iter().any(|room| text.starts_with(room))
    };
    literals.filter(is_view).collect()
}

fn all_named() -> BTreeSet<String> {
    sources::below("src/bin/gallery").iter().flat_map(|(_, text)| named(text)).collect()
}

fn all_views() -> BTreeSet<String> {
    sources::below("src/app").iter().filter_map(|(path, _)| view(path).map(str::to_owned)).collect()
}

/// Views that no page names, and names that are no view's.
fn differ(views: &BTreeSet<String>, named: &BTreeSet<String>) -> (Vec<String>, Vec<String>) {
    let excused = |name: &&String| NO_VIEW.iter().any(|(known, _)| known == name);
    let forgotten = views.difference(named).filter(|name| !excused(name)).cloned().collect();
    (forgotten, named.difference(views).cloned().collect())
}

#[test]
fn every_view_hangs_in_the_gallery() {
    let (forgotten, unknown) = differ(&all_views(), &all_named());
    assert!(forgotten.is_empty(), "hang these in src/bin/gallery, in every state, and name them there: {forgotten:#?}");
    assert!(unknown.is_empty(), "src/bin/gallery names what is no view: {unknown:#?}");
}

#[test]
fn a_forgotten_view_and_one_that_is_gone_are_both_found() {
    let (mut views, named) = (all_views(), all_named());
    assert!(views.len() > 50, "{views:#?}");
    assert!(views.remove("part/nav") && views.insert("part/new".to_owned()));
    assert_eq!(differ(&views, &named), (vec!["part/new".to_owned()], vec!["part/nav".to_owned()]));
}

#[test]
fn what_is_excused_is_there_and_hangs_nowhere() {
    for (name, _) in NO_VIEW {
        assert!(all_views().contains(name) && !all_named().contains(name), "{name}");
    }
}

/// A page that is hung by nobody shows nothing.
#[test]
fn every_family_is_among_those_that_are_shown() {
    let files = sources::below("src/bin/gallery");
    let catalogue = &files.iter().find(|(path, _)| path.ends_with("/catalogue.rs")).unwrap().1;
    for (path, text) in files.iter().filter(|(_, text)| text.contains("const PAGES")) {
        let family = path.rsplit('/').next().unwrap().trim_end_matches(".rs");
        assert!(catalogue.contains(&format!("{family}::PAGES")), "{path}");
        assert!(text.contains(&format!("family: \"{family}\"")), "{path}: a family goes by the name of its file");
    }
}

/// Each list of views is used: a page names its own, or a list that stands above the pages.
#[test]
fn what_a_page_names_it_draws_from() {
    for (path, text) in sources::below("src/bin/gallery").iter().filter(|(_, text)| text.contains("const PAGES")) {
        for list in
            text.lines().filter_map(|line| line.strip_prefix("const ")?.split_once(": &[&str]")).map(|(name, _)| name)
        {
            assert!(text.contains(&format!("of: {list}")), "{path}: {list}");
        }
    }
}

/// It shows both programs at once, which is for no visitor.
#[test]
fn nothing_that_is_shipped_names_it() {
    for (name, text) in [
        ("index.html", include_str!("../index.html")),
        ("Trunk.toml", include_str!("../Trunk.toml")),
        ("public/boot.js", include_str!("../public/boot.js")),
        ("public/request.js", include_str!("../public/request.js")),
    ] {
        assert!(!text.contains("gallery"), "{name}");
    }
}
