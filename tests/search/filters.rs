//! Each filter alone, and every combination of them.

use doc_to_doc::domain::contact::Channel;
use doc_to_doc::domain::directory::{Audience, Board, Cost, Employer, Entry, Human, NameAsked, Notes, Sees, Urgency};
use doc_to_doc::domain::hours::Hours;
use doc_to_doc::domain::typed::Typed;
use doc_to_doc::domain::wanted::Wanted;

/// A line that no filter finds.
fn plain() -> Entry {
    Entry {
        listed: true,
        id: "plain".into(),
        place: 0,
        urgency: Urgency::Talk,
        channels: vec![Channel::Call { number: "+18884090141".into(), press: None }],
        hours: Hours::Unknown,
        audience: vec![Audience::Anyone],
        cost: Cost::Unknown,
        languages: vec!["en".into()],
        sees: Sees {
            name: NameAsked::Unknown,
            notes: Notes::Unknown,
            board: Board::Unknown,
            human: Human::Unknown,
            employer: Employer::Unknown,
        },
        source: "https://example.org/".into(),
        last_checked: "2026-11-21".parse().unwrap(),
    }
}

/// Nothing is wanted but this.
fn only(tick: impl FnOnce(&mut Wanted)) -> Wanted {
    let mut wanted = Wanted::default();
    tick(&mut wanted);
    wanted
}

fn is_found(wanted: &Wanted, entry: &Entry) -> bool {
    wanted.matches(entry, "")
}

#[test]
fn each_filter_finds_what_it_says() {
    let physicians = only(|wanted| wanted.physicians = true);
    let trainees = only(|wanted| wanted.trainees = true);
    for (audience, for_physicians, for_trainees) in [
        (Audience::Anyone, false, false),
        (Audience::Physicians, true, false),
        (Audience::Trainees, false, true),
        (Audience::Students, false, true),
        (Audience::Veterans, false, false),
        (Audience::Clinicians, false, false),
    ] {
        let entry = Entry { audience: vec![Audience::Anyone, audience], ..plain() };
        assert_eq!(is_found(&physicians, &entry), for_physicians, "{audience:?}");
        assert_eq!(is_found(&trainees, &entry), for_trainees, "{audience:?}");
    }
    let written = only(|wanted| wanted.written = true);
    for (channel, found) in [
        (Channel::Call { number: "988".into(), press: Some("1".into()) }, false),
        (Channel::Text { number: "988".into(), keyword: None }, true),
        (Channel::Chat("https://988lifeline.org/".into()), true),
        (Channel::Web("https://988lifeline.org/".into()), false),
        (Channel::Email("info@ohiophp.org".into()), false),
    ] {
        let entry = Entry { channels: [plain().channels, vec![channel.clone()]].concat(), ..plain() };
        assert_eq!(is_found(&written, &entry), found, "{channel:?}");
    }
    let independent = only(|wanted| wanted.independent = true);
    for employer in Employer::ALL.iter().copied() {
        let entry = Entry { sees: Sees { employer, ..plain().sees }, ..plain() };
        let found = is_found(&independent, &entry);
        assert_eq!(found, employer == Employer::Independent, "{employer:?}");
    }
    for (tag, found) in [("en", true), ("es", false), ("", false), ("e", false)] {
        let language = only(|wanted| wanted.language = Some(tag.into()));
        assert_eq!(is_found(&language, &plain()), found, "{tag}");
    }
}

/// The filters in the bits of a number.
fn wanted(bits: u8) -> Wanted {
    Wanted {
        open: bits & 1 != 0,
        physicians: bits & 2 != 0,
        trainees: bits & 4 != 0,
        written: bits & 8 != 0,
        independent: bits & 16 != 0,
        language: (bits & 32 != 0).then(|| "es".into()),
        typed: Typed::new(if bits & 64 == 0 { "" } else { "line" }),
    }
}

/// A line that has what the bits say, and nothing else that is looked for.
fn line(bits: u8) -> (Entry, &'static str) {
    let mut entry = plain();
    let pick = |bit: u8, list: [Audience; 2]| if bits & bit == 0 { list[0] } else { list[1] };
    entry.audience =
        vec![pick(2, [Audience::Anyone, Audience::Physicians]), pick(4, [Audience::Veterans, Audience::Trainees])];
    if bits & 8 != 0 {
        entry.channels.push(Channel::Text { number: "988".into(), keyword: None });
    }
    entry.sees.employer = if bits & 16 == 0 { Employer::Linked } else { Employer::Independent };
    entry.languages.push(if bits & 32 == 0 { "fr".into() } else { "es".into() });
    (entry, if bits & 64 == 0 { "nothing" } else { "a line" })
}

#[test]
fn all_that_is_ticked_must_hold_and_nothing_else() {
    for has in 0..128 {
        let (entry, searched) = line(has);
        for wants in 0..128 {
            let found = wanted(wants).matches(&entry, searched);
            // Whether somebody answers now is not asked here.
            assert_eq!(found, wants & !has & !1 == 0, "wanted {wants:07b}, there is {has:07b}");
        }
    }
    for wants in 0..128 {
        assert_eq!(wanted(wants).is_anything(), wants == 0, "{wants:07b}");
    }
}
