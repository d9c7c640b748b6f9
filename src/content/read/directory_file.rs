//! The shape of `public/content/directory.json`, as people write it.
//!
//! `directory.schema.json` beside that file is made from these types; run `cargo run -p site -- schema`
//! after a change.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{patterns, schema};
use crate::domain::coded::coded;
use crate::domain::directory::{Audience, Cost, Sees, Urgency};
use crate::domain::hours::Holidays;
use crate::domain::text::Text;

// `E` is what an entry is read as: its own type, or any JSON where one that is broken must not hide
// what is wrong with the next. Said here because what follows goes into the schema.
/// Everyone who answers, and how to reach them.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Directory")]
pub(super) struct DirectoryFile<E = EntryFile> {
    /// Where this schema lies; editors read it.
    #[serde(rename = "$schema")]
    pub(super) _schema: Option<String>,
    /// The entries of the strip above every screen, emergency first.
    #[schemars(length(min = 1), inner(regex(pattern = patterns::ID)))]
    pub(super) strip: Vec<Text>,
    /// The lines of help, in the order in which each group shows them.
    #[schemars(length(min = 1))]
    pub(super) entries: Vec<E>,
}

/// A line of help.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryFile {
    /// Its name in the content files: small letters, digits and hyphens.
    #[schemars(regex(pattern = patterns::ID))]
    pub(super) id: Text,
    /// Whether its facts have been confirmed. What has not is never shown.
    pub(super) confidence: Confidence,
    /// How soon a person needs it.
    pub(super) urgency: Urgency,
    /// Whether the list of help shows it; where it says false, only the screens and guides that name
    /// it do.
    #[serde(default = "listed")]
    pub(super) listed: bool,
    /// Ways to reach it, the quickest first.
    #[schemars(length(min = 1))]
    pub(super) channels: Vec<ChannelFile>,
    /// When somebody answers.
    pub(super) hours: HoursFile,
    /// Whom it was made for.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub(super) audience: Vec<Audience>,
    /// What it costs.
    pub(super) cost: Cost,
    /// Languages in which somebody answers, as BCP 47 tags.
    #[schemars(length(min = 1), inner(regex(pattern = patterns::LANGUAGE)), extend("uniqueItems" = true))]
    pub(super) languages: Vec<Text>,
    /// Who learns what.
    pub(super) sees: Sees,
    /// Where these facts come from.
    pub(super) source: SourceFile,
    /// When a person last compared this entry with its source.
    #[schemars(regex(pattern = patterns::CHECKED))]
    pub(super) last_checked: NaiveDate,
}

fn listed() -> bool {
    true
}

coded! {
    /// How sure the facts of an entry are.
    Confidence {
        /// They are; it is shown.
        Confirmed = "confirmed",
        /// The association has yet to confirm them; it is not shown.
        ToConfirm = "to-confirm",
    }
}

/// Where facts come from.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceFile {
    /// The page's https address.
    #[schemars(regex(pattern = patterns::HTTPS))]
    pub(super) address: Text,
    /// The year, or year and month, of the newest dated copy that was seen; left out where none had a date.
    #[schemars(regex(pattern = patterns::DATED))]
    pub(super) dated: Option<Text>,
}

/// One way to reach a line: exactly one of call, text, chat, web, email.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = schema::one_way_in)]
pub(super) struct ChannelFile {
    /// A number to call, as dialled: `988`, `+18884090141`; or `programme`, the number in config.json.
    #[schemars(regex(pattern = patterns::CALL))]
    pub(super) call: Option<Text>,
    /// The key to press once the call is answered.
    #[schemars(regex(pattern = patterns::KEY))]
    pub(super) press: Option<Text>,
    /// A number to text, as dialled.
    #[schemars(regex(pattern = patterns::TEXT))]
    pub(super) text: Option<Text>,
    /// The word to text.
    #[schemars(regex(pattern = patterns::KEYWORD))]
    pub(super) keyword: Option<Text>,
    /// A chat's https address.
    #[schemars(regex(pattern = patterns::HTTPS))]
    pub(super) chat: Option<Text>,
    /// A page's https address.
    #[schemars(regex(pattern = patterns::HTTPS))]
    pub(super) web: Option<Text>,
    /// An e-mail address.
    #[schemars(regex(pattern = patterns::EMAIL))]
    pub(super) email: Option<Text>,
}

/// When somebody answers.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum HoursFile {
    /// Day and night, every day of the year.
    Always,
    /// Not confirmed.
    Unknown,
    /// At these times of the week.
    Weekly(WeekFile),
}

/// A week that repeats.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct WeekFile {
    /// IANA name of the zone whose clocks these times are read from: `America/New_York`.
    pub(super) zone: Text,
    /// Stretches of opening.
    #[schemars(length(min = 1))]
    pub(super) open: Vec<SpanFile>,
    /// What happens on federal holidays of the United States.
    pub(super) holidays: Holidays,
    /// Other dates on which nothing opens.
    #[serde(default)]
    pub(super) closed: Vec<NaiveDate>,
}

/// A stretch of opening.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SpanFile {
    /// The days on which it begins.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub(super) days: Vec<Day>,
    /// When it begins, on a clock of 24 hours: `08:00`.
    #[schemars(regex(pattern = patterns::TIME))]
    pub(super) from: Text,
    /// When it ends: `17:00`; `24:00` is midnight, and not later than `from` means the next day.
    #[schemars(regex(pattern = patterns::END))]
    pub(super) to: Text,
}

coded! {
    /// A day of the week.
    Day {
        /// Monday.
        Monday = "mon",
        /// Tuesday.
        Tuesday = "tue",
        /// Wednesday.
        Wednesday = "wed",
        /// Thursday.
        Thursday = "thu",
        /// Friday.
        Friday = "fri",
        /// Saturday.
        Saturday = "sat",
        /// Sunday.
        Sunday = "sun",
        /// All of them.
        Every = "every-day",
    }
}
