//! The keys of requests that are being kept at this moment.

use std::{collections::HashSet, sync::Mutex};

use super::unlocked;

/// Keys that somebody is at work on.
#[derive(Default)]
pub(super) struct AtWork(Mutex<HashSet<String>>);

/// Work on one key; done when this is dropped, whatever came of it.
pub(super) struct Work<'a> {
    all: &'a AtWork,
    key: &'a str,
}

impl AtWork {
    /// Begins to work on a key, unless somebody has.
    pub(super) fn begin<'a>(&'a self, key: &'a str) -> Option<Work<'a>> {
        let nobody_has = unlocked(&self.0).insert(key.to_owned());
        // Made only then: what is made and dropped would end the work of another.
        nobody_has.then(|| Work { all: self, key })
    }
}

impl Drop for Work<'_> {
    fn drop(&mut self) {
        unlocked(&self.all.0).remove(self.key);
    }
}
