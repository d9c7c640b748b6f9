//! The files that are open.

use doc_to_doc::domain::folder::{Folder, State};
use doc_to_doc::domain::kept::{MOST_FILES, Refusal};
use doc_to_doc::strongbox::{cipher::seal, read::read};

use crate::lock::cheap;
use crate::sat::{Sat, battery, chosen, position};
use crate::shipped::whole;

fn file(choices: &[u8], on: &str) -> Vec<u8> {
    Sat::new().fill(position("ucla-3"), &chosen(choices)).file(on).into_bytes()
}

fn take(folder: &mut Folder, name: &str, bytes: Vec<u8>) {
    let outcome = read(&bytes, b"");
    folder.take(battery(), name.into(), bytes, Some(outcome));
}

fn told(folder: &Folder) -> Vec<String> {
    let words = &whole().library.after.over_time;
    folder.files().iter().flat_map(|file| words.told(&whole().book, file)).collect()
}

#[test]
fn a_locked_file_waits_and_a_wrong_passphrase_leaves_it_there() {
    let mut folder = Folder::default();
    let locked = seal(&cheap(5), &file(&[0, 1, 2], "2026-03-09"), b"right").unwrap();
    take(&mut folder, "a.dat", locked.clone());
    take(&mut folder, "b.json", file(&[0, 0, 0], "2026-03-10"));
    assert_eq!((folder.locked(), folder.sheets(&[]).len()), (1, 1));
    assert!(told(&folder)[0].contains("needs its passphrase"));
    for (passphrase, left) in [(&b"wrong"[..], 1), (b"right", 0)] {
        let (at, bytes) = folder.locked_from(0).unwrap();
        let outcome = read(bytes, passphrase);
        assert_eq!(folder.tried(battery(), at, Some(outcome)), left == 0, "it says whether the file is open now");
        assert_eq!(folder.locked(), left);
        assert_eq!(told(&folder)[0].contains("not the right one"), left == 1);
    }
    assert_eq!(folder.sheets(&[]).len(), 2);
    assert!(!folder.tried(battery(), 0, None), "what is open is not opened again");
    take(&mut folder, "c.dat", locked);
    let at = folder.locked_from(0).unwrap().0;
    assert!(!folder.tried(battery(), at, None), "what stops the program is no longer locked, and is not open either");
    assert_eq!(folder.locked(), 0);
    folder.close();
    assert_eq!((folder.files().len(), folder.sheets(&[]).len()), (0, 0));
}

#[test]
fn the_same_file_is_listed_once_and_another_try_takes_the_place_of_the_first() {
    let mut folder = Folder::default();
    take(&mut folder, "a.json", b"nothing".to_vec());
    assert_eq!(folder.files()[0].state, State::Refused(Refusal::Alien));
    for _ in 0..2 {
        take(&mut folder, "a.json", file(&[0, 0, 0], "2026-03-10"));
        assert_eq!((folder.files().len(), folder.sheets(&[]).len()), (1, 1));
    }
    // Another file of the same name stays beside it.
    take(&mut folder, "a.json", file(&[0, 0, 1], "2026-03-11"));
    assert_eq!((folder.files().len(), folder.sheets(&[]).len()), (2, 2));
    folder.take(battery(), "c.json".into(), Vec::new(), None);
    assert!(told(&folder).last().unwrap().contains("has stopped"));
}

#[test]
fn no_more_files_are_open_than_may_be_and_one_line_says_so() {
    let mut folder = Folder::default();
    for day in 0..MOST_FILES + 5 {
        let on = format!("2026-{:02}-{:02}", 1 + day / 28, 1 + day % 28);
        take(&mut folder, &format!("{on}.json"), file(&[0, 0, 0], &on));
    }
    assert_eq!((folder.sheets(&[]).len(), folder.files().len()), (MOST_FILES, MOST_FILES + 1));
    assert!(told(&folder).last().unwrap().contains(&format!("at most {MOST_FILES}")));
}

#[test]
fn every_state_names_the_file() {
    let states =
        [Refusal::TooLong, Refusal::Locked, Refusal::NotOpened, Refusal::CutShort, Refusal::Newer, Refusal::Alien];
    let states = states.into_iter().map(State::Refused).chain([State::Unread, State::TooMany, State::Stopped]);
    for state in states {
        let mut folder = Folder::default();
        folder.put("spring.json".into(), state.clone());
        let told = told(&folder);
        assert!(
            told.len() == 1 && told[0].starts_with("spring.json: ") && !told[0].contains('{'),
            "{state:?}: {told:?}"
        );
    }
}
