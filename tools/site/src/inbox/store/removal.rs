//! Takes requests out, so that nothing of them stays in the file or beside it.
//!
//! A request that has been taken out may still be on its way once more: its first answer got lost. It must
//! neither come back as a new one nor be called received. So for a day, as long as the contract has keys
//! remembered, a digest of the key stays. The key is random, and nothing can be read from its digest.

use doc_to_doc::domain::zone::Instant;
use rusqlite::{Connection, Error, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use super::Store;

pub(super) const TABLE: &str = "CREATE TABLE IF NOT EXISTS taken_out (
    digest BLOB NOT NULL PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID";

/// Seconds in a day.
const DAY: Instant = 86_400;

/// Which requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::inbox) enum Which {
    /// The one of this name.
    Reference(String),
    /// Those that were received before this moment.
    Before(Instant),
}

/// A request as it is named when it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::inbox) struct Going {
    pub(in crate::inbox) reference: String,
    pub(in crate::inbox) received_at: Instant,
    key: String,
}

/// Why a request may still be readable.
#[derive(Debug)]
pub(in crate::inbox) enum NotRemoved {
    /// It has not been taken out.
    Kept(Error),
    /// It has, and the file or its log could not be written anew: its bytes may still be there.
    Traces(Error),
}

impl Store {
    /// The requests that would go, the oldest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(in crate::inbox) fn going(&self, which: &Which) -> Result<Vec<Going>, Error> {
        going(&self.0, which)
    }

    /// Takes them out. Once this returns, no byte of them is in the file or its log.
    ///
    /// # Errors
    /// What may have stayed.
    pub(in crate::inbox) fn remove(&mut self, which: &Which, now: Instant) -> Result<Vec<Going>, NotRemoved> {
        let gone = self.taken_out(which, now).map_err(NotRemoved::Kept)?;
        // Also where nothing went: what an earlier time has left is written over now.
        self.leave_no_trace().map_err(NotRemoved::Traces)?;
        Ok(gone)
    }

    fn taken_out(&mut self, which: &Which, now: Instant) -> Result<Vec<Going>, Error> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute("DELETE FROM taken_out WHERE until <= ?1", [now])?;
        let going = going(&transaction, which)?;
        for Going { key, .. } in &going {
            transaction.execute("DELETE FROM request WHERE request_id = ?1", [key])?;
            let row = params![digest(key), now.saturating_add(DAY)];
            transaction.execute("INSERT OR REPLACE INTO taken_out (digest, until) VALUES (?1, ?2)", row)?;
        }
        transaction.commit()?;
        Ok(going)
    }

    /// Rows that move between pages leave copies in places that nobody overwrites, so the whole file is
    /// written anew; and the log, which holds the pages as they were, is emptied.
    fn leave_no_trace(&self) -> Result<(), Error> {
        // What stays is not to be copied to another folder on the way.
        self.0.pragma_update(None, "temp_store", "memory")?;
        self.0.execute("VACUUM", ())?;
        let busy: bool = self.0.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get(0))?;
        if busy {
            Err(Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY), None))
        } else {
            Ok(())
        }
    }
}

/// Whether a request of this key has been taken out, within the day.
pub(super) fn is_gone(db: &Connection, key: &str, now: Instant) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM taken_out WHERE digest = ?1 AND until > ?2)";
    db.query_row(query, params![digest(key), now], |row| row.get(0))
}

fn going(db: &Connection, which: &Which) -> Result<Vec<Going>, Error> {
    let (reference, before) = match which {
        Which::Reference(reference) => (Some(reference), None),
        Which::Before(moment) => (None, Some(moment)),
    };
    let mut query = db.prepare(
        "SELECT reference, received_at, request_id FROM request WHERE reference = ?1 OR received_at < ?2
         ORDER BY received_at, rowid",
    )?;
    let going = |row: &rusqlite::Row| Ok(Going { reference: row.get(0)?, received_at: row.get(1)?, key: row.get(2)? });
    query.query_map(params![reference, before], going)?.collect()
}

fn digest(key: &str) -> Vec<u8> {
    Sha256::digest(key.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{files::scratch, inbox::store::Taken};
    use std::{fs, path::Path};

    const NOW: Instant = 1_795_000_000;

    fn take(store: &mut Store, key: &str, content: &str, at: Instant) -> Option<String> {
        match store.take(key, content, at).unwrap() {
            Taken::Kept { reference } => Some(reference),
            Taken::Gone => None,
            Taken::Other => panic!("{key} is another's"),
        }
    }

    /// All that stands in the file and in those beside it; what is no text is a sign that nobody looks for.
    fn files(path: &Path) -> String {
        let folder = fs::read_dir(path.parent().unwrap()).unwrap();
        let bytes: Vec<u8> = folder.flat_map(|file| fs::read(file.unwrap().path()).unwrap()).collect();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    #[test]
    fn nothing_of_what_is_taken_out_stays_in_any_file() {
        let path = scratch("traces").join("inbox.sqlite");
        let mut store = Store::open(&path).unwrap();
        // Keys in no order, as they come, and contents of many lengths, so that rows move from page to page.
        let key = |number: i64| format!("key-{:08x}", number * 2_654_435_761 % 0x1_0000_0000);
        let content = |number: i64| {
            let length = usize::try_from(number * 389 % 1_500 + number / 100 * 3_000).unwrap();
            format!("{{\"message\":\"secret-{number:03} {}\"}}", "x".repeat(length))
        };
        for number in 0..140 {
            take(&mut store, &key(number), &content(number), NOW + number).unwrap();
        }
        // A server has the file open all the while.
        let server = Store::open(&path).unwrap();
        let names: Vec<String> = server.all().unwrap().into_iter().map(|kept| kept.reference).collect();
        let before = files(&path);
        assert!(
            (0..140).all(|number| before.contains(&format!("secret-{number:03}")) && before.contains(&key(number)))
        );
        // Some by their names, and then the older half.
        for name in names.iter().skip(70).step_by(12) {
            assert_eq!(store.remove(&Which::Reference(name.clone()), NOW + 500).unwrap().len(), 1);
        }
        let gone = store.remove(&Which::Before(NOW + 70), NOW + 500).unwrap();
        assert_eq!((gone.len(), gone[0].received_at, gone[69].received_at), (70, NOW, NOW + 69));
        assert_eq!(fs::metadata(path.with_extension("sqlite-wal")).unwrap().len(), 0);
        let after = files(&path);
        let stays = |number: &i64| *number >= 70 && (number - 70) % 12 != 0;
        for (number, name) in (0..140).zip(&names) {
            for text in [&format!("secret-{number:03}"), &key(number), name] {
                assert_eq!(after.contains(text.as_str()), stays(&number), "{text}");
            }
        }
        let kept: Vec<String> = server.all().unwrap().into_iter().map(|kept| kept.content).collect();
        assert_eq!(kept, (0..140).filter(stays).map(content).collect::<Vec<_>>());
    }

    #[test]
    fn a_request_is_taken_out_by_its_name_and_no_other_goes() {
        let mut store = Store::open(&scratch("by-name").join("inbox.sqlite")).unwrap();
        let first = take(&mut store, "a", "{}", NOW).unwrap();
        let second = take(&mut store, "b", "{}", NOW).unwrap();
        let which = Which::Reference(first.clone());
        assert_eq!(store.going(&which).unwrap().len(), 1);
        assert_eq!(store.all().unwrap().len(), 2);
        assert_eq!(store.remove(&which, NOW).unwrap()[0].reference, first);
        assert_eq!(store.remove(&which, NOW).unwrap(), []);
        assert_eq!(store.all().unwrap()[0].reference, second);
        // The moment itself is not before it.
        assert_eq!(store.going(&Which::Before(NOW)).unwrap(), []);
    }

    #[test]
    fn what_was_taken_out_does_not_come_back_by_itself() {
        let mut store = Store::open(&scratch("again").join("inbox.sqlite")).unwrap();
        take(&mut store, "a", "{}", NOW).unwrap();
        store.remove(&Which::Before(NOW + 1), NOW + 10).unwrap();
        // The same, or another under its key, up to a day after.
        assert_eq!(take(&mut store, "a", "{}", NOW + 10), None);
        assert_eq!(take(&mut store, "a", "{ }", NOW + 9 + DAY), None);
        assert_eq!(store.all().unwrap(), []);
        take(&mut store, "b", "{}", NOW + 10).unwrap();
        // Then the key is forgotten, as the contract lets it be, and so is its digest.
        take(&mut store, "a", "{}", NOW + 10 + DAY).unwrap();
        let left: u32 = store.0.query_row("SELECT count(*) FROM taken_out", (), |row| row.get(0)).unwrap();
        assert_eq!((left, store.all().unwrap().len()), (0, 2));
    }

    #[test]
    fn a_reader_in_the_way_is_no_reason_to_call_it_done() {
        let path = scratch("reader").join("inbox.sqlite");
        let mut store = Store::open(&path).unwrap();
        take(&mut store, "a", "{}", NOW).unwrap();
        let reader = Store::open(&path).unwrap();
        reader.0.execute_batch("BEGIN; SELECT count(*) FROM request").unwrap();
        store.0.busy_timeout(std::time::Duration::from_millis(50)).unwrap();
        let stayed = store.remove(&Which::Before(NOW + 1), NOW).unwrap_err();
        assert!(matches!(stayed, NotRemoved::Traces(_)), "{stayed:?}");
        reader.0.execute_batch("COMMIT").unwrap();
        // The same once more finds nothing to take out, and leaves no trace this time.
        assert_eq!(store.remove(&Which::Before(NOW + 1), NOW).unwrap(), []);
        assert_eq!(fs::metadata(path.with_extension("sqlite-wal")).unwrap().len(), 0);
    }
}
