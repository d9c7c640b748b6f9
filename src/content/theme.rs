//! What of its own an association's page may look like: a few colours, corners and letters.
//!
//! Native only: it becomes a few lines at the end of the style sheet.

use core::fmt;

use crate::domain::coded::coded;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// Reads `#rrggbb`; nothing else is a colour here.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| {
            let part = digits.get(at..at + 2)?;
            let plain = part.bytes().all(|byte| byte.is_ascii_hexdigit());
            u8::from_str_radix(part, 16).ok().filter(|_| plain)
        };
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// How far two colours are apart, from 1 to 21, by the formula of WCAG 2.2 ("contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The colour nearest to this one, on its way to black or to white, that stands out so far from `ground`.
    #[must_use]
    pub fn nearest(self, ground: Self, ratio: f64) -> Option<Self> {
        let towards = |end: u8| (0..=u16::from(u8::MAX)).map(move |step| (step, self.mixed(end, step)));
        let passing = [0, u8::MAX]
            .into_iter()
            .filter_map(|end| towards(end).find(|(_, colour)| colour.contrast(ground) >= ratio));
        passing.min_by_key(|(step, _)| *step).map(|(_, colour)| colour)
    }

    /// So many of 255 steps of the way to grey `end`.
    fn mixed(self, end: u8, step: u16) -> Self {
        let part = |from: u8| {
            let mixed = u16::from(from) * (255 - step) + u16::from(end) * step;
            u8::try_from(mixed / 255).unwrap_or(end)
        };
        Self { red: part(self.red), green: part(self.green), blue: part(self.blue) }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { red, green, blue } = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// A colour by day and by night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    /// On a light ground.
    pub light: Colour,
    /// On a dark one.
    pub dark: Colour,
}

coded! {
    /// The corners of cards, fields and buttons. What is chosen of several stays round.
    Corners {
        /// As they ship.
        Round = "round",
        /// Hardly rounded.
        Small = "small",
        /// Not rounded.
        None = "none",
    }
}

coded! {
    /// The letters, from what a computer has already.
    Letters {
        /// As they ship: titles with serifs.
        Editorial = "editorial",
        /// The computer's own throughout.
        Plain = "plain",
        /// Softer ones without serifs throughout.
        Humanist = "humanist",
    }
}

/// What differs from the style sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// Tokens of the style sheet, without their hyphens in front, and their colours.
    pub colours: Vec<(&'static str, Shades)>,
    /// The corners, where they are chosen.
    pub corners: Option<Corners>,
    /// The letters, where they are chosen.
    pub letters: Option<Letters>,
}

/// The token of a line. Where somebody asks for more contrast, the style sheet has a stronger one.
const LINE: &str = "accent-line";

/// Letters that Windows, Apple's systems, Android and most Linux desktops have.
const HUMANIST: &str = "seravek, \"Gill Sans Nova\", ubuntu, calibri, \"Noto Sans\", sans-serif";

impl Theme {
    /// The end of the style sheet; empty where nothing differs.
    #[must_use]
    pub fn css(&self) -> String {
        let colour = |(name, Shades { light, dark }): &(&str, Shades)| format!("--{name}: light-dark({light},{dark});");
        let (lines, rest): (Vec<_>, Vec<_>) = self.colours.iter().partition(|(name, _)| *name == LINE);
        let mut root: String = rest.iter().copied().map(colour).collect();
        root.push_str(match self.corners {
            None | Some(Corners::Round) => "",
            Some(Corners::Small) => "--radius: 0.3rem;--radius-small: 0.2rem;--radius-press: 0.4rem;",
            Some(Corners::None) => "--radius: 0;--radius-small: 0;--radius-press: 0;",
        });
        match self.letters {
            None | Some(Letters::Editorial) => {}
            Some(Letters::Plain) => root.push_str("--serif: var(--sans);"),
            Some(Letters::Humanist) => root.extend(["--sans: ", HUMANIST, ";--serif: var(--sans);"]),
        }
        let lines: String = lines.iter().copied().map(colour).collect();
        let mut css = String::new();
        if !root.is_empty() {
            css.extend([":root{", &root, "}"]);
        }
        if !lines.is_empty() {
            css.extend(["@media not (prefers-contrast: more){:root{", &lines, "}}"]);
        }
        if css.is_empty() { css } else { ["@layer theme{", &css, "}"].concat() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::read(text).unwrap()
    }

    #[test]
    fn only_six_digits_after_a_hash_are_a_colour() {
        assert_eq!(colour("#0B5759").to_string(), "#0b5759");
        for text in ["", "#", "#fff", "0b5759", "#0b575", "#0b57599", "#0b575g", "#+1+1+1", "#é5759", "red", "#0b5759 "]
        {
            assert_eq!(Colour::read(text), None, "{text}");
        }
    }

    // Ratios as WebAIM's contrast checker shows them, to two digits.
    #[test]
    fn contrast_is_what_others_make_of_it() {
        for (one, two, expected) in [
            ("#000000", "#ffffff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#595959", "#ffffff", 7.0),
            ("#0000ff", "#ffffff", 8.59),
            ("#ff0000", "#ffffff", 4.0),
            ("#123456", "#123456", 1.0),
        ] {
            let (one, two) = (colour(one), colour(two));
            for found in [one.contrast(two), two.contrast(one)] {
                assert!((found - expected).abs() < 0.006, "{one} on {two}: {found}");
            }
        }
    }

    #[test]
    fn the_nearest_that_passes_does_and_a_step_less_does_not() {
        for (text, ground) in
            [("#777777", "#ffffff"), ("#2a9d8f", "#faf6ee"), ("#2a9d8f", "#14191b"), ("#ffffff", "#ffffff")]
        {
            let (text, ground) = (colour(text), colour(ground));
            let found = text.nearest(ground, 7.0).unwrap();
            assert!(found.contrast(ground) >= 7.0, "{text} on {ground}: {found}");
            let ends = [0, u8::MAX];
            let step = (0..=255).find(|step| ends.iter().any(|end| text.mixed(*end, *step) == found)).unwrap();
            let nearer = (0..step).flat_map(|step| ends.map(|end| text.mixed(end, step)));
            assert!(nearer.into_iter().all(|one| one.contrast(ground) < 7.0), "{text} on {ground}: {found}");
        }
        // On a middle grey nothing stands out so far.
        assert_eq!(colour("#777777").nearest(colour("#777777"), 7.0), None);
    }

    #[test]
    fn what_differs_ends_the_style_sheet_and_nothing_else_does() {
        assert_eq!(Theme::default().css(), "");
        let as_it_is = Theme { corners: Some(Corners::Round), letters: Some(Letters::Editorial), ..Theme::default() };
        assert_eq!(as_it_is.css(), "");
        let shades = Shades { light: colour("#102030"), dark: colour("#d0e0f0") };
        let theme = Theme {
            colours: vec![("accent", shades), (LINE, shades)],
            corners: Some(Corners::None),
            letters: Some(Letters::Plain),
        };
        assert_eq!(
            theme.css(),
            "@layer theme{:root{--accent: light-dark(#102030,#d0e0f0);--radius: 0;--radius-small: 0;--radius-press: 0;\
             --serif: var(--sans);}@media not (prefers-contrast: more){:root{\
             --accent-line: light-dark(#102030,#d0e0f0);}}}"
        );
    }
}
