//! An association's own colours: what is hard to read is refused with both colours, the ratio and a colour that
//! would do.

use doc_to_doc::content::read::problem::Problem;
use doc_to_doc::content::read::{self, Site};
use doc_to_doc::content::theme::{Colour, Theme};

use crate::copy::Change::{Drop, Set};
use crate::copy::Copy;

fn with(theme: &'static str) -> Result<Site, Vec<Problem>> {
    let copy = Copy::of_public();
    copy.change("config.json", &Set("/theme", theme));
    read::site(copy.path())
}

#[test]
fn it_ships_as_it_is() {
    for change in [Set("/theme", "null"), Drop("/theme"), Set("/theme", "{}")] {
        let copy = Copy::of_public();
        copy.change("config.json", &change);
        let site = read::site(copy.path()).unwrap_or_else(|problems| panic!("{change:?}: {problems:#?}"));
        assert_eq!(site.theme, Theme::default(), "{change:?}");
        assert_eq!(site.theme.css(), "");
    }
}

#[test]
fn what_can_be_read_is_taken_and_stands_at_the_end_of_the_style_sheet() {
    for (theme, css) in [
        (
            r##"{ "accent": { "light": "#1d3f8a", "dark": "#B3C7F5" } }"##,
            "@layer theme{:root{--accent: light-dark(#1d3f8a,#b3c7f5);}}",
        ),
        (r#"{ "corners": "none" }"#, "@layer theme{:root{--radius: 0;--radius-small: 0;--radius-press: 0;}}"),
        (r#"{ "letters": "plain" }"#, "@layer theme{:root{--serif: var(--sans);}}"),
        // No text is a line, and none stands on one.
        (
            r##"{ "accent_line": { "light": "#ffffff", "dark": "#000000" } }"##,
            "@layer theme{@media not (prefers-contrast: more){:root{--accent-line: light-dark(#ffffff,#000000);}}}",
        ),
        (r#"{ "corners": "round", "letters": "editorial" }"#, ""),
    ] {
        let site = with(theme).unwrap_or_else(|problems| panic!("{theme}: {problems:#?}"));
        assert_eq!(site.theme.css(), css, "{theme}");
        // No program carries it.
        let plain = with("null").unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert_eq!(site.book.pack().unwrap(), plain.book.pack().unwrap(), "{theme}");
    }
}

#[test]
fn what_is_hard_to_read_is_refused_for_each_scheme_and_each_ground() {
    for (theme, field, words) in [
        (
            r##"{ "accent": { "light": "#2a9d8f", "dark": "#8bd0c6" } }"##,
            "theme.accent.light",
            "accent #2a9d8f on paper #faf6ee has a contrast of 3.08 to 1, and 7 is the least",
        ),
        (
            r##"{ "accent": { "light": "#0b5759", "dark": "#0b5759" } }"##,
            "theme.accent.dark",
            "accent #0b5759 on paper #14191b",
        ),
        (
            r##"{ "accent_deep": { "light": "#777777", "dark": "#b4e4dc" } }"##,
            "theme.accent_deep.light",
            "accent-deep #777777 on sheet #fffdf8",
        ),
        (
            r##"{ "accent_on": { "light": "#0b5759", "dark": "#0b2423" } }"##,
            "theme.accent_on.light",
            "accent-on #0b5759 on accent #0b5759 has a contrast of 1.00 to 1",
        ),
        // A ground of one's own may make the text hard to read that ships.
        (
            r##"{ "accent_wash": { "light": "#8bd0c6", "dark": "#1a3131" } }"##,
            "theme.accent_wash.light",
            "accent #0b5759 on accent-wash #8bd0c6",
        ),
        (
            r##"{ "accent_wash": { "light": "#e6f0ea", "dark": "#556b6b" } }"##,
            "theme.accent_wash.dark",
            "ink #ece8df on accent-wash #556b6b",
        ),
    ] {
        let problems = with(theme).err().unwrap_or_else(|| panic!("{theme} passes"));
        let told = problems.iter().find(|problem| problem.field == field && problem.what.contains(words));
        let told = told.unwrap_or_else(|| panic!("{theme}: {problems:#?}"));
        assert_eq!(told.file, "public/config.json");
        assert!(told.fix.contains("the nearest that is") || told.fix.contains("no shade of it"), "{}", told.fix);
    }
}

#[test]
fn the_hint_that_is_given_passes() {
    let theme = r##"{ "accent_deep": { "light": "#2a9d8f", "dark": "#b4e4dc" } }"##;
    let problems = with(theme).err().unwrap();
    // Against several grounds: the darkest of the hints passes on all of them.
    let hints = problems.iter().filter_map(|problem| problem.fix.strip_prefix("write ")?.get(..7));
    let darkest = hints.min_by_key(|hint| hint.bytes().map(u32::from).sum::<u32>()).unwrap();
    assert!(Colour::read(darkest).is_some(), "{problems:#?}");
    let copy = Copy::of_public();
    let theme = theme.replace("#2a9d8f", darkest);
    copy.change("config.json", &Set("/theme", theme.leak()));
    assert!(read::site(copy.path()).is_ok(), "{darkest}: {problems:#?}");
}

#[test]
fn whatever_else_is_written_there_is_refused_with_its_place() {
    for (theme, field, what) in [
        (r##"{ "accent": { "light": "#fff", "dark": "#8bd0c6" } }"##, "theme.accent.light", "`#fff` is no colour"),
        (r##"{ "accent": { "light": "teal", "dark": "#8bd0c6" } }"##, "theme.accent.light", "`teal` is no colour"),
        (r##"{ "accent": { "light": "#0b5759;}a{", "dark": "#8bd0c6" } }"##, "theme.accent.light", "is no colour"),
        (
            r##"{ "accent_line": { "light": "#fffffff", "dark": "#000000" } }"##,
            "theme.accent_line.light",
            "is no colour",
        ),
        (r##"{ "accent": { "light": "#0b5759" } }"##, "theme.accent", "missing field `dark`"),
        (r##"{ "urgent": { "light": "#0b5759", "dark": "#8bd0c6" } }"##, "theme.urgent", "unknown field"),
        (r#"{ "corners": "3px" }"#, "theme.corners", "is none of round, small, none"),
        (r#"{ "letters": "Papyrus" }"#, "theme.letters", "is none of editorial"),
        (r#""dark""#, "theme", "invalid type"),
    ] {
        let problems = with(theme).err().unwrap_or_else(|| panic!("{theme} passes"));
        let told = |problem: &Problem| problem.field == field && problem.what.contains(what) && !problem.fix.is_empty();
        assert!(problems.iter().any(told), "{theme}: {problems:#?}");
    }
}
