//! The files that somebody has open: in memory only, overwritten when they are closed.

use zeroize::Zeroizing;

use super::battery::Battery;
use super::course;
use super::kept::{MOST_FILES, Outcome, Refusal};
use super::past::{self, Judged, Past};

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits for a passphrase; `refused` once one did not open it.
    Locked {
        /// What is in it.
        bytes: Zeroizing<Vec<u8>>,
        /// A passphrase was tried and did not open it.
        refused: bool,
    },
    /// It was read.
    Read(Judged),
    /// It was not.
    Refused(Refusal),
    /// The browser could not read it.
    Unread,
    /// As many files are open as may be.
    TooMany,
    /// The program that reads files has stopped.
    Stopped,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name on the device.
    pub name: String,
    /// What became of it.
    pub state: State,
}

/// The files, in the order in which they were opened.
#[derive(Debug, Default)]
pub struct Folder {
    files: Vec<File>,
}

impl Folder {
    /// The files.
    #[must_use]
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// Takes a file, and what came of reading it without a passphrase; none, where the program has stopped.
    pub fn take(&mut self, battery: &Battery, name: String, bytes: Vec<u8>, outcome: Option<Outcome>) {
        let bytes = Zeroizing::new(bytes);
        let state = match outcome {
            Some(Err(Refusal::Locked)) => State::Locked { bytes, refused: false },
            outcome => judged(battery, outcome),
        };
        self.put(name, state);
    }

    /// Takes a file of which there are no bytes.
    pub fn put(&mut self, name: String, state: State) {
        // The same file once more, or another try with one that failed, takes the place of the first.
        let replaced =
            |file: &File| file.name == name && (!matches!(file.state, State::Read(_)) || file.state == state);
        self.files.retain(|file| !replaced(file));
        let is_full = self.files.len() >= MOST_FILES;
        if is_full {
            self.files.truncate(MOST_FILES);
        }
        self.files.push(File { name, state: if is_full { State::TooMany } else { state } });
    }

    /// The first locked file at this position or behind it.
    #[must_use]
    pub fn locked_from(&self, position: usize) -> Option<(usize, &[u8])> {
        self.files.iter().enumerate().skip(position).find_map(|(at, file)| match &file.state {
            State::Locked { bytes, .. } => Some((at, bytes.as_slice())),
            _ => None,
        })
    }

    /// How many files are locked.
    #[must_use]
    pub fn locked(&self) -> usize {
        self.files.iter().filter(|file| matches!(file.state, State::Locked { .. })).count()
    }

    /// Notes what came of a passphrase; none, where the program has stopped. A file that stays locked
    /// can be tried again. Whether the file is open now.
    pub fn tried(&mut self, battery: &Battery, position: usize, outcome: Option<Outcome>) -> bool {
        let Some(File { state, .. }) = self.files.get_mut(position) else { return false };
        match (&mut *state, outcome) {
            (State::Locked { refused, .. }, Some(Err(Refusal::NotOpened | Refusal::Locked))) => *refused = true,
            (State::Locked { .. }, outcome) => {
                *state = judged(battery, outcome);
                return matches!(state, State::Read(_));
            }
            _ => {}
        }
        false
    }

    /// Whether an answer in any of them says that somebody may have been in danger.
    #[must_use]
    pub fn danger(&self) -> bool {
        self.files.iter().any(|file| matches!(&file.state, State::Read(judged) if judged.danger))
    }

    /// All answers in order of days, the present ones among them, and none twice.
    #[must_use]
    pub fn sheets(&self, present: &[Past]) -> Vec<Past> {
        let mut all = Vec::new();
        let read = self.files.iter().filter_map(|file| match &file.state {
            State::Read(judged) => Some(judged.sheets.as_slice()),
            _ => None,
        });
        for past in read.flatten().chain(present) {
            course::add(&mut all, past.clone());
        }
        all
    }

    /// Closes all of them.
    pub fn close(&mut self) {
        self.files.clear();
    }
}

fn judged(battery: &Battery, outcome: Option<Outcome>) -> State {
    match outcome {
        Some(Ok(kept)) => State::Read(past::judge(battery, &kept)),
        Some(Err(refusal)) => State::Refused(refusal),
        None => State::Stopped,
    }
}
