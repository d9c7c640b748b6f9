//! One mistake at a time in the directory and its words: what could send a person to a line that
//! does not answer, or to a page that means harm.

use doc_to_doc::content::read;

use crate::copy::Change::{Drop, Keep, Set};
use crate::copy::Copy;
use crate::mutations::{Case, all_refused};

const DIRECTORY: &str = "content/directory.json";
const WORDS: &str = "content/en/directory.json";

#[rustfmt::skip]
const NUMBERS: [Case; 12] = [
    (DIRECTORY, Set("/entries/4/channels/0/call", r#""+1888409O141""#), "entries[4] (physician-line).channels[0]", "`+1888409O141` is not a number", "digits only"),
    (DIRECTORY, Set("/entries/4/channels/0/call", r#""+1888409014""#), "entries[4] (physician-line).channels[0]", "is not a number", "count them"),
    (DIRECTORY, Set("/entries/4/channels/0/call", r#""+188840901411""#), "entries[4] (physician-line).channels[0]", "is not a number", "count them"),
    (DIRECTORY, Set("/entries/4/channels/0/call", r#""+11884090141""#), "entries[4] (physician-line).channels[0]", "is not a number", "count them"),
    (DIRECTORY, Set("/entries/4/channels/0/call", r#""+18880090141""#), "entries[4] (physician-line).channels[0]", "is not a number", "count them"),
    (DIRECTORY, Set("/entries/4/channels/0/call", r#""8884090141""#), "entries[4] (physician-line).channels[0]", "is not a number", "country code"),
    (DIRECTORY, Set("/entries/4/channels/0/call", r#""(888) 409-0141""#), "entries[4] (physician-line).channels[0]", "is not a number", "digits only"),
    (DIRECTORY, Set("/entries/4/channels/0/call", r#""+018884090141""#), "entries[4] (physician-line).channels[0]", "is not a number", "country code"),
    (DIRECTORY, Set("/entries/4/channels/0/call", r#""""#), "entries[4] (physician-line).channels[0]", "is not a number", "digits only"),
    (DIRECTORY, Set("/entries/2/channels/0/text", r#""741-741""#), "entries[2] (crisis-text-line).channels[0]", "is not a number", "digits only"),
    (DIRECTORY, Set("/entries/1/channels/0/call", r#""98""#), "entries[1] (lifeline).channels[0]", "`98` is not a number", "digits only"),
    (DIRECTORY, Set("/entries/1/channels/0/call", "988"), "entries[1] (lifeline).channels[0].call", "invalid type: integer", "correct it"),
];

#[rustfmt::skip]
const ADDRESSES: [Case; 16] = [
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""javascript:alert(1)""#), "entries[1] (lifeline).channels[2]", "not an https address", "https://"),
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""http://988lifeline.org/""#), "entries[1] (lifeline).channels[2]", "not an https address", "https://"),
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""data:text/html,hello""#), "entries[1] (lifeline).channels[2]", "not an https address", "https://"),
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""//988lifeline.org/""#), "entries[1] (lifeline).channels[2]", "not an https address", "https://"),
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""https://lifeline""#), "entries[1] (lifeline).channels[2]", "not an https address", "https://"),
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""https://988lifeline.org/\" onclick=\"x""#), "entries[1] (lifeline).channels[2]", "not an https address", "quotes"),
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""https://988lifeline.org/'""#), "entries[1] (lifeline).channels[2]", "not an https address", "quotes"),
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""https://988 lifeline.org/""#), "entries[1] (lifeline).channels[2]", "not an https address", "blanks"),
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""https://988lifeline.org@example.org/""#), "entries[1] (lifeline).channels[2]", "not an https address", "before the host"),
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""https://988lifeline.org:8443/""#), "entries[1] (lifeline).channels[2]", "not an https address", "port"),
    (DIRECTORY, Set("/entries/1/channels/2/chat", r#""https://988lіfeline.org/""#), "entries[1] (lifeline).channels[2]", "not an https address", "https://"),
    (DIRECTORY, Set("/entries/15/channels/0/web", r#""www.idaa.org""#), "entries[15] (idaa).channels[0]", "not an https address", "https://"),
    (DIRECTORY, Set("/entries/6/channels/1/email", r#""info.ohiophp.org""#), "entries[6] (ohiophp).channels[1]", "not an e-mail address", "name@host"),
    (DIRECTORY, Set("/entries/6/channels/1/email", r#""info@ohiophp.org?bcc=x@example.org""#), "entries[6] (ohiophp).channels[1]", "not an e-mail address", "name@host"),
    (DIRECTORY, Set("/entries/3/source/address", r#""javascript:alert(1)""#), "entries[3] (veterans).source.address", "not an https address", "https://"),
    (DIRECTORY, Set("/entries/3/source/dated", r#""September 2024""#), "entries[3] (veterans).source.dated", "no year or month", "2025-09"),
];

#[rustfmt::skip]
const CHANNELS: [Case; 9] = [
    (DIRECTORY, Set("/entries/2/channels", "[]"), "entries[2] (crisis-text-line).channels", "names no way", "at least one channel"),
    (DIRECTORY, Set("/entries/2/channels/0", "{}"), "entries[2] (crisis-text-line).channels[0]", "exactly one of", "one channel"),
    (DIRECTORY, Set("/entries/1/channels/0/text", r#""988""#), "entries[1] (lifeline).channels[0]", "exactly one of", "one channel"),
    (DIRECTORY, Set("/entries/1/channels/0/keyword", r#""HOME""#), "entries[1] (lifeline).channels[0]", "field of another channel", "take it out"),
    (DIRECTORY, Set("/entries/2/channels/0/press", r#""1""#), "entries[2] (crisis-text-line).channels[0]", "field of another channel", "take it out"),
    (DIRECTORY, Set("/entries/2/channels/0/keyword", r#""4 HOPE""#), "entries[2] (crisis-text-line).channels[0]", "`4 HOPE` is no word to text", "without blanks"),
    (DIRECTORY, Set("/entries/3/channels/0/press", r#""12""#), "entries[3] (veterans).channels[0]", "`12` is no key", "one of 0 to 9"),
    (DIRECTORY, Set("/entries/1/channels/1", r#"{ "call": "988" }"#), "entries[1] (lifeline).channels", "the same twice", "each once"),
    (DIRECTORY, Set("/entries/1/channels/0/fax", r#""988""#), "entries[1] (lifeline).channels[0].fax", "unknown field `fax`", "take it out"),
];

#[rustfmt::skip]
const HOURS: [Case; 17] = [
    (DIRECTORY, Set("/entries/2/hours", r#""unknown""#), "entries[2] (crisis-text-line).urgency", "does not answer day and night", "another urgency"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open", r#"[{ "days": ["mon"], "from": "08:00", "to": "12:00" }, { "days": ["mon", "tue"], "from": "11:59", "to": "13:00" }]"#), "entries[4] (physician-line).hours.weekly.open[1]", "overlaps", "one stretch only"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open", r#"[{ "days": ["tue"], "from": "00:00", "to": "01:00" }, { "days": ["mon"], "from": "20:00", "to": "00:30" }]"#), "entries[4] (physician-line).hours.weekly.open[1]", "overlaps", "one stretch only"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open", r#"[{ "days": ["sun"], "from": "22:00", "to": "02:00" }, { "days": ["mon"], "from": "01:00", "to": "05:00" }]"#), "entries[4] (physician-line).hours.weekly.open[1]", "overlaps", "one stretch only"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open", "[]"), "entries[4] (physician-line).hours.weekly.open", "is empty", "\"unknown\""),
    (DIRECTORY, Set("/entries/4/hours/weekly/open", r#"[{ "days": ["every-day"], "from": "00:00", "to": "24:00" }]"#), "entries[4] (physician-line).hours.weekly.open", "covers the whole week", "\"unknown\""),
    (DIRECTORY, Set("/entries/4/hours/weekly", r#"{ "zone": "America/New_York", "open": [{ "days": ["every-day"], "from": "00:00", "to": "24:00" }], "holidays": "open" }"#), "entries[4] (physician-line).hours.weekly.open", "covers the whole week", "\"always\""),
    (DIRECTORY, Set("/entries/4/hours/weekly/open/0/to", r#""24:30""#), "entries[4] (physician-line).hours.weekly.open[0].to", "`24:30` is no time", "08:00"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open/0/from", r#""24:00""#), "entries[4] (physician-line).hours.weekly.open[0].from", "`24:00` is no time", "08:00"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open/0/from", r#""8:00""#), "entries[4] (physician-line).hours.weekly.open[0].from", "`8:00` is no time", "08:00"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open/0/from", r#""25:00""#), "entries[4] (physician-line).hours.weekly.open[0].from", "`25:00` is no time", "08:00"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open/0/from", r#""08:60""#), "entries[4] (physician-line).hours.weekly.open[0].from", "`08:60` is no time", "08:00"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open/0/days", "[]"), "entries[4] (physician-line).hours.weekly.open[0].days", "is empty", "name the days"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open/0/days", r#"["mon", "tue", "mon"]"#), "entries[4] (physician-line).hours.weekly.open[0].days", "a day twice", "each day once"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open/0/days", r#"["every-day", "sat"]"#), "entries[4] (physician-line).hours.weekly.open[0].days", "a day twice", "each day once"),
    (DIRECTORY, Set("/entries/4/hours/weekly/zone", r#""America/Columbus""#), "entries[4] (physician-line).hours.weekly.zone", "`America/Columbus` is no time zone", "IANA"),
    (DIRECTORY, Set("/entries/4/hours/weekly/closed", r#"["2026-02-30"]"#), "entries[4] (physician-line).hours.weekly.closed[0]", "out of range", "correct it"),
];

#[rustfmt::skip]
const ENTRIES: [Case; 15] = [
    (DIRECTORY, Keep(400), "entries[", "EOF", "correct it"),
    (DIRECTORY, Set("/entries/3", "7"), "entries[3]", "invalid type: integer", "correct it"),
    (DIRECTORY, Set("/entries/3/colour", "7"), "entries[3] (veterans).colour", "unknown field `colour`", "take it out"),
    (DIRECTORY, Drop("/entries/3/source"), "entries[3] (veterans).source", "missing field `source`", "add it"),
    (DIRECTORY, Drop("/entries/3/source/address"), "entries[3] (veterans).source", "missing field `address`", "add it"),
    (DIRECTORY, Drop("/entries/3/last_checked"), "entries[3] (veterans).last_checked", "missing field `last_checked`", "add it"),
    (DIRECTORY, Set("/entries/3/last_checked", r#""2026-13-01""#), "entries[3] (veterans).last_checked", "out of range", "correct it"),
    (DIRECTORY, Set("/entries/3/last_checked", r#""2026-02-30""#), "entries[3] (veterans).last_checked", "out of range", "correct it"),
    (DIRECTORY, Set("/entries/3/last_checked", r#""2206-11-21""#), "entries[3] (veterans).last_checked", "nobody has checked this on 2206-11-21", "the day of"),
    (DIRECTORY, Set("/entries/3/id", r#""lifeline""#), "entries[3] (lifeline)", "`lifeline` stands twice", "of its own"),
    (DIRECTORY, Set("/entries/3/id", r#""Veterans Line""#), "entries[3] (Veterans Line)", "the id is not plain", "small letters"),
    (DIRECTORY, Set("/entries/3/audience", "[]"), "entries[3] (veterans).audience", "is empty", "whom it was made for"),
    (DIRECTORY, Set("/entries/3/languages", "[]"), "entries[3] (veterans).languages", "is empty", "at least one language"),
    (DIRECTORY, Set("/entries/3/languages", r#"["English"]"#), "entries[3] (veterans).languages", "`English` is no language tag", "ase"),
    (DIRECTORY, Drop("/entries"), "entries", "missing field `entries`", "add it"),
];

#[rustfmt::skip]
const NEEDED: [Case; 17] = [
    (DIRECTORY, Drop("/entries/0"), "entries", "has no entry `emergency`", "add the entry back"),
    (DIRECTORY, Drop("/entries/1"), "entries", "has no entry `lifeline`", "add the entry back"),
    (DIRECTORY, Drop("/entries/4"), "entries", "has no entry `physician-line`", "add the entry back"),
    (DIRECTORY, Drop("/entries/5"), "entries", "has no entry `programme`", "add the entry back"),
    (DIRECTORY, Set("/entries/0/confidence", r#""to-confirm""#), "entries[0] (emergency).confidence", "has not been confirmed", "confirm it"),
    (DIRECTORY, Set("/entries/1/confidence", r#""to-confirm""#), "entries[1] (lifeline).confidence", "has not been confirmed", "confirm it"),
    (DIRECTORY, Set("/entries/4/confidence", r#""to-confirm""#), "entries[4] (physician-line).confidence", "has not been confirmed", "confirm it"),
    (DIRECTORY, Set("/entries/5/confidence", r#""to-confirm""#), "entries[5] (programme).confidence", "has not been confirmed", "confirm it"),
    (DIRECTORY, Set("/entries/0/hours", r#""unknown""#), "entries[0] (emergency).hours", "does not answer day and night", "always answers"),
    (DIRECTORY, Set("/entries/1/hours", r#""unknown""#), "entries[1] (lifeline).hours", "does not answer day and night", "always answers"),
    (DIRECTORY, Set("/entries/0/channels", "[]"), "entries[0] (emergency).channels", "cannot be called", "`call`"),
    (DIRECTORY, Drop("/entries/1/channels/0"), "entries[1] (lifeline).channels", "cannot be called", "`call`"),
    (DIRECTORY, Set("/strip", "[]"), "strip[0]", "no line for somebody in danger", "emergency"),
    (DIRECTORY, Set("/strip/0", r#""physician-line""#), "strip[0]", "no line for somebody in danger", "emergency"),
    (DIRECTORY, Set("/strip/1", r#""lifelime""#), "strip[1]", "`lifelime` is no confirmed entry", "name an entry"),
    (DIRECTORY, Set("/strip/1", r#""trevor""#), "strip[1]", "`trevor` is no confirmed entry", "name an entry"),
    (DIRECTORY, Set("/strip/1", r#""emergency""#), "strip", "the same twice", "each once"),
];

/// Every list of codes: the complaint names what is allowed.
#[rustfmt::skip]
const CODES: [Case; 13] = [
    (DIRECTORY, Set("/entries/4/confidence", r#""sure""#), "entries[4] (physician-line).confidence", "`sure` is none of confirmed, to-confirm", "correct it"),
    (DIRECTORY, Set("/entries/4/urgency", r#""soon""#), "entries[4] (physician-line).urgency", "`soon` is none of now, talk, care, situation", "correct it"),
    (DIRECTORY, Set("/entries/4/audience/1", r#""nurses""#), "entries[4] (physician-line).audience[1]", "`nurses` is none of anyone, physicians, trainees, students, veterans, clinicians", "correct it"),
    (DIRECTORY, Set("/entries/4/cost", r#""cheap""#), "entries[4] (physician-line).cost", "`cheap` is none of free, paid, unknown", "correct it"),
    (DIRECTORY, Set("/entries/4/sees/name", r#""maybe""#), "entries[4] (physician-line).sees.name", "`maybe` is none of no, as-you-like, yes, unknown", "correct it"),
    (DIRECTORY, Set("/entries/4/sees/notes", r#""some""#), "entries[4] (physician-line).sees.notes", "`some` is none of none, kept, unknown", "correct it"),
    (DIRECTORY, Set("/entries/4/sees/board", r#""never""#), "entries[4] (physician-line).sees.board", "`never` is none of says-no, as-law-requires, unknown", "correct it"),
    (DIRECTORY, Set("/entries/4/sees/human", r#""bot""#), "entries[4] (physician-line).sees.human", "`bot` is none of yes, no, unknown", "correct it"),
    (DIRECTORY, Set("/entries/4/sees/employer", r#""pays""#), "entries[4] (physician-line).sees.employer", "`pays` is none of independent, linked, unknown", "correct it"),
    (DIRECTORY, Set("/entries/4/hours/weekly/holidays", r#""half""#), "entries[4] (physician-line).hours.weekly.holidays", "`half` is none of open, closed, unknown", "correct it"),
    (DIRECTORY, Set("/entries/4/hours/weekly/open/0/days/0", r#""monday""#), "entries[4] (physician-line).hours.weekly.open[0].days[0]", "`monday` is none of mon, tue, wed, thu, fri, sat, sun, every-day", "correct it"),
    (DIRECTORY, Set("/entries/4/hours", r#""often""#), "entries[4] (physician-line).hours", "expected one of `always`, `unknown`, `weekly`", "correct it"),
    (DIRECTORY, Drop("/entries/4/sees/board"), "entries[4] (physician-line).sees", "missing field `board`", "add it"),
];

#[rustfmt::skip]
const SAID: [Case; 11] = [
    (WORDS, Drop("/entries/lifeline"), "entries.lifeline", "is missing", "write its words"),
    (WORDS, Drop("/entries/lifeline/answers"), "entries.lifeline", "missing field `answers`", "correct it"),
    (WORDS, Set("/entries/lifeline/name", r#""""#), "entries.lifeline.name", "is empty", "write the text"),
    (WORDS, Set("/entries/lifeline/limits", r#""  ""#), "entries.lifeline.limits", "is empty", "take the field out"),
    (WORDS, Set("/entries/lifeline/phone", r#""988""#), "entries.lifeline.phone", "unknown field `phone`", "correct it"),
    (WORDS, Set("/entries/lifelime", r#"{ "name": "A", "answers": "B", "about": "C" }"#), "entries.lifelime", "belongs to nothing", "correct the name"),
    (WORDS, Drop("/zones/America~1New_York"), "zones.America/New_York", "is missing", "what people call it"),
    (WORDS, Drop("/languages/ase"), "languages.ase", "is missing", "what people call it"),
    (WORDS, Set("/languages/ase", r#""""#), "languages.ase", "is empty", "write the text"),
    (WORDS, Set("/languages/de", r#""German""#), "languages.de", "belongs to nothing", "take it out"),
    (WORDS, Set("/zones/Pacific", r#""Pacific""#), "zones.Pacific", "belongs to nothing", "take it out"),
];

#[test]
fn each_mistake_in_the_directory_is_refused_with_its_entry_and_its_fix() {
    all_refused(&[&NUMBERS[..], &ADDRESSES, &CHANNELS, &HOURS, &ENTRIES, &NEEDED, &CODES, &SAID].concat());
}

#[test]
fn mistakes_in_several_entries_and_in_several_fields_of_one_are_told_in_one_run() {
    let copy = Copy::of_public();
    for (pointer, value) in [
        ("/entries/1/cost", r#""cheap""#),
        ("/entries/1/urgency", r#""soon""#),
        ("/entries/1/channels/0/call", r#""nine""#),
        ("/entries/4/hours/weekly/open/0/to", r#""25:00""#),
        ("/entries/7/sees/notes", r#""some""#),
        ("/entries/8/colour", r#""blue""#),
        ("/entries/12/channels/0/call", r#""+1800656467""#),
        ("/strip/2", r#""nobody""#),
    ] {
        copy.change(DIRECTORY, &Set(pointer, value));
    }
    let problems = read::site(copy.path()).err().unwrap();
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
    for field in [
        "entries[1] (lifeline).cost",
        "entries[1] (lifeline).urgency",
        "entries[1] (lifeline).channels[0]",
        "entries[4] (physician-line).hours.weekly.open[0].to",
        "entries[7] (maternal).sees.notes",
        "entries[8] (domestic-violence).colour",
        "entries[12] (sexual-assault).channels[0]",
        "strip[2]",
    ] {
        assert!(fields.contains(&field), "{field}: {problems:#?}");
    }
}

#[test]
fn a_field_that_stands_twice_is_refused() {
    let copy = Copy::of_public();
    let path = copy.path().join(DIRECTORY);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen(r#""cost": "free","#, r#""cost": "free", "cost": "paid","#, 1)).unwrap();
    let problems = read::site(copy.path()).err().unwrap();
    assert!(problems.iter().any(|problem| problem.what.contains("duplicate field `cost`")), "{problems:#?}");
}
