//! Reads an association's own colours, corners and letters, and refuses what would be hard to read.
//!
//! The colours around its own are those of the style sheet itself, so that the check and the page cannot
//! come apart.

use schemars::JsonSchema;
use serde::Deserialize;

use super::config::Desk;
use super::patterns;
use crate::content::theme::{Colour, Corners, Letters, Shades, Theme};
use crate::domain::text::Text;

/// Where every colour of the page stands.
const TOKENS: &str = include_str!("../../../style/tokens.css");

/// WCAG 2.2, success criterion 1.4.6: contrast of text, enhanced.
const LEAST: f64 = 7.0;

/// Text, and the grounds on which it stands somewhere on the page.
const READ: [(&str, &[&str]); 5] = [
    ("accent", &["paper", "sheet", "accent-wash"]),
    ("accent-deep", &["paper", "sheet", "accent-wash"]),
    ("accent-on", &["accent", "accent-deep"]),
    ("ink", &["accent-wash"]),
    ("ink-soft", &["accent-wash"]),
];

/// What may differ from what ships. What is left out stays as it is.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Theme")]
pub(super) struct ThemeFile {
    /// Links, buttons, marks, and the light word of the name.
    accent: Option<ShadesFile>,
    /// The same while it is pressed or pointed at.
    accent_deep: Option<ShadesFile>,
    /// Words on a button.
    accent_on: Option<ShadesFile>,
    /// The soft ground of what is chosen.
    accent_wash: Option<ShadesFile>,
    /// Quiet lines.
    accent_line: Option<ShadesFile>,
    /// The corners of cards, fields and buttons.
    corners: Option<Corners>,
    /// The letters.
    letters: Option<Letters>,
}

/// A colour for a light page and one for a dark page.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Shades")]
struct ShadesFile {
    /// By day, as `#rrggbb`.
    #[schemars(regex(pattern = patterns::COLOUR))]
    light: Text,
    /// By night, as `#rrggbb`.
    #[schemars(regex(pattern = patterns::COLOUR))]
    dark: Text,
}

/// Reads it.
pub(super) fn read(file: &ThemeFile, desk: &mut Desk<'_>) -> Theme {
    let given = [
        ("accent", &file.accent),
        ("accent-deep", &file.accent_deep),
        ("accent-on", &file.accent_on),
        ("accent-wash", &file.accent_wash),
        ("accent-line", &file.accent_line),
    ];
    let mut colours = Vec::new();
    for (token, shades) in given {
        let Some(shades) = shades else { continue };
        let light = colour(token, "light", shades.light, desk);
        let dark = colour(token, "dark", shades.dark, desk);
        if let (Some(light), Some(dark)) = (light, dark) {
            colours.push((token, Shades { light, dark }));
        }
    }
    readable(&colours, desk);
    Theme { colours, corners: file.corners, letters: file.letters }
}

fn field(token: &str, scheme: &str) -> String {
    ["theme.", &token.replace('-', "_"), ".", scheme].concat()
}

fn colour(token: &str, scheme: &str, written: Text, desk: &mut Desk<'_>) -> Option<Colour> {
    let colour = Colour::read(&written);
    if colour.is_none() {
        let what = format!("`{}` is no colour of six digits", written.escape_debug());
        desk.refuse(&field(token, scheme), what, "write it as #rrggbb: #0b5759");
    }
    colour
}

/// Every pair of text and ground of which at least one is the association's own.
fn readable(own: &[(&str, Shades)], desk: &mut Desk<'_>) {
    let given = |token: &str| own.iter().find(|(name, _)| *name == token).map(|(_, shades)| *shades);
    for (text, grounds) in READ {
        for ground in grounds {
            let blamed = [text, *ground].into_iter().find(|token| given(token).is_some());
            let Some(blamed) = blamed else { continue };
            let of = |token: &str| given(token).or_else(|| shipped(token));
            let (Some(on), Some(under)) = (of(text), of(ground)) else {
                let what = format!("cannot be checked: style/tokens.css does not say what --{text} or --{ground} is");
                desk.refuse("theme", what, "write both there as light-dark(#rrggbb, #rrggbb)");
                continue;
            };
            for (scheme, on, under) in [("light", on.light, under.light), ("dark", on.dark, under.dark)] {
                let ratio = on.contrast(under);
                if ratio < LEAST {
                    let (own, other) = if blamed == text { (on, under) } else { (under, on) };
                    let hint = own.nearest(other, LEAST);
                    let fix = hint.map_or_else(
                        || {
                            format!(
                                "no shade of it is far enough from {other}: choose that one lighter or darker first"
                            )
                        },
                        |hint| format!("write {hint}, the nearest that is, or one further from {other}"),
                    );
                    // Cut, not rounded: what is just short of 7 must not read as 7.
                    let ratio = (ratio * 100.0).floor() / 100.0;
                    let what = format!(
                        "is hard to read: {text} {on} on {ground} {under} has a contrast of {ratio:.2} to 1, and {LEAST} \
                         is the least"
                    );
                    desk.refuse(&field(blamed, scheme), what, &fix);
                }
            }
        }
    }
}

/// A colour as it ships; none where the style sheet says it in another form.
pub(super) fn shipped(token: &str) -> Option<Shades> {
    let value = value(token)?;
    let (light, dark) = value.strip_prefix("light-dark(")?.strip_suffix(')')?.split_once(',')?;
    let one = |text: &str| {
        let text = text.trim();
        match text.strip_prefix("var(--").and_then(|name| name.strip_suffix(')')) {
            Some(name) => Colour::read(self::value(name)?),
            None => Colour::read(text),
        }
    };
    Some(Shades { light: one(light)?, dark: one(dark)? })
}

/// The first value of a token: those that follow are for print or for whoever asks for more contrast.
fn value(token: &str) -> Option<&'static str> {
    let begins = ["--", token, ":"].concat();
    let line = TOKENS.lines().map(str::trim).find(|line| line.starts_with(&begins))?;
    line.strip_prefix(begins.as_str())?.trim().strip_suffix(';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_is_found_in_the_style_sheet_and_is_readable_as_it_ships() {
        for (text, grounds) in READ {
            for ground in grounds {
                let (on, under) = (shipped(text).unwrap(), shipped(ground).unwrap());
                for (on, under) in [(on.light, under.light), (on.dark, under.dark)] {
                    assert!(on.contrast(under) >= LEAST, "{text} {on} on {ground} {under}: {}", on.contrast(under));
                }
            }
        }
        assert_eq!(shipped("accent").unwrap().light, Colour::read("#0b5759").unwrap());
        assert_eq!(shipped("ink").unwrap().light, Colour::read("#1a2a30").unwrap(), "by its other name");
        assert_eq!(shipped("radius"), None);
        assert_eq!(shipped("nothing"), None);
    }
}
