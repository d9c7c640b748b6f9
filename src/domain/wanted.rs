//! What a person is looking for in the directory.

use super::directory::{Employer, Entry};
use super::text::Text;
use super::typed::Typed;

/// A choice of filters; all that are set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own, on or off")]
pub struct Wanted {
    /// Somebody answers now.
    pub open: bool,
    /// Made for physicians.
    pub physicians: bool,
    /// Made for trainees.
    pub trainees: bool,
    /// By text or chat.
    pub written: bool,
    /// No employer has to do with it.
    pub independent: bool,
    /// In this language.
    pub language: Option<Text>,
    /// Holding these words.
    pub typed: Typed,
}

impl Wanted {
    /// Looks for these words, and for no others.
    pub fn search(&mut self, typed: &str) {
        self.typed = Typed::new(typed);
    }

    /// Whether nothing in particular is wanted.
    #[must_use]
    pub fn is_anything(&self) -> bool {
        self.typed.is_empty() && Self { typed: Typed::default(), ..self.clone() } == Self::default()
    }

    /// Whether this entry is wanted, but for [`Self::open`], which is for the clock to say.
    /// `searched` is everything that its words say, folded, and its numbers as dialled.
    #[must_use]
    pub fn matches(&self, entry: &Entry, searched: &str) -> bool {
        (!self.physicians || entry.is_for_physicians())
            && (!self.trainees || entry.is_for_trainees())
            && (!self.written || entry.is_written())
            && (!self.independent || entry.sees.employer == Employer::Independent)
            && self.language.is_none_or(|language| entry.languages.contains(&language))
            && self.typed.occurs(searched)
    }
}
