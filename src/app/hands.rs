//! The clock's hands: what time it is, here and where each line answers.

use crate::browser::{clock, zone};
use crate::content::book::Book;
use crate::content::directory::Listed;
use crate::content::schedule::{self, Clocks};
use crate::domain::hours::{Hours, Standing};
use crate::domain::text::Text;
use crate::domain::zone::{Instant, Zone};

/// One look at the clock. It is taken anew every minute, and whenever the page is looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hands {
    now: Instant,
    /// The zone of the device.
    device: Option<Zone>,
    /// Every zone in which a line answers, by name; none where the browser does not know it.
    zones: Vec<(Text, Option<Zone>)>,
}

impl Hands {
    /// Looks at the clock.
    #[must_use]
    pub fn look(book: &Book) -> Self {
        let now = clock::instant();
        let zones = book.zones.iter().map(|(name, _)| (*name, Zone::around(now, zone::offsets(name)))).collect();
        Self { now, device: Zone::around(now, clock::device_offset), zones }
    }

    fn zone(&self, hours: &Hours) -> Option<&Zone> {
        let Hours::Weekly(week) = hours else { return None };
        self.zones.iter().find(|(name, _)| *name == week.zone).and_then(|(_, zone)| zone.as_ref())
    }

    /// How a line stands now.
    #[must_use]
    pub fn standing(&self, line: &Listed) -> Standing {
        Standing::at(&line.entry.hours, self.zone(&line.entry.hours), self.now)
    }

    /// The same in words.
    #[must_use]
    pub fn told(&self, book: &Book, line: &Listed) -> String {
        schedule::standing(book, &line.entry, self.standing(line), self.clocks(line))
    }

    /// The same in a few words, for the strip.
    #[must_use]
    pub fn told_in_short(&self, book: &Book, line: &Listed) -> String {
        schedule::standing_in_short(book, &line.entry, self.standing(line), self.clocks(line))
    }

    fn clocks(&self, line: &Listed) -> Clocks<'_> {
        Clocks { now: self.now, line: self.zone(&line.entry.hours), device: self.device.as_ref() }
    }
}
