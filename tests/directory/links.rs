//! No link is dead by its form: every one of every entry, also of those that still wait.
//!
//! Whether somebody answers, only a person with a telephone finds out; `site check` says when that is
//! due. Sources: ITU E.164; the North American Numbering Plan (area codes and exchanges are NXX, N
//! from 2 to 9).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use doc_to_doc::content::read;
use doc_to_doc::domain::contact::Channel;
use doc_to_doc::domain::directory::Entry;
use serde_json::{Value, json};

/// Numbers of three to six digits that exist; a new one is looked up, not guessed.
const SHORT: [&str; 5] = ["911", "988", "741741", "838255", "88788"];

/// Every entry of the file, those that wait too.
fn entries() -> Vec<Entry> {
    let read_json = |file: &str| std::fs::read_to_string(Path::new("public").join(file)).unwrap();
    let programme = read::programme(Path::new("public")).unwrap_or_else(|told| panic!("{told:#?}"));
    let mut file: Value = serde_json::from_str(&read_json("content/directory.json")).unwrap();
    for entry in file["entries"].as_array_mut().unwrap() {
        entry["confidence"] = json!("confirmed");
    }
    let all = file["entries"].as_array().unwrap().len();
    let entries = read::directory_alone(&file.to_string(), &programme).unwrap_or_else(|told| panic!("{told:#?}"));
    assert_eq!(entries.len(), all);
    entries
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_number(number: &str) -> bool {
    let Some(national) = number.strip_prefix("+1") else { return SHORT.contains(&number) };
    let begins = |at: usize| (b'2'..=b'9').contains(&national.as_bytes()[at]);
    // 555-01XX is kept for films; N11 is no area code.
    let fiction = national[3..].starts_with("55501");
    national.len() == 10 && all_digits(national) && begins(0) && begins(3) && !national[..3].ends_with("11") && !fiction
}

fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let labels: Vec<&str> = host.split('.').collect();
    labels.len() > 1 && labels.iter().all(|one| label(one)) && labels.last().unwrap().chars().all(char::is_alphabetic)
}

/// What is wrong with a link, if anything.
fn wrong(link: &str) -> Option<&'static str> {
    let (scheme, rest) = link.split_once(':')?;
    let fine = match scheme {
        "tel" => is_number(rest),
        "sms" => match rest.split_once("?&body=") {
            Some((number, word)) => {
                is_number(number) && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
            }
            None => is_number(rest),
        },
        "mailto" => rest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && is_host(host)),
        "https" => {
            let address = rest.strip_prefix("//")?;
            is_host(address.split('/').next()?) && !address.contains(['?', '#', '@', ' ', '"'])
        }
        _ => false,
    };
    (!fine).then_some("is not what it should be")
}

#[test]
fn every_link_has_the_form_of_one_that_works() {
    for entry in entries() {
        for link in entry.channels.iter().map(Channel::link).chain([entry.source.to_string()]) {
            assert_eq!(wrong(&link), None, "{}: {link}", entry.id);
        }
    }
}

#[test]
fn planted_dead_links_are_caught() {
    for link in [
        "tel:98",
        "tel:9888",
        "tel:+1888409014",
        "tel:+10143856660",
        "tel:+16140856660",
        "tel:+19113856660",
        "tel:+16145550123",
        "tel:(614) 385-6660",
        "sms:741-741",
        "sms:741741?&body=",
        "sms:741741?&body=4 HOPE",
        "mailto:info.ohiophp.org",
        "mailto:info@ohiophp",
        "https://988lifeline",
        "https://user@988lifeline.org/",
        "https://988lifeline.org:8443/",
        "https://988lifeline.org/?utm_source=page",
        "http://988lifeline.org/",
        "javascript:alert(1)",
    ] {
        assert!(wrong(link).is_some(), "{link}");
    }
}

/// Two names for one number are two lines in the eyes of a person who needs a second one.
#[test]
fn no_number_stands_in_two_entries_unless_a_key_leads_on() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for entry in entries() {
        let mut own = BTreeMap::new();
        for channel in &entry.channels {
            if let Channel::Call { number, press: None } | Channel::Text { number, .. } = channel {
                own.insert(number.to_string(), entry.id.to_string());
            }
        }
        for (number, id) in own {
            assert_eq!(seen.insert(number.clone(), id.clone()), None, "{number} stands in {id} and in another entry");
        }
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// The programme's page reached us through a mirror that sells something else.
#[test]
fn the_mirror_is_named_nowhere_that_a_person_could_see() {
    // Put together, so that this file does not name it either.
    let mirror = ["ourbaby", "place"].concat();
    let papers = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];
    let mut found: Vec<PathBuf> = papers.into_iter().chain(["index.html", "Trunk.toml"]).map(PathBuf::from).collect();
    for folder in ["public", "src", "style", "tools", "docs"] {
        files(Path::new(folder), &mut found);
    }
    assert!(found.len() > 50);
    for file in found {
        let text = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).to_lowercase();
        assert!(!text.contains(&mirror), "{}", file.display());
    }
}
