//! `site inbox delete`: says what would go, and takes it out once that is wanted.

use std::{
    io::{self, Write},
    path::Path,
};

use doc_to_doc::{backend::outcome::Reference, domain::zone::Instant};

use super::{
    Store,
    command::InboxError,
    export::moment,
    store::{Going, NotRemoved, Which},
};

/// Which requests, by their name or by their age.
#[derive(clap::Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Chosen {
    /// The request of this name, such as K7Q2-9FXM
    #[arg(long, value_name = "REFERENCE", value_parser = reference)]
    reference: Option<String>,
    /// Every request that came longer ago than this many days, such as 30d
    #[arg(long, value_name = "DAYS", value_parser = days)]
    older_than: Option<u16>,
}

impl Chosen {
    fn which(&self, now: Instant) -> Which {
        match (&self.reference, self.older_than) {
            (Some(reference), _) => Which::Reference(reference.clone()),
            (None, days) => Which::Before(now - Instant::from(days.unwrap_or(u16::MAX)) * 86_400),
        }
    }
}

/// A name as people read it out: in any case.
fn reference(text: &str) -> Result<String, String> {
    let capitals = text.trim().to_ascii_uppercase();
    let read = Reference::read(&capitals).map(|reference| reference.as_str().to_owned());
    read.ok_or_else(|| "it is no reference: write it as `site inbox list` shows it, such as K7Q2-9FXM".to_owned())
}

fn days(text: &str) -> Result<u16, String> {
    let days = text.strip_suffix('d').and_then(|days| days.parse().ok());
    days.filter(|days| (1..=3_650).contains(days)).ok_or_else(|| "write days from 1d to 3650d, such as 30d".to_owned())
}

/// Says what would go; with `yes`, takes it out and says what went.
///
/// # Errors
/// When nothing has that name, or something may have stayed.
pub(super) fn run(file: &Path, chosen: &Chosen, yes: bool, output: impl Write) -> Result<(), InboxError> {
    let now = crate::moment::now().map_err(|_| InboxError::Clock)?;
    let mut store = Store::read(file)?;
    let which = chosen.which(now);
    let going = if yes {
        store.remove(&which, now).map_err(|error| match error {
            NotRemoved::Kept(error) => InboxError::Delete(error),
            NotRemoved::Traces(error) => InboxError::Traces(error),
        })?
    } else {
        store.going(&which).map_err(InboxError::Read)?
    };
    tell(&going, yes, output).map_err(InboxError::Stream)?;
    match chosen.reference.clone().filter(|_| going.is_empty()) {
        Some(reference) => Err(InboxError::NoSuch(reference)),
        None => Ok(()),
    }
}

/// A line for each, which says no more of it than its name and when it came.
fn tell(going: &[Going], yes: bool, mut output: impl Write) -> io::Result<()> {
    let would = if yes { "removed" } else { "would go" };
    for Going { reference, received_at, .. } in going {
        writeln!(output, "{would}  {}  {reference}", moment(*received_at))?;
    }
    let plural = if going.len() == 1 { "" } else { "s" };
    let more = match (yes, going.is_empty()) {
        (true, false) => ". Copies and exports of the file are not touched",
        (false, false) => ". Nothing was changed: add --yes to remove them",
        _ => "",
    };
    writeln!(output, "{} request{plural} {would}{more}", going.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch;

    fn asked(file: &Path, chosen: &Chosen, yes: bool) -> (Result<(), InboxError>, String) {
        let mut output = Vec::new();
        let done = run(file, chosen, yes, &mut output);
        (done, String::from_utf8(output).unwrap())
    }

    #[test]
    fn nothing_goes_before_it_is_said_and_wanted() {
        let path = scratch("delete").join("inbox.sqlite");
        let mut store = Store::open(&path).unwrap();
        let now = crate::moment::now().unwrap();
        store.take("old", "{}", now - 31 * 86_400).unwrap();
        store.take("new", "{}", now - 29 * 86_400).unwrap();
        let names: Vec<String> = store.all().unwrap().into_iter().map(|kept| kept.reference).collect();
        let month = Chosen { reference: None, older_than: Some(30) };
        let (done, said) = asked(&path, &month, false);
        assert!(done.is_ok() && said.starts_with("would go  2"), "{said}");
        let last = "1 request would go. Nothing was changed: add --yes to remove them\n";
        assert!(said.ends_with(&format!("Z  {}\n{last}", names[0])), "{said}");
        assert_eq!(store.all().unwrap().len(), 2);
        let (done, said) = asked(&path, &month, true);
        assert!(done.is_ok() && said.ends_with("1 request removed. Copies and exports of the file are not touched\n"));
        assert_eq!(store.all().unwrap()[0].reference, names[1]);
        assert_eq!(asked(&path, &month, true).1, "0 requests removed\n");
        let by_name = Chosen { reference: Some(names[1].clone()), older_than: None };
        assert!(asked(&path, &by_name, true).1.starts_with("removed  "));
        assert_eq!(store.all().unwrap(), []);
        let message = asked(&path, &by_name, true).0.unwrap_err().to_string();
        assert!(message.contains(&names[1]) && message.contains("site inbox list"), "{message}");
    }

    #[test]
    fn names_and_ages_are_read_as_people_write_them() {
        assert_eq!(reference(" k7q2-9fxm"), Ok("K7Q2-9FXM".to_owned()));
        for broken in ["", "K7", "K7Q2 9FXM", "' OR 1=1"] {
            assert!(reference(broken).is_err(), "{broken}");
        }
        assert_eq!((days("1d"), days("30d"), days("3650d")), (Ok(1), Ok(30), Ok(3_650)));
        for broken in ["", "d", "30", "0d", "-1d", "1.5d", "30 d", "4000d", "1m"] {
            assert!(days(broken).is_err(), "{broken}");
        }
    }
}
