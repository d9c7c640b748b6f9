//! What people say afterwards, as numbers: how many in a quarter gave which pair of answers. There is no row
//! for a person, and no moment but the quarter.

use chrono::{DateTime, Datelike};
use doc_to_doc::domain::{
    feedback::{Called, Helped},
    zone::Instant,
};
use rusqlite::{Error, TransactionBehavior, params};

use super::Store;

/// Without row numbers, which would tell what was said first.
pub(super) const TABLE: &str = "CREATE TABLE IF NOT EXISTS feedback (
    quarter TEXT NOT NULL,
    called TEXT NOT NULL,
    helped TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (quarter, called, helped)
) STRICT, WITHOUT ROWID";

/// What a question that was left out counts as.
pub(in crate::inbox) const UNSAID: &str = "unsaid";

/// How many gave a pair of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::inbox) struct Count {
    /// A quarter of a year, in UTC: `2026-Q4`.
    pub(in crate::inbox) quarter: String,
    /// The name of a [`Called`], or [`UNSAID`].
    pub(in crate::inbox) called: String,
    /// The name of a [`Helped`], or [`UNSAID`].
    pub(in crate::inbox) helped: String,
    /// How many; at least 1.
    pub(in crate::inbox) number: u32,
}

impl Store {
    /// Counts one more. Once this returns, no crash undoes it.
    ///
    /// # Errors
    /// It may or may not have been counted.
    pub(in crate::inbox) fn count(
        &mut self,
        called: Option<Called>,
        helped: Option<Helped>,
        now: Instant,
    ) -> Result<(), Error> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute(
            "INSERT INTO feedback (quarter, called, helped, number) VALUES (?1, ?2, ?3, 1)
             ON CONFLICT DO UPDATE SET number = number + 1",
            params![quarter(now), called.map_or(UNSAID, Called::id), helped.map_or(UNSAID, Helped::id)],
        )?;
        transaction.commit()
    }

    /// Every count, the oldest quarter first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(in crate::inbox) fn counts(&self) -> Result<Vec<Count>, Error> {
        let mut query = self.0.prepare("SELECT quarter, called, helped, number FROM feedback ORDER BY 1, 2, 3")?;
        let count = |row: &rusqlite::Row| {
            Ok(Count { quarter: row.get(0)?, called: row.get(1)?, helped: row.get(2)?, number: row.get(3)? })
        };
        query.query_map((), count)?.collect()
    }
}

fn quarter(now: Instant) -> String {
    let day = DateTime::from_timestamp(now, 0).unwrap_or_default();
    format!("{:04}-Q{}", day.year(), day.month0() / 3 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch;

    fn at(text: &str) -> Instant {
        crate::moment::read(text).unwrap()
    }

    #[test]
    fn a_quarter_ends_at_midnight_in_utc() {
        for (moment, expected) in [
            ("2026-01-01T00:00:00Z", "2026-Q1"),
            ("2026-03-31T23:59:59Z", "2026-Q1"),
            ("2026-04-01T00:00:00Z", "2026-Q2"),
            ("2026-09-30T20:00:00-04:00", "2026-Q4"),
            ("2026-12-31T23:59:59Z", "2026-Q4"),
        ] {
            assert_eq!(quarter(at(moment)), expected, "{moment}");
        }
    }

    #[test]
    fn a_pair_of_answers_is_one_row_however_often_it_is_given() {
        let path = scratch("tally").join("inbox.sqlite");
        let mut store = Store::open(&path).unwrap();
        let now = at("2026-11-22T12:00:00Z");
        for _ in 0..3 {
            store.count(Some(Called::Late), Some(Helped::Yes), now).unwrap();
        }
        store.count(None, Some(Helped::TooSoon), now).unwrap();
        store.count(Some(Called::Late), Some(Helped::Yes), at("2027-01-02T12:00:00Z")).unwrap();
        let count = |quarter: &str, called: &str, helped: &str, number| Count {
            quarter: quarter.to_owned(),
            called: called.to_owned(),
            helped: helped.to_owned(),
            number,
        };
        let counts = [
            count("2026-Q4", "late", "yes", 3),
            count("2026-Q4", "unsaid", "too-soon", 1),
            count("2027-Q1", "late", "yes", 1),
        ];
        assert_eq!(store.counts().unwrap(), counts);
        drop(store);
        assert_eq!(Store::read(&path).unwrap().counts().unwrap(), counts);
    }

    #[test]
    fn an_inbox_from_before_there_were_any_gains_the_table() {
        let path = scratch("older").join("inbox.sqlite");
        let mut store = Store::open(&path).unwrap();
        store.take("a", "{}", 1_795_000_000).unwrap();
        store.0.execute("DROP TABLE feedback", ()).unwrap();
        drop(store);
        let mut store = Store::read(&path).unwrap();
        assert_eq!(store.counts().unwrap(), []);
        store.count(Some(Called::No), None, 1_795_000_000).unwrap();
        assert_eq!((store.counts().unwrap().len(), store.all().unwrap().len()), (1, 1));
    }
}
