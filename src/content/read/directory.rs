//! Reads the directory, and refuses what could send somebody to a line that does not answer.

use std::collections::BTreeSet;

use super::directory_file::{Confidence, DirectoryFile, EntryFile, HoursFile, SourceFile};
use super::problem::Problem;
use super::{age, channel, shape, week};
use crate::content::programme::Programme;
use crate::domain::contact::{Channel, is_web_address};
use crate::domain::directory::{Entry, Urgency};
use crate::domain::hours::Hours;
use crate::domain::text::Text;

/// The file.
pub(super) const FILE: &str = "content/directory.json";

/// Without these no page may be built: the screens rely on them when it matters most.
const NEEDED: [&str; 4] = ["emergency", "lifeline", "physician-line", "programme"];

/// Of these, the ones that must answer day and night.
const ALWAYS: [&str; 2] = ["emergency", "lifeline"];

/// A directory without words.
pub(super) struct ReadDirectory {
    /// What is shown.
    pub(super) entries: Vec<Entry>,
    /// What waits for somebody to confirm it.
    pub(super) waiting: Vec<Entry>,
    /// The entries of the strip.
    pub(super) strip: Vec<Text>,
}

/// Reads it.
pub(super) fn read(file: &DirectoryFile, programme: &Programme, problems: &mut Vec<Problem>) -> ReadDirectory {
    let mut desk = Desk { programme, problems };
    desk.needed(&file.entries);
    let mut seen = BTreeSet::new();
    let (mut entries, mut waiting) = (Vec::new(), Vec::new());
    for (position, one) in file.entries.iter().enumerate() {
        let field = shape::name(position, &one.id);
        if !seen.insert(one.id.as_str()) {
            desk.refuse(&field, format!("`{}` stands twice", one.id), "give each entry an id of its own");
        }
        // What waits is read as strictly: it may be shown tomorrow.
        let entry = desk.entry(one, position, &field);
        match one.confidence {
            Confidence::Confirmed => entries.extend(entry),
            Confidence::ToConfirm => waiting.extend(entry),
        }
    }
    desk.strip(&file.strip, &entries);
    ReadDirectory { entries, waiting, strip: file.strip.clone() }
}

struct Desk<'a> {
    programme: &'a Programme,
    problems: &'a mut Vec<Problem>,
}

impl Desk<'_> {
    fn refuse(&mut self, field: &str, what: impl Into<String>, fix: &str) {
        self.problems.push(Problem::error(FILE, field, what, fix));
    }

    fn needed(&mut self, entries: &[EntryFile]) {
        for needed in NEEDED {
            let Some((position, entry)) = entries.iter().enumerate().find(|(_, entry)| entry.id == needed) else {
                let fix = "add the entry back, with a number to call";
                self.refuse("entries", format!("has no entry `{needed}`"), fix);
                continue;
            };
            let field = shape::name(position, needed);
            if entry.confidence != Confidence::Confirmed {
                let fix = "confirm it and write \"confirmed\": the screens cannot do without it";
                self.refuse(&format!("{field}.confidence"), format!("`{needed}` has not been confirmed"), fix);
            }
            if entry.channels.iter().all(|channel| channel.call.is_none()) {
                let fix = "write a channel with `call`: whoever needs it most may have nothing but a telephone";
                self.refuse(&format!("{field}.channels"), format!("`{needed}` cannot be called"), fix);
            }
            if ALWAYS.contains(&needed) && !matches!(entry.hours, HoursFile::Always) {
                let fix = "name a line that always answers: it is what the page falls back on";
                self.refuse(&format!("{field}.hours"), format!("`{needed}` does not answer day and night"), fix);
            }
        }
    }

    fn entry(&mut self, file: &EntryFile, position: usize, field: &str) -> Option<Entry> {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if file.id.is_empty() || !file.id.bytes().all(is_plain) {
            self.refuse(field, "the id is not plain", "write small letters, digits and hyphens");
        }
        if file.urgency == Urgency::Now && !matches!(file.hours, HoursFile::Always) {
            let fix = "give it another urgency: what stands under \"now\" must answer at any hour";
            self.refuse(&format!("{field}.urgency"), "is for now, and it does not answer day and night", fix);
        }
        if file.channels.is_empty() {
            self.refuse(&format!("{field}.channels"), "names no way to reach it", "write at least one channel");
        }
        let channels: Vec<Channel> = (0..)
            .zip(&file.channels)
            .filter_map(|(at, file): (usize, _)| {
                channel::read(file, self.programme, &format!("{field}.channels[{at}]"), self.problems)
            })
            .collect();
        if file.audience.is_empty() {
            self.refuse(&format!("{field}.audience"), "is empty", "say whom it was made for; \"anyone\" will do");
        }
        self.twice(&file.audience, &format!("{field}.audience"));
        if file.languages.is_empty() {
            self.refuse(&format!("{field}.languages"), "is empty", "name at least one language, such as \"en\"");
        }
        self.twice(&file.languages, &format!("{field}.languages"));
        for tag in file.languages.iter().filter(|tag| !is_language_tag(tag)) {
            let fix = "write it as the Web does: en, es, ase, pt-BR";
            self.refuse(&format!("{field}.languages"), format!("`{tag}` is no language tag"), fix);
        }
        self.twice(&channels, &format!("{field}.channels"));
        if !age::can_be(file.last_checked) {
            let what = format!("nobody has checked this on {}", file.last_checked);
            self.refuse(&format!("{field}.last_checked"), what, "write the day of the last comparison: 2026-11-21");
        }
        self.source(&file.source, &format!("{field}.source"));
        let hours = match &file.hours {
            HoursFile::Always => Some(Hours::Always),
            HoursFile::Unknown => Some(Hours::Unknown),
            HoursFile::Weekly(file) => week::read(file, &format!("{field}.hours.weekly"), self.problems),
        };
        let whole = channels.len() == file.channels.len() && !channels.is_empty();
        Some(Entry {
            id: file.id,
            place: u16::try_from(position).unwrap_or(u16::MAX),
            urgency: file.urgency,
            listed: file.listed,
            channels,
            hours: hours?,
            audience: file.audience.clone(),
            cost: file.cost,
            languages: file.languages.clone(),
            sees: file.sees.clone(),
            source: file.source.address,
            last_checked: file.last_checked,
        })
        .filter(|_| whole)
    }

    fn source(&mut self, source: &SourceFile, field: &str) {
        if !is_web_address(&source.address) {
            let what = format!("`{}` is not an https address", source.address);
            self.refuse(&format!("{field}.address"), what, "write the whole address of the page: https://…");
        }
        if let Some(dated) = source.dated
            && age::first_day(&dated).is_none()
        {
            let what = format!("`{dated}` is no year or month");
            self.refuse(&format!("{field}.dated"), what, "write 2025 or 2025-09, or leave it out");
        }
    }

    /// Refuses a list that says something twice.
    fn twice<T: PartialEq>(&mut self, list: &[T], field: &str) {
        if list.iter().enumerate().any(|(at, one)| list.iter().take(at).any(|earlier| earlier == one)) {
            self.refuse(field, "says the same twice", "write each once");
        }
    }

    fn strip(&mut self, strip: &[Text], entries: &[Entry]) {
        let first = strip.first().and_then(|id| entries.iter().find(|entry| entry.id == *id));
        if first.is_none_or(|entry| entry.urgency != Urgency::Now || entry.hours != Hours::Always) {
            let fix = "begin with an entry of urgency \"now\" that answers always, such as emergency";
            self.refuse("strip[0]", "is no line for somebody in danger", fix);
        }
        self.twice(strip, "strip");
        for (at, id) in strip.iter().enumerate() {
            if !entries.iter().any(|entry| entry.id == *id) {
                let field = format!("strip[{at}]");
                self.refuse(&field, format!("`{id}` is no confirmed entry"), "name an entry of this file");
            }
        }
    }
}

/// A BCP 47 tag, as far as its form can tell.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
