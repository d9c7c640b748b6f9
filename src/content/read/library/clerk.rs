//! Who reads files of prose, the library's and others: knows what they may name, and keeps account of what they did.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::read::file::{Files, parsed, refuse_empty_texts_in};
use crate::content::read::problem::Problem;
use crate::domain::contact::{Channel, shown_number};
use crate::domain::text::Text;

/// What the files may name.
pub(in crate::content::read) struct Clerk<'a> {
    book: &'a Book,
    /// Lines of help that do not stand in the book.
    rest: &'a [Listed],
    guides: &'a [String],
    /// Keys of the sources, in order.
    sources: Vec<String>,
    used: BTreeSet<usize>,
}

/// The same, at work on one file.
pub(in crate::content::read) struct Desk<'a, 'b> {
    clerk: &'a mut Clerk<'b>,
    file: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl<'b> Clerk<'b> {
    /// The book whose edition is read.
    pub(super) fn book(&self) -> &'b Book {
        self.book
    }

    pub(in crate::content::read) fn new(
        book: &'b Book,
        rest: &'b [Listed],
        guides: &'b [String],
        sources: Vec<String>,
    ) -> Self {
        Self { book, rest, guides, sources, used: BTreeSet::new() }
    }

    /// Reads a file of the shape `F`.
    pub(super) fn file<F: DeserializeOwned, T>(
        &mut self,
        files: &Files<'_>,
        file: &str,
        problems: &mut Vec<Problem>,
        read: impl FnOnce(F, &mut Desk<'_, 'b>) -> T,
    ) -> Option<T> {
        let text = files(file, problems)?;
        let shape: F = parsed(file, &text, problems)?;
        refuse_empty_texts_in(file, &text, problems);
        Some(read(shape, &mut self.desk(file, problems)))
    }

    /// At work on a file that somebody else has opened.
    pub(in crate::content::read) fn desk<'a>(
        &'a mut self,
        file: &'a str,
        problems: &'a mut Vec<Problem>,
    ) -> Desk<'a, 'b> {
        Desk { clerk: self, file, problems }
    }

    /// Refuses sources that nothing cites: a list that has grown stale hides the ones that count.
    pub(super) fn refuse_unused(&self, file: &str, problems: &mut Vec<Problem>) {
        for (_, key) in self.sources.iter().enumerate().filter(|(at, _)| !self.used.contains(at)) {
            problems.push(Problem::error(file, key, "is cited nowhere", "cite it, or take it out"));
        }
    }
}

impl Desk<'_, '_> {
    pub(super) fn refuse(&mut self, field: &str, what: impl Into<String>, fix: &str) {
        self.problems.push(Problem::error(self.file, field, what, fix));
    }

    pub(super) fn book(&self) -> &Book {
        self.clerk.book
    }

    /// A text with its gaps filled.
    pub(in crate::content::read) fn text(&mut self, text: Text, field: &str) -> Text {
        self.text_leaving(text, field, &[])
    }

    /// The same; these gaps stay, for the page to fill.
    pub(super) fn text_leaving(&mut self, text: Text, field: &str, left: &[&str]) -> Text {
        let mut filled = String::new();
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            filled += before;
            let Some((gap, after)) = after.split_once('}') else {
                self.refuse(field, "has a { without its }", "close it, or write what was meant");
                return text;
            };
            match self.gap(gap) {
                _ if left.contains(&gap) => filled.extend(["{", gap, "}"]),
                Some(value) => filled += &value,
                None => {
                    let fix =
                        "use programme, association, phone, or number:… with the name of a line that can be called";
                    self.refuse(field, format!("nothing fills the gap {{{gap}}}"), fix);
                }
            }
            rest = after;
        }
        (filled + rest).into()
    }

    fn gap(&self, gap: &str) -> Option<String> {
        let programme = &self.clerk.book.programme;
        match gap {
            "program" | "programme" => Some(programme.name.to_string()),
            "association" => Some(programme.association.to_string()),
            "phone" => Some(shown_number(&programme.phone)),
            _ => self.line(gap.strip_prefix("number:")?)?.entry.channels.iter().find_map(|channel| match channel {
                Channel::Call { number, .. } => Some(shown_number(number)),
                _ => None,
            }),
        }
    }

    fn line(&self, id: &str) -> Option<&Listed> {
        self.clerk.book.line(id).or_else(|| self.clerk.rest.iter().find(|line| line.entry.id == id))
    }

    /// Whether a line of this name is shown somewhere; `at_hand`: whether it stands in the book,
    /// and so on the screen whatever else arrives.
    pub(super) fn is_line(&self, id: &str, at_hand: bool) -> bool {
        if at_hand { self.clerk.book.line(id).is_some() } else { self.line(id).is_some() }
    }

    /// The place of a guide in their list.
    pub(super) fn guide(&self, id: &str) -> Option<u16> {
        place(self.clerk.guides.iter().position(|guide| guide == id)?)
    }

    /// The places of sources in their list.
    pub(super) fn sources(&mut self, keys: &[String], field: &str) -> Vec<u16> {
        let mut places = Vec::new();
        for (at, key) in keys.iter().enumerate() {
            match self.clerk.sources.iter().position(|source| source == key) {
                Some(position) => {
                    self.clerk.used.insert(position);
                    places.extend(place(position));
                }
                None => self.refuse(
                    &format!("{field}.sources[{at}]"),
                    format!("`{key}` is no source"),
                    "add it to content/sources.json, or correct the name",
                ),
            }
        }
        places
    }

    /// Refuses a figure that nobody could look up. Only the numbers by which two lines are known
    /// need no source.
    pub(in crate::content::read) fn figures(&mut self, text: &str, sources: &[String], field: &str) {
        let outside_gaps = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
        let has_figure = outside_gaps
            .flat_map(|part| part.split(|sign: char| !sign.is_ascii_alphanumeric()))
            .any(|word| word.bytes().any(|byte| byte.is_ascii_digit()) && !KNOWN.contains(&word));
        if has_figure && sources.is_empty() {
            self.refuse(field, "holds a figure and cites no source", "name its source, or write it without the figure");
        }
    }
}

/// Numbers by which a line is known.
const KNOWN: [&str; 2] = ["911", "988"];

/// A place in a list, as the packed library counts.
pub(super) fn place(position: usize) -> Option<u16> {
    u16::try_from(position).ok()
}
