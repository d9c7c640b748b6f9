//! Whom a result offers: at most three, somebody who answers now among them, and in a crisis the order of
//! the level whatever anybody says.

use doc_to_doc::domain::audience::Audience;
use doc_to_doc::domain::hours::Answering::{self, Always, From, Shut, Unknown, Until};
use doc_to_doc::domain::level::Level;
use doc_to_doc::domain::next_step::{self, Barrier, MOST, Offer, Situation, Table, offer, weighs_most};
use doc_to_doc::domain::reach;
use doc_to_doc::domain::text::Text;

use crate::person::{Person, calm, check};
use crate::shipped::{book, whole};

/// Every way in which one who is named may answer; nothing for somebody who is no line.
const WAYS: [Option<Answering>; 6] = [Some(Always), Some(Until(9)), Some(From(9)), Some(Shut), Some(Unknown), None];

fn table() -> &'static Table {
    &whole().library.after.next_steps.table
}

/// Every situation that a result can be in.
fn situations() -> Vec<Situation> {
    let sheets = u16::try_from(book().battery.questionnaires.len()).unwrap();
    let topics: Vec<Option<u16>> = core::iter::once(None).chain((0..sheets).map(Some)).collect();
    let audiences: Vec<_> = core::iter::once(None).chain(Audience::ALL.iter().copied().map(Some)).collect();
    let barriers: Vec<_> = core::iter::once(None).chain(Barrier::ALL.iter().copied().map(Some)).collect();
    let mut all = Vec::new();
    for level in Level::ALL {
        for &topic in &topics {
            for &audience in &audiences {
                for &barrier in &barriers {
                    all.push(Situation { level, topic, audience, barrier });
                }
            }
        }
    }
    all
}

fn wanted(situation: Situation) -> Vec<Text> {
    table().wanted(&book().levels[situation.level.position()].lines, situation)
}

/// Every way in which so many may answer at once.
fn ways(count: usize) -> Vec<Vec<Option<Answering>>> {
    let mut all = vec![Vec::new()];
    for _ in 0..count {
        all = all.into_iter().flat_map(|ways| WAYS.map(|way| [ways.clone(), vec![way]].concat())).collect();
    }
    all
}

fn is_open(answering: Option<Answering>) -> bool {
    answering.is_some_and(Answering::is_open)
}

fn kept(situation: Situation, wanted: &[Text], position: usize) -> bool {
    table().kept(situation.level).contains(&wanted[position])
}

#[test]
fn in_every_situation_at_every_hour_the_offer_is_short_and_somebody_answers() {
    for situation in situations() {
        let wanted = wanted(situation);
        assert!(wanted.iter().all(|id| wanted.iter().filter(|other| *other == id).count() == 1), "{wanted:?}");
        let usual = &book().levels[situation.level.position()].lines;
        assert!(usual.iter().all(|id| wanted.contains(id)), "the level's own are never lost: {situation:?}");
        for answering in ways(wanted.len()) {
            let Offer { always, order } = offer(&answering, |at| kept(situation, &wanted, at));
            assert!(order.len() + usize::from(always) <= MOST && !order.is_empty());
            // Somebody answers now, and stands first.
            assert_eq!(always, !reach::anybody(&answering));
            assert!(always || is_open(answering[order[0]]), "{situation:?} {answering:?}");
            // Nobody who does not answer stands before one who does.
            let open: Vec<bool> = order.iter().map(|at| is_open(answering[*at])).collect();
            assert!(open.is_sorted_by(|earlier, later| earlier >= later), "{open:?}");
            for (at, _) in wanted.iter().enumerate().filter(|(at, _)| kept(situation, &wanted, *at)) {
                assert!(order.contains(&at), "who must stay is lost: {situation:?} {answering:?}");
            }
        }
    }
}

#[test]
fn a_barrier_never_takes_away_the_last_who_answers() {
    for situation in situations() {
        let names = wanted(situation);
        for answering in ways(names.len()) {
            let shown = offer(&answering, |at| kept(situation, &names, at));
            let open_at_all = answering.iter().any(|one| is_open(*one));
            let open_shown = shown.order.iter().any(|at| is_open(answering[*at]));
            assert_eq!(open_at_all, open_shown, "{situation:?} {answering:?}");
            assert!(open_shown || shown.always);
        }
    }
}

#[test]
fn in_a_crisis_nobody_is_asked_and_nothing_changes_the_order() {
    let crisis = &book().levels[Level::Crisis.position()].lines;
    for situation in situations().into_iter().filter(|one| one.level == Level::Crisis) {
        assert_eq!(&wanted(situation), crisis, "{situation:?}");
    }
    assert!(table().kept(Level::Crisis).is_empty());
    for answering in ways(crisis.len()).into_iter().filter(|ways| reach::anybody(ways)) {
        assert_eq!(offer(&answering, |_| false).order, reach::now_first(&answering));
    }
    assert!(Level::ALL.iter().all(|level| next_step::asks(*level) == (*level != Level::Crisis)));
}

#[test]
fn what_somebody_says_comes_first_then_with_whom_they_compare_then_what_weighs_most() {
    let names = |ids: &[&str]| ids.iter().map(|id| Text::from(*id)).collect::<Vec<_>>();
    let mut barriers = vec![Vec::new(); Barrier::ALL.len()];
    barriers[0] = names(&["a", "b"]);
    let mut audiences = vec![Vec::new(); Audience::ALL.len()];
    audiences[1] = names(&["c", "a"]);
    let table = Table { barriers, audiences, topics: vec![(7, names(&["d"]))], kept: Vec::new() };
    let usual = names(&["e", "d", "f"]);
    let situation = |level, barrier, audience, topic| Situation { level, topic, audience, barrier };
    let (time, resident) = (Some(Barrier::NoTime), Some(Audience::Resident));
    for (asked, expected) in [
        (situation(Level::Steady, time, resident, Some(7)), vec!["a", "b", "c", "d", "e", "f"]),
        (situation(Level::Steady, None, resident, Some(7)), vec!["c", "a", "d", "e", "f"]),
        (situation(Level::Steady, None, None, Some(7)), vec!["d", "e", "f"]),
        (situation(Level::Steady, Some(Barrier::Nothing), None, Some(8)), vec!["e", "d", "f"]),
        (situation(Level::Crisis, time, resident, Some(7)), vec!["e", "d", "f"]),
    ] {
        assert_eq!(table.wanted(&usual, asked), names(&expected), "{asked:?}");
    }
    assert_eq!(Table::default().wanted(&usual, situation(Level::Steady, time, resident, Some(7))), usual);
}

#[test]
fn who_must_stay_stays_behind_the_one_who_answers() {
    let shut = Some(From(9));
    for (answering, stays, always, order) in [
        (vec![Some(Always), Some(Always), Some(Always), None], 3, false, vec![0, 1, 3]),
        (vec![shut, shut, shut, None], 3, true, vec![3, 0]),
        (vec![shut, Some(Until(9)), shut, shut], 3, false, vec![1, 0, 3]),
        (vec![None, Some(Always)], 9, false, vec![1, 0]),
    ] {
        assert_eq!(offer(&answering, |at| at == stays), Offer { always, order });
    }
    assert_eq!(offer(&[], |_| false), Offer { always: true, order: Vec::new() });
}

fn weighs(topic: &str, person: &Person) -> Option<&'static str> {
    let battery = &book().battery;
    let report = person.takes(check(topic)).0.report(battery);
    weighs_most(battery, &report).map(|sheet| battery.questionnaire(sheet).unwrap().id.as_str())
}

#[test]
fn what_weighs_most_is_the_first_reason_for_the_level() {
    for (person, expected) in [
        (calm(), None),
        (calm().scores("phq-9", 12), Some("phq-9")),
        (calm().scores("gad-7", 12), Some("gad-7")),
        (calm().scores("phq-9", 12).scores("gad-7", 15), Some("gad-7")),
        (calm().scores("audit-c", 8).scores("phq-9", 14), Some("audit-c")),
        (calm().scores("ucla-3", 6), Some("ucla-3")),
        (calm().scores("burnout-single-item", 3).scores("phq-9", 10), Some("phq-9")),
        (calm().scores("burnout-single-item", 5).scores("phq-9", 15), Some("burnout-single-item")),
        (calm().chooses("after-event/1", 1), Some("after-event")),
        (calm().chooses("phq-9/9", 1), Some("phq-9")),
    ] {
        assert_eq!(weighs("full", &person), expected);
    }
}
