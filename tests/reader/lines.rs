//! Which lines come first among those that stand equal, in the list and on a result.

use doc_to_doc::content::directory::Listed;
use doc_to_doc::domain::directory::{Audience, Entry, Urgency};
use doc_to_doc::domain::hours::Answering::{self, Always, From, Shut, Unknown, Until};
use doc_to_doc::domain::level::Level;
use doc_to_doc::domain::next_step::{self, Barrier, Situation, offer};
use doc_to_doc::domain::reach;
use doc_to_doc::domain::reader::{self, LAST, Reader, STANDS};
use doc_to_doc::domain::text::Text;

use crate::everyone;
use crate::shipped::{book, whole};

fn lines() -> Vec<&'static Listed> {
    book().lines.iter().chain(&whole().rest).collect()
}

fn find(id: &str) -> Option<&'static Entry> {
    lines().into_iter().find(|line| line.entry.id == id).map(|line| &line.entry)
}

fn line(id: &str) -> &'static Entry {
    find(id).unwrap_or_else(|| panic!("{id}"))
}

/// A line of this urgency for these.
fn made(urgency: Urgency, audience: &[Audience]) -> Entry {
    Entry { urgency, audience: audience.to_vec(), ..line("lifeline").clone() }
}

/// Every set of groups that a line may name; never nobody.
fn groups() -> Vec<Vec<Audience>> {
    let chosen = |bits: u32| (0..).zip(Audience::ALL).filter(move |(at, _)| bits >> at & 1 == 1).map(|(_, one)| *one);
    (1..1 << Audience::ALL.len()).map(|bits| chosen(bits).collect()).collect()
}

#[test]
fn who_is_named_stands_before_who_is_for_anyone_before_who_is_for_others() {
    for (who, named) in [
        (Reader::Physician, Some(Audience::Physicians)),
        (Reader::Resident, Some(Audience::Trainees)),
        (Reader::Student, Some(Audience::Students)),
        (Reader::Clinician, Some(Audience::Clinicians)),
        (Reader::Leader, Some(Audience::Physicians)),
        (Reader::Family, None),
    ] {
        for urgency in Urgency::ALL.iter().copied().filter(|one| *one != Urgency::Now) {
            for audience in groups() {
                let expected = if named.is_some_and(|named| audience.contains(&named)) {
                    0
                } else if audience.contains(&Audience::Anyone) {
                    1
                } else {
                    LAST
                };
                let entry = made(urgency, &audience);
                assert_eq!(reader::stand(&entry, Some(who)), expected, "{who:?} {audience:?}");
                assert_eq!(reader::serves(&entry, Some(who)), expected < LAST, "{who:?} {audience:?}");
            }
        }
    }
}

#[test]
fn lines_for_now_keep_their_place_for_everybody_and_nobody_in_particular_changes_none() {
    for audience in groups() {
        for who in everyone() {
            assert_eq!(reader::stand(&made(Urgency::Now, &audience), who), 0, "{who:?} {audience:?}");
        }
        for urgency in Urgency::ALL {
            assert_eq!(reader::stand(&made(*urgency, &audience), None), 0, "{audience:?}");
        }
    }
}

#[test]
fn to_arrange_the_list_loses_nobody_and_moves_nobody_past_another_group() {
    for who in everyone() {
        for urgency in Urgency::ALL {
            let group: Vec<&Listed> = lines().into_iter().filter(|line| line.entry.urgency == *urgency).collect();
            let arranged: Vec<&Listed> = (0..=LAST)
                .flat_map(|stand| group.iter().filter(move |line| reader::stand(&line.entry, who) == stand).copied())
                .collect();
            assert_eq!(arranged.len(), group.len(), "each has one place of three: {who:?}");
            if *urgency == Urgency::Now {
                assert_eq!(arranged, group, "{who:?}");
            }
            for pair in arranged.windows(2) {
                let [one, next] = [&pair[0].entry, &pair[1].entry];
                let [before, after] = [one, next].map(|entry| reader::stand(entry, who));
                assert!(before < after || one.place < next.place, "{who:?}: {} {}", one.id, next.id);
            }
        }
    }
}

#[test]
fn the_groups_of_the_list_keep_their_order_and_every_line_has_one_place_in_it() {
    for who in everyone() {
        let places = |urgency: Urgency| {
            let place = move |audience: Vec<Audience>| reader::place(&made(urgency, &audience), who);
            groups().into_iter().map(place).collect::<Vec<_>>()
        };
        let all: Vec<Vec<usize>> = Urgency::ALL.iter().map(|urgency| places(*urgency)).collect();
        for pair in all.windows(2) {
            assert!(pair[0].iter().max() < pair[1].iter().min(), "{who:?}");
        }
        assert!(all.concat().iter().all(|place| *place < Urgency::ALL.len() * STANDS), "no line is left out");
    }
}

#[test]
fn the_shipped_lines_say_whom_they_serve() {
    for (id, served) in [
        ("emergency", [true; 6]),
        ("lifeline", [true; 6]),
        ("crisis-text-line", [true; 6]),
        ("veterans", [true; 6]),
        ("physician-line", [true, true, true, false, true, false]),
        ("programme", [true, false, false, false, true, false]),
        // Its page is for healthcare professionals, trainees and students.
        ("ohiophp", [true, true, true, true, true, false]),
        ("maternal", [true; 6]),
    ] {
        for (who, served) in Reader::ALL.iter().zip(served) {
            assert_eq!(reader::serves(line(id), Some(*who)), served, "{id} {who:?}");
        }
    }
}

/// Ways in which one may answer.
const WAYS: [Answering; 5] = [Always, Until(9), From(9), Shut, Unknown];

#[test]
fn a_line_that_does_not_serve_them_is_as_good_as_closed() {
    for who in everyone() {
        for listed in lines() {
            for now in WAYS {
                let told = reader::answers(&listed.entry, who, now);
                assert_eq!(told, if reader::serves(&listed.entry, who) { now } else { Shut }, "{who:?}");
            }
        }
    }
}

/// Every situation at this level, as it is for whoever reads: their own group, unless they compare with another.
fn situations(level: Level, who: Option<Reader>) -> Vec<Situation> {
    let sheets = u16::try_from(book().battery.questionnaires.len()).unwrap();
    let audience = who.map(Reader::compared);
    let barriers = core::iter::once(None).chain(Barrier::ALL.iter().copied().map(Some));
    let topics = || core::iter::once(None).chain((0..sheets).map(Some));
    barriers.flat_map(|barrier| topics().map(move |topic| Situation { level, topic, audience, barrier })).collect()
}

/// Whom a result offers to whoever reads, at an hour at which the physicians' line answers so.
fn offered(situation: Situation, who: Option<Reader>, physicians: Answering) -> Vec<Text> {
    let table = &whole().library.after.next_steps.table;
    let wanted = table.wanted(&book().levels[situation.level.position()].lines, situation);
    let answering: Vec<Option<Answering>> = wanted
        .iter()
        .map(|id| {
            let entry = find(id)?;
            let now = match id.as_str() {
                "physician-line" => physicians,
                "lifeline" | "emergency" => Always,
                _ => Unknown,
            };
            Some(reader::answers(entry, who, now))
        })
        .collect();
    let shown = offer(&answering, |at| table.kept(situation.level).contains(&wanted[at]));
    assert_eq!(shown.always, !reach::anybody(&answering));
    let first = shown.always.then(|| Text::from("lifeline"));
    first.into_iter().chain(shown.order.iter().map(|at| wanted[*at])).collect()
}

#[test]
fn nobody_is_sent_first_to_a_line_that_does_not_serve_them() {
    for who in everyone() {
        for level in Level::ALL.iter().copied().filter(|level| next_step::asks(*level)) {
            for situation in situations(level, who) {
                for physicians in WAYS {
                    let names = offered(situation, who, physicians);
                    let first = find(&names[0]);
                    assert!(first.is_none_or(|entry| reader::serves(entry, who)), "{who:?} {situation:?} {names:?}");
                    assert!(names.len() <= next_step::MOST, "{names:?}");
                }
            }
        }
    }
}

#[test]
fn the_line_for_anyone_never_moves_down() {
    let place = |names: &[Text]| names.iter().position(|id| *id == "lifeline");
    for who in everyone() {
        for level in Level::ALL.iter().copied().filter(|level| next_step::asks(*level)) {
            for situation in situations(level, who) {
                for physicians in WAYS {
                    let usual = place(&offered(Situation { audience: None, ..situation }, None, physicians));
                    let now = place(&offered(situation, who, physicians));
                    assert!(usual.is_none() || now.is_some_and(|now| now <= usual.unwrap()), "{who:?} {situation:?}");
                }
            }
        }
    }
}

#[test]
fn a_crisis_has_one_order_for_everybody() {
    let table = &whole().library.after.next_steps.table;
    let usual = &book().levels[Level::Crisis.position()].lines;
    for who in everyone() {
        for situation in situations(Level::Crisis, who) {
            assert_eq!(&table.wanted(usual, situation), usual, "{who:?}");
        }
    }
}
