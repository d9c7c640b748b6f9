//! The words of the screen on which a result is saved, and earlier ones are opened.

use serde::{Deserialize, Serialize};

use super::book::Book;
use super::gaps::filled;
use crate::domain::folder::{File, State};
use crate::domain::kept::{MOST_FILES, Refusal};
use crate::domain::past::{Fault, Judged};
use crate::domain::scale::Scale;
use crate::domain::text::Text;

macro_rules! words {
    ($($(#[$about:meta])* $name:ident $(($($gap:literal),+))?;)+) => {
        /// One language's words. A gap is written `{gap}`.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct OverTime { $($(#[$about])* pub $name: Text),+ }

        impl OverTime {
            /// Changes each text; `change` gets its name and the gaps that it must have.
            #[must_use]
            pub fn map(self, mut change: impl FnMut(&'static str, Text, &'static [&'static str]) -> Text) -> Self {
                Self { $($name: change(stringify!($name), self.$name, &[$($($gap),+)?])),+ }
            }
        }
    };
}

words! {
    /// The screen's heading.
    title;
    /// How it opens.
    lead;
    /// Above the lines of help, where an answer speaks of self-harm.
    danger_title;
    /// What is said first there.
    danger_text;
    /// Above saving.
    save_title;
    /// What is in the file.
    save_about;
    /// The field for a passphrase.
    passphrase;
    /// The field that repeats it.
    again;
    /// What becomes of a passphrase that is forgotten.
    passphrase_about;
    /// The button that saves.
    save;
    /// It was saved and locked.
    saved_locked("file");
    /// The two passphrases differ.
    unequal;
    /// It could not be locked.
    not_locked;
    /// It could not be saved.
    not_saved;
    /// Neither locking nor opening is possible now.
    without;
    /// Above opening.
    open_title;
    /// Who reads the files.
    open_about;
    /// The field that takes files.
    choose;
    /// That they can also be dropped.
    drop;
    /// How many files wait for a passphrase.
    locked("count");
    /// The field for it.
    unlock_field;
    /// The button.
    unlock;
    /// While they are opened.
    opening;
    /// The passphrase opened some and not others.
    unlocked("opened", "left");
    /// The button that closes all files.
    close;
    /// All files are closed.
    closed;
    /// The list of files.
    files;
    /// A file was read.
    read("file");
    /// A file waits for a passphrase.
    waits("file");
    /// A passphrase did not open it.
    refused("file");
    /// It ends too early.
    cut_short("file");
    /// It was locked in another way.
    newer("file");
    /// It is no file of this kind.
    alien("file");
    /// It is too large.
    too_long("file");
    /// The browser could not read it.
    unread("file");
    /// Too many are open.
    too_many("file", "most");
    /// The program that reads has stopped.
    stopped("file");
    /// A questionnaire in it is none of ours.
    not_ours("file");
    /// One is of another version.
    other_version("file", "questionnaire");
    /// One has no date.
    no_date("file", "questionnaire");
    /// The answers of one do not fit it.
    answers("file", "questionnaire");
    /// One tells another total than its answers give.
    total("file", "questionnaire");
    /// Above the courses.
    course_title;
    /// What a course can tell, and what not.
    course_about;
    /// Under a drawing: its cut-off.
    cut_off("total");
    /// Under a drawing: its cut-offs.
    cut_offs("totals");
    /// Above the days.
    day;
    /// Above the scores.
    score;
    /// Beside the present result.
    today("date");
}

impl OverTime {
    /// What became of a file: a line, and one more for each questionnaire that was left out.
    #[must_use]
    pub fn told(&self, book: &Book, file: &File) -> Vec<String> {
        let name = file.name.as_str();
        let one = |text: Text| vec![filled(&text, &[("file", &name)])];
        match &file.state {
            State::Locked { refused: false, .. } => one(self.waits),
            State::Locked { refused: true, .. } | State::Refused(Refusal::NotOpened | Refusal::Locked) => {
                one(self.refused)
            }
            State::Read(judged) => self.judged(book, name, judged),
            State::Refused(Refusal::TooLong) => one(self.too_long),
            State::Refused(Refusal::CutShort) => one(self.cut_short),
            State::Refused(Refusal::Newer) => one(self.newer),
            State::Refused(Refusal::Alien) => one(self.alien),
            State::Unread => one(self.unread),
            State::TooMany => vec![filled(&self.too_many, &[("file", &name), ("most", &MOST_FILES)])],
            State::Stopped => one(self.stopped),
        }
    }

    fn judged(&self, book: &Book, name: &str, judged: &Judged) -> Vec<String> {
        let mut told = Vec::new();
        if !judged.sheets.is_empty() {
            told.push(filled(&self.read, &[("file", &name)]));
        }
        for fault in &judged.faults {
            let (text, position) = match *fault {
                Fault::NotOurs => (self.not_ours, None),
                Fault::OtherVersion(position) => (self.other_version, Some(position)),
                Fault::NoDate(position) => (self.no_date, Some(position)),
                Fault::Answers(position) => (self.answers, Some(position)),
                Fault::Total(position) => (self.total, Some(position)),
            };
            let sheet = position.and_then(|position| book.battery.questionnaire(position));
            let title = sheet.map_or("", |sheet| sheet.title.as_str());
            let line = filled(&text, &[("file", &name), ("questionnaire", &title)]);
            if !told.contains(&line) {
                told.push(line);
            }
        }
        told
    }

    /// The published cut-offs of a scale in words; nothing where there are none.
    #[must_use]
    pub fn cut_offs_of(&self, scale: &Scale) -> String {
        let mut totals = scale.cut_offs.iter().filter(|cut| cut.published).map(|cut| cut.at.to_string());
        let Some(first) = totals.next() else { return String::new() };
        let rest: Vec<String> = totals.collect();
        if rest.is_empty() {
            return filled(&self.cut_off, &[("total", &first)]);
        }
        filled(&self.cut_offs, &[("totals", &[&[first][..], &rest].concat().join(", "))])
    }
}
