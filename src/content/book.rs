//! The book: everything the page says and asks in one language, in one file.

use serde::{Deserialize, Serialize};

use super::directory::Listed;
use super::packed;
use super::phrases::Phrases;
#[cfg(not(target_arch = "wasm32"))]
use super::phrases::Whose;
use super::programme::Programme;
use super::words::{LevelWords, OfferWords, PersonWords, ScaleWords, TopicWords};
use crate::domain::battery::Battery;
use crate::domain::text::Text;

/// Raised whenever the shape below changes, so that a page never reads a book of another build.
const FORMAT: u16 = 5;

/// One language's edition of the whole content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    format: u16,
    /// BCP 47 tag.
    pub locale: Text,
    /// The page that begins in its language, from the top of a folder; empty for the language that comes first.
    pub page: Text,
    /// What is asked, and how it is scored.
    pub battery: Battery,
    /// Who runs this.
    pub programme: Programme,
    /// The lines of help that the screens rely on; the directory's other lines come in a file of
    /// their own.
    pub lines: Vec<Listed>,
    /// Help that is no line, each with its name in the content files.
    pub people: Vec<(Text, PersonWords)>,
    /// Entries of the strip above every screen, by name, in the order of need.
    pub strip: Vec<Text>,
    /// What people call each time zone that the directory uses, by its IANA name.
    pub zones: Vec<(Text, Text)>,
    /// What people call each language in which somebody answers, by its tag.
    pub languages: Vec<(Text, Text)>,
    /// Words for each scale, in the battery's order.
    pub scales: Vec<ScaleWords>,
    /// Words for each topic, in the battery's order.
    pub topics: Vec<TopicWords>,
    /// Words for each offer, with the offer's name.
    pub offers: Vec<(Text, OfferWords)>,
    /// Words and first steps for each level, in the order of [`crate::domain::level::Level::ALL`].
    pub levels: Vec<LevelWords>,
    /// Everything else.
    pub phrases: Phrases,
}

/// The content cannot be used.
#[derive(Debug)]
pub enum BookError {
    /// It is cut short, altered, or not a book at all.
    Damaged,
    /// A list is longer than the format can say.
    TooLong(postcard::Error),
    /// It holds a kind of value that the page does not read.
    Unread,
    /// It belongs to another build of the page.
    OtherFormat(u16),
}

impl core::fmt::Display for BookError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Damaged => f.write_str("the content file is damaged: build and publish the site again"),
            Self::TooLong(error) => write!(f, "the content cannot be packed: {error}. Shorten its longest list"),
            Self::Unread => f.write_str(
                "the page could not read the content: teach src/content/packed/values.rs the kind of value that is new",
            ),
            Self::OtherFormat(found) => {
                write!(f, "the content file has format {found}, the page reads {FORMAT}: publish both from one build")
            }
        }
    }
}

impl core::error::Error for BookError {}

impl Book {
    /// Puts an edition together.
    #[must_use]
    pub fn new(locale: Text, page: Text, battery: Battery, programme: Programme, parts: Parts) -> Self {
        let Parts { lines, people, strip, zones, languages, scales, topics, offers, levels, phrases } = parts;
        Self {
            format: FORMAT,
            locale,
            page,
            battery,
            programme,
            lines,
            people,
            strip,
            zones,
            languages,
            scales,
            topics,
            offers,
            levels,
            phrases,
        }
    }

    /// The edition for the page's own program: nothing that is said only in the form.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn of_the_page(&self) -> Self {
        Self { phrases: self.phrases.said_by(Whose::Page), ..self.clone() }
    }

    /// The edition for the program of the form: nothing of the self-check is in it, and of the lines of
    /// help only those that its page names.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn of_the_form(&self) -> Self {
        let named = |listed: &&Listed| listed.entry.id == *"programme" || self.strip.contains(&listed.entry.id);
        Self {
            battery: Battery::default(),
            lines: self.lines.iter().filter(named).cloned().collect(),
            people: Vec::new(),
            scales: Vec::new(),
            topics: Vec::new(),
            offers: Vec::new(),
            levels: Vec::new(),
            phrases: self.phrases.said_by(Whose::Form),
            ..self.clone()
        }
    }

    /// Packs it.
    ///
    /// # Errors
    /// When the page could not read it; no checked content is so.
    pub fn pack(&self) -> Result<Vec<u8>, BookError> {
        // What is folded up is opened by another program, which would be without its server.
        match &self.programme.asking {
            Some(folded) if folded.unfolded().is_none() => Err(BookError::Unread),
            _ => packed::pack(self),
        }
    }

    /// Unpacks it.
    ///
    /// # Errors
    /// When the bytes are damaged or of another build.
    pub fn unpack(bytes: &[u8]) -> Result<Self, BookError> {
        packed::file(bytes, FORMAT)
    }

    /// The address of a page without a script in this language, by how its name ends: `.html`, `-guides.html`.
    #[must_use]
    pub fn plain(&self, end: &str) -> String {
        ["plain/", &self.locale, end].concat()
    }

    /// A line of help.
    #[must_use]
    pub fn line(&self, id: &str) -> Option<&Listed> {
        self.lines.iter().find(|listed| listed.entry.id == id)
    }

    /// Help that is no line.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&PersonWords> {
        self.people.iter().find(|(name, _)| *name == id).map(|(_, words)| words)
    }

    /// What people call a time zone; its IANA name where nothing else is known.
    #[must_use]
    pub fn zone_name(&self, zone: Text) -> Text {
        self.zones.iter().find(|(name, _)| *name == zone).map_or(zone, |(_, words)| *words)
    }

    /// What people call a language; its tag where nothing else is known.
    #[must_use]
    pub fn language_name(&self, tag: Text) -> Text {
        self.languages.iter().find(|(name, _)| *name == tag).map_or(tag, |(_, words)| *words)
    }
}

/// The worded parts of an edition.
pub struct Parts {
    /// See [`Book::lines`].
    pub lines: Vec<Listed>,
    /// See [`Book::people`].
    pub people: Vec<(Text, PersonWords)>,
    /// See [`Book::strip`].
    pub strip: Vec<Text>,
    /// See [`Book::zones`].
    pub zones: Vec<(Text, Text)>,
    /// See [`Book::languages`].
    pub languages: Vec<(Text, Text)>,
    /// See [`Book::scales`].
    pub scales: Vec<ScaleWords>,
    /// See [`Book::topics`].
    pub topics: Vec<TopicWords>,
    /// See [`Book::offers`].
    pub offers: Vec<(Text, OfferWords)>,
    /// See [`Book::levels`].
    pub levels: Vec<LevelWords>,
    /// See [`Book::phrases`].
    pub phrases: Phrases,
}
