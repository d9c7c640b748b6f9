//! The catalogue: every phrase of the screens, typed, so that a missing one cannot compile and
//! a view cannot say anything that a translator has not seen.
//!
//! A language is a file of the same names; which phrases exist is decided in `phrases/names.rs` alone.

use core::fmt::Display;

use serde::{Deserialize, Serialize};

use super::gaps;
use crate::domain::text::Text;

/// Which program says a phrase. Each has only what it says: the words of the form are a tenth of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Both say it.
    Both,
    /// The page's alone.
    Page,
    /// The form's alone.
    Form,
}

/// One language's phrases, in the order of [`NAMES`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrases(Vec<Text>);

impl Phrases {
    /// Takes texts that stand in the order of [`NAMES`].
    #[must_use]
    pub fn in_order(texts: Vec<Text>) -> Self {
        Self(texts)
    }

    // Called from everywhere: one copy, not one per phrase.
    #[inline(never)]
    fn at(&self, position: usize) -> &'static str {
        self.0.get(position).copied().unwrap_or_default().as_str()
    }

    /// The text with this name; empty where there is none.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn named(&self, name: &str) -> String {
        let position = NAMES.iter().position(|(known, _)| *known == name);
        position.map(|position| self.at(position)).unwrap_or_default().to_owned()
    }

    /// What a program says; the place of what only the other says is empty.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn said_by(&self, program: Whose) -> Self {
        let whose = WHOSE.iter().flat_map(|(whose, names)| core::iter::repeat_n(*whose, *names));
        let said = |(text, whose): (&Text, Whose)| {
            if [Whose::Both, program].contains(&whose) { *text } else { Text::default() }
        };
        Self(self.0.iter().zip(whose).map(said).collect())
    }

    fn filled(&self, position: usize, gaps: &[(&str, &dyn Display)]) -> String {
        gaps::filled(self.at(position), gaps)
    }
}

macro_rules! phrases {
    ($($whose:ident { $($name:ident $(($($gap:ident),+))?;)+ })+) => {
        /// Every phrase: its name, and the gaps that its text must have.
        pub const NAMES: &[(&str, &[&str])] = &[$($((stringify!($name), &[$($(stringify!($gap)),+)?])),+),+];

        /// How many of them in a row each program says.
        pub const WHOSE: &[(Whose, usize)] = &[$((Whose::$whose, [$(stringify!($name)),+].len())),+];

        #[allow(non_camel_case_types, reason = "the position of each phrase, by its own name")]
        enum Position { $($($name),+),+ }

        #[allow(missing_docs, reason = "a phrase says what it is; its text stands in the catalogue")]
        impl Phrases { $($(phrases!(@phrase $name $(($($gap),+))?);)+)+ }
    };
    (@phrase $name:ident) => {
        #[must_use]
        pub fn $name(&self) -> &'static str {
            self.at(Position::$name as usize)
        }
    };
    (@phrase $name:ident ($($gap:ident),+)) => {
        #[must_use]
        pub fn $name(&self, $($gap: impl Display),+) -> String {
            self.filled(Position::$name as usize, &[$((stringify!($gap), &$gap)),+])
        }
    };
}

// After the macro, with which it is written.
mod names;

pub use names::{NAMES, WHOSE};
