//! Packed and unpacked: whole, damaged, and with entries that nobody could use.

use std::path::Path;
use std::sync::OnceLock;

use chrono::NaiveDate;
use doc_to_doc::content::book::BookError;
use doc_to_doc::content::directory::{Listed, Shelf, pack, unpack};
use doc_to_doc::content::read;
use doc_to_doc::domain::contact::Channel;
use doc_to_doc::domain::hours::{Holidays, Hours, Span, Week};

use crate::dice::Dice;

/// Every confirmed entry, as the site reads them.
fn shipped() -> &'static [Listed] {
    static ENTRIES: OnceLock<Vec<Listed>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let site = read::site(Path::new("public")).unwrap_or_else(|problems| panic!("{problems:#?}"));
        [site.book.lines, site.rest].concat()
    })
}

/// The file's own shape, so that one entry in it can be damaged: format 2, then each entry's bytes.
fn file(entries: &[Vec<u8>]) -> Vec<u8> {
    let entries: Vec<&[u8]> = entries.iter().map(Vec::as_slice).collect();
    postcard::to_allocvec(&(2_u16, entries)).unwrap()
}

fn packed_singly() -> Vec<Vec<u8>> {
    shipped().iter().map(|listed| postcard::to_allocvec(listed).unwrap()).collect()
}

#[test]
fn a_directory_unpacks_to_itself() {
    for entries in [shipped(), &shipped()[..1], &[]] {
        let shelf = unpack(&pack(entries).unwrap()).unwrap();
        assert_eq!(shelf, Shelf { entries: entries.to_vec(), left_out: 0 });
    }
    assert_eq!(file(&packed_singly()), pack(shipped()).unwrap(), "the tests below damage the real shape");
}

/// A flipped byte can make another entry that looks sound; the page's own digest refuses the file.
/// Here the others matter.
#[test]
fn a_damaged_entry_takes_no_other_with_it() {
    let whole = packed_singly();
    let mut dice = Dice(614);
    let mut left_out = 0;
    for round in 0..6_000 {
        let at = dice.below(whole.len());
        let mut entries = whole.clone();
        let entry = &mut entries[at];
        match dice.below(3) {
            0 => entry.truncate(dice.below(entry.len())),
            1 => drop(entry.remove(dice.below(entry.len()))),
            _ => {
                let position = dice.below(entry.len());
                entry[position] ^= u8::try_from(1 + dice.below(255)).unwrap();
            }
        }
        let shelf = unpack(&file(&entries)).unwrap();
        left_out += shelf.left_out;
        let others: Vec<&Listed> =
            (0..whole.len()).filter(|other| *other != at).map(|other| &shipped()[other]).collect();
        let mut kept: Vec<&Listed> = shelf.entries.iter().collect();
        if shelf.left_out == 0 {
            kept.remove(at);
        }
        assert_eq!(kept, others, "round {round}");
        assert!(shelf.left_out <= 1, "round {round}");
    }
    assert!(left_out > 3_000, "{left_out} of 6,000 damaged entries were left out");
}

#[test]
fn an_entry_that_is_cut_anywhere_is_left_out() {
    let whole = packed_singly();
    for length in 0..whole[0].len() {
        let mut entries = whole.clone();
        entries[0].truncate(length);
        let shelf = unpack(&file(&entries)).unwrap();
        assert_eq!((shelf.left_out, shelf.entries.as_slice()), (1, &shipped()[1..]), "{length} bytes");
    }
}

type Spoil = (&'static str, fn(&mut Listed));

fn weekly(days: u8, from: u16, to: u16) -> Hours {
    let (zone, spans) = ("America/New_York".into(), vec![Span { days, from, to }]);
    Hours::Weekly(Week { zone, spans, holidays: Holidays::Unknown, closed: Vec::new() })
}

fn week(hours: &mut Hours) -> &mut Week {
    *hours = weekly(1, 480, 1_020);
    if let Hours::Weekly(week) = hours { week } else { panic!("just set") }
}

const UNUSABLE: [Spoil; 22] = [
    ("no channel", |listed| listed.entry.channels.clear()),
    ("a link that runs", |listed| listed.entry.channels.push(Channel::Web("javascript:alert(1)".into()))),
    ("a link without https", |listed| listed.entry.channels.push(Channel::Chat("http://988lifeline.org/".into()))),
    ("a link with a name", |listed| listed.entry.channels.push(Channel::Web("https://a@example.org/".into()))),
    ("no number", |listed| listed.entry.channels[0] = Channel::Call { number: "".into(), press: None }),
    ("a number with a blank", |listed| {
        listed.entry.channels[0] = Channel::Call { number: "98 8".into(), press: None };
    }),
    ("a lost digit", |listed| {
        listed.entry.channels[0] = Channel::Text { number: "+1888409014".into(), keyword: None };
    }),
    ("two keys", |listed| {
        listed.entry.channels[0] = Channel::Call { number: "988".into(), press: Some("12".into()) };
    }),
    ("a keyword that adds to the link", |listed| {
        listed.entry.channels[0] = Channel::Text { number: "988".into(), keyword: Some("A&B".into()) };
    }),
    ("an e-mail with more", |listed| listed.entry.channels.push(Channel::Email("a@b.org?bcc=c@d.org".into()))),
    ("no name", |listed| listed.words.name = " ".into()),
    ("no id", |listed| listed.entry.id = "".into()),
    ("for nobody", |listed| listed.entry.audience.clear()),
    ("no language", |listed| listed.entry.languages.clear()),
    ("a source that runs", |listed| listed.entry.source = "javascript:alert(1)".into()),
    ("no zone", |listed| week(&mut listed.entry.hours).zone = "".into()),
    ("no stretch", |listed| week(&mut listed.entry.hours).spans.clear()),
    ("no day", |listed| listed.entry.hours = weekly(0, 480, 1_020)),
    ("an eighth day", |listed| listed.entry.hours = weekly(128, 480, 1_020)),
    ("a beginning after the day", |listed| listed.entry.hours = weekly(1, 1_440, 60)),
    ("an end after the day", |listed| listed.entry.hours = weekly(1, 480, 1_441)),
    ("numbers that no clock shows", |listed| listed.entry.hours = weekly(127, u16::MAX, 0)),
];

#[test]
fn an_entry_that_nobody_could_use_is_left_out_and_counted() {
    for (what, spoil) in UNUSABLE {
        let mut entries = shipped().to_vec();
        spoil(&mut entries[2]);
        let shelf = unpack(&pack(&entries).unwrap()).unwrap();
        assert_eq!(shelf.left_out, 1, "{what}");
        assert_eq!((&shelf.entries[..2], &shelf.entries[2..]), (&shipped()[..2], &shipped()[3..]), "{what}");
    }
}

#[test]
fn odd_entries_that_can_be_used_stay() {
    const ODD: [Spoil; 5] = [
        ("open until midnight", |listed| listed.entry.hours = weekly(127, 480, 1_440)),
        ("open until midnight, said otherwise", |listed| listed.entry.hours = weekly(127, 480, 0)),
        ("a whole day", |listed| listed.entry.hours = weekly(64, 0, 1_440)),
        ("checked long ago", |listed| listed.entry.last_checked = NaiveDate::MIN),
        ("only a page", |listed| listed.entry.channels = vec![Channel::Web("https://www.idaa.org/".into())]),
    ];
    for (what, change) in ODD {
        let mut entries = shipped().to_vec();
        change(&mut entries[2]);
        assert_eq!(unpack(&pack(&entries).unwrap()).unwrap(), Shelf { entries, left_out: 0 }, "{what}");
    }
}

#[test]
fn a_file_that_is_cut_is_an_error() {
    let bytes = pack(shipped()).unwrap();
    for length in 0..bytes.len() {
        let error = unpack(&bytes[..length]).err().unwrap_or_else(|| panic!("{length} bytes pass"));
        assert!(matches!(error, BookError::Damaged), "{length}: {error}");
    }
}

#[test]
fn a_file_of_another_build_is_an_error() {
    let mut bytes = pack(shipped()).unwrap();
    for format in [0, 1, 77] {
        bytes[0] = format;
        let error = unpack(&bytes).err().unwrap();
        assert!(matches!(error, BookError::OtherFormat(found) if found == u16::from(format)), "{error}");
    }
}

#[test]
fn a_flipped_byte_anywhere_never_brings_the_page_down() {
    let bytes = pack(shipped()).unwrap();
    let mut dice = Dice(385);
    for position in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[position] ^= u8::try_from(1 + dice.below(255)).unwrap();
        if let Ok(shelf) = unpack(&damaged) {
            assert!(shelf.entries.iter().all(|listed| listed.entry.channels.iter().all(Channel::is_sound)));
        }
    }
}
