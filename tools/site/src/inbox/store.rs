//! Where requests are kept: one SQLite file. What [`Store::take`] has returned is on the disk.

mod removal;
mod tally;

use std::{fmt, fs, io, path::Path, path::PathBuf};

use doc_to_doc::domain::zone::Instant;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior, params};

use super::reference;
pub(super) use removal::{Going, NotRemoved, Which};
pub(super) use tally::{Count, UNSAID};

/// Marks the file as ours: `DtoD` in ASCII.
const MARK: i32 = 0x4474_6F44;

const TABLE: &str = "CREATE TABLE request (
    request_id TEXT NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    received_at INTEGER NOT NULL,
    content TEXT NOT NULL
) STRICT";

/// The file, opened.
#[derive(Debug)]
pub(crate) struct Store(Connection);

/// What became of a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// It is kept, now or since an earlier try, under this name.
    Kept {
        /// Its name on the phone.
        reference: String,
    },
    /// Another one has its key.
    Other,
    /// It was kept, and has been taken out since.
    Gone,
}

/// A request that is kept.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) reference: String,
    pub(super) received_at: Instant,
    /// The contract's body as JSON, without its padding.
    pub(super) content: String,
}

/// Why the file cannot be used.
#[derive(Debug)]
pub(crate) enum StoreError {
    /// It cannot be made or opened.
    File(PathBuf, io::Error),
    /// It holds something else.
    Foreign(PathBuf),
    /// SQLite cannot use it.
    Sqlite(PathBuf, rusqlite::Error),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => {
                write!(f, "cannot use {}: {error}. Name another file with --data, or check its folder", path.display())
            }
            Self::Foreign(path) => {
                write!(f, "{} is no inbox and was left alone. Name another file with --data", path.display())
            }
            Self::Sqlite(path, error) => {
                write!(
                    f,
                    "cannot use {}: {error}. Check the disk, and that the file is no copy of a part",
                    path.display()
                )
            }
        }
    }
}

impl std::error::Error for StoreError {}

impl Store {
    /// Opens the file, or makes it, readable to its owner only.
    ///
    /// # Errors
    /// When it cannot be used, or holds something else.
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        make(path).map_err(|error| StoreError::File(path.to_owned(), error))?;
        Self::prepared(path, true)
    }

    /// Opens the file to read what is in it.
    ///
    /// # Errors
    /// When there is none, or it holds something else.
    pub(crate) fn read(path: &Path) -> Result<Self, StoreError> {
        fs::metadata(path).map_err(|error| StoreError::File(path.to_owned(), error))?;
        Self::prepared(path, false)
    }

    fn prepared(path: &Path, may_make: bool) -> Result<Self, StoreError> {
        let failed = |error| StoreError::Sqlite(path.to_owned(), error);
        // Writing is needed even to read: what a killed server left in the log is brought in first.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut db = Connection::open_with_flags(path, flags).map_err(failed)?;
        let mark: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(|error| {
            let foreign = error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase);
            if foreign { StoreError::Foreign(path.to_owned()) } else { failed(error) }
        })?;
        let tables: u32 = db.query_row("SELECT count(*) FROM sqlite_schema", (), |row| row.get(0)).map_err(failed)?;
        match (mark, tables) {
            (MARK, _) => {}
            (0, 0) if may_make => found(&mut db).map_err(failed)?,
            _ => return Err(StoreError::Foreign(path.to_owned())),
        }
        careful(&db).map_err(failed)?;
        // A file from before there were any gains its tables.
        for table in [tally::TABLE, removal::TABLE] {
            db.execute(table, ()).map_err(failed)?;
        }
        Ok(Self(db))
    }

    /// Keeps a request, unless it has been kept before. Once this returns, no crash undoes it.
    ///
    /// # Errors
    /// It may or may not have been kept: the same may come again.
    pub(super) fn take(&mut self, key: &str, content: &str, now: Instant) -> Result<Taken, rusqlite::Error> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before: Option<(String, String)> = transaction
            .query_row("SELECT reference, content FROM request WHERE request_id = ?1", [key], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        if let Some((reference, before)) = before {
            return Ok(if before == content { Taken::Kept { reference } } else { Taken::Other });
        }
        if removal::is_gone(&transaction, key, now)? {
            return Ok(Taken::Gone);
        }
        transaction.execute("DELETE FROM taken_out WHERE until <= ?1", [now])?;
        // Of a million million names, one that is taken already is an error like any other: the next
        // try draws another.
        let reference = reference::of(transaction.query_row("SELECT randomblob(5)", (), |row| row.get(0))?);
        transaction.execute(
            "INSERT INTO request (request_id, reference, received_at, content) VALUES (?1, ?2, ?3, ?4)",
            params![key, reference, now, content],
        )?;
        transaction.commit()?;
        Ok(Taken::Kept { reference })
    }

    /// Everything that is kept, the oldest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn all(&self) -> Result<Vec<Kept>, rusqlite::Error> {
        let mut query =
            self.0.prepare("SELECT reference, received_at, content FROM request ORDER BY received_at, rowid")?;
        let kept =
            |row: &rusqlite::Row| Ok(Kept { reference: row.get(0)?, received_at: row.get(1)?, content: row.get(2)? });
        query.query_map((), kept)?.collect()
    }
}

/// An empty file, where there is none. SQLite gives its logs the rights of the file itself.
fn make(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let mut options = fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(|_| ())
}

fn found(db: &mut Connection) -> Result<(), rusqlite::Error> {
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.pragma_update(None, "application_id", MARK)?;
    transaction.execute(TABLE, ())?;
    transaction.commit()
}

/// Every commit waits for the disk; readers do not keep a writer waiting.
fn careful(db: &Connection) -> Result<(), rusqlite::Error> {
    db.busy_timeout(std::time::Duration::from_secs(5))?;
    db.pragma_update(None, "synchronous", "full")?;
    // On macOS, a plain flush leaves it to the disk when to write.
    db.pragma_update(None, "fullfsync", true)?;
    db.pragma_update(None, "checkpoint_fullfsync", true)?;
    // What is taken out one day is overwritten.
    db.pragma_update(None, "secure_delete", true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{scratch, write};

    fn taken(store: &mut Store, key: &str, content: &str) -> String {
        match store.take(key, content, 1_795_000_000).unwrap() {
            Taken::Kept { reference } => reference,
            Taken::Other => "other".to_owned(),
            Taken::Gone => "gone".to_owned(),
        }
    }

    #[test]
    fn the_same_is_kept_once_and_has_one_name() {
        let path = scratch("store").join("below/inbox.sqlite");
        let mut store = Store::open(&path).unwrap();
        let first = taken(&mut store, "a", "{}");
        assert_eq!(taken(&mut store, "a", "{}"), first);
        assert_eq!(taken(&mut store, "a", "{ }"), "other");
        let second = taken(&mut store, "b", "{}");
        assert_ne!(first, second);
        drop(store);
        let mut again = Store::open(&path).unwrap();
        assert_eq!(taken(&mut again, "a", "{}"), first);
        let kept = |reference, content: &str| Kept { reference, received_at: 1_795_000_000, content: content.into() };
        // Whoever reads needs no second thought about a server that runs.
        assert_eq!(Store::read(&path).unwrap().all().unwrap(), [kept(first, "{}"), kept(second, "{}")]);
    }

    #[test]
    fn every_commit_waits_for_the_disk() {
        let path = scratch("careful").join("inbox.sqlite");
        for _ in ["made", "opened again"] {
            let Store(db) = Store::open(&path).unwrap();
            let is = |name: &str| -> String {
                db.pragma_query_value(None, name, |row| {
                    row.get::<_, rusqlite::types::Value>(0).map(|value| format!("{value:?}"))
                })
                .unwrap()
            };
            assert_eq!((is("journal_mode").as_str(), is("synchronous").as_str()), ("Text(\"wal\")", "Integer(2)"));
            assert_eq!(is("secure_delete"), "Integer(1)");
        }
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_on_the_machine_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = scratch("rights");
        let mut store = Store::open(&folder.join("inbox.sqlite")).unwrap();
        taken(&mut store, "a", "{}");
        let files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(files.len() >= 2, "{files:?}");
        for file in files {
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "{}", file.display());
        }
    }

    #[test]
    fn what_is_no_inbox_is_left_alone() {
        let folder = scratch("foreign");
        let text = folder.join("letters.txt");
        write(&text, "Dear colleague, ".repeat(100).as_bytes()).unwrap();
        let other = folder.join("other.sqlite");
        Connection::open(&other).unwrap().execute("CREATE TABLE a (b)", ()).unwrap();
        for path in [&text, &other] {
            let before = fs::read(path).unwrap();
            let message = Store::open(path).unwrap_err().to_string();
            assert!(message.contains("is no inbox and was left alone"), "{message}");
            assert_eq!(fs::read(path).unwrap(), before);
        }
        let message = Store::read(&folder.join("none.sqlite")).unwrap_err().to_string();
        assert!(message.contains("Name another file with --data"), "{message}");
        assert!(!folder.join("none.sqlite").exists());
    }
}
