//! The doors, the guides that the first screen names, and with whom a score may be compared.

use std::collections::BTreeSet;

use doc_to_doc::content::features::Features;
use doc_to_doc::domain::audience::Audience;
use doc_to_doc::domain::reader::{self, Reader};
use doc_to_doc::domain::route::{DOORS, Route};

use crate::everyone;
use crate::shipped::{site, whole};

#[test]
fn the_page_before_anybody_has_chosen_is_as_it_was() {
    assert_eq!(reader::doors(None), DOORS);
    assert_eq!(reader::guides(None), ["after-event", "trainees"]);
    assert_eq!(groups(None), Audience::ALL);
}

#[test]
fn each_has_the_doors_in_this_order() {
    use Route::{Ask, CheckIn, Colleague, Find};
    for (who, doors) in [
        (Reader::Physician, [CheckIn, Find, Ask, Colleague]),
        (Reader::Resident, [CheckIn, Find, Colleague, Ask]),
        (Reader::Student, [CheckIn, Find, Colleague, Ask]),
        (Reader::Clinician, [CheckIn, Find, Colleague, Ask]),
        (Reader::Leader, [Colleague, Find, CheckIn, Ask]),
        (Reader::Family, [Colleague, Find, CheckIn, Ask]),
    ] {
        assert_eq!(reader::doors(Some(who)), doors, "{who:?}");
    }
}

#[test]
fn nobody_loses_a_door_and_help_is_never_below_the_second() {
    for who in everyone() {
        let doors = reader::doors(who);
        for door in DOORS {
            assert_eq!(doors.iter().filter(|one| **one == door).count(), 1, "{who:?} {door:?}");
        }
        let find = doors.iter().position(|door| *door == Route::Find).unwrap();
        assert!(who.is_none() || find <= 1, "{who:?}");
    }
}

#[test]
fn what_an_association_leaves_out_moves_nothing_else() {
    let mut site = site();
    for bits in 0..4 {
        let features = Features { check_in: bits & 1 != 0, colleague: bits & 2 != 0, guides: true };
        site.book.programme.features = features;
        for who in everyone() {
            let shown: Vec<Route> = site.book.programme.doors(who).collect();
            let wanted: Vec<Route> = reader::doors(who).into_iter().filter(|door| features.offer(*door)).collect();
            assert_eq!(shown, wanted, "{who:?} {features:?}");
            assert!(shown.contains(&Route::Find) && shown.contains(&Route::Ask));
        }
    }
}

#[test]
fn the_guides_that_are_named_exist_and_none_is_taken_away() {
    let there: BTreeSet<&str> = whole().library.guides.iter().map(|guide| guide.id.as_str()).collect();
    for who in everyone() {
        let named = reader::guides(who);
        assert!(named.iter().all(|guide| there.contains(guide)), "{who:?} {named:?}");
        assert!(reader::guides(None).iter().all(|guide| named.contains(guide)), "{who:?} {named:?}");
        assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "twice: {who:?}");
        let first = match who {
            Some(Reader::Resident | Reader::Student) => "trainees",
            Some(Reader::Leader) => "leaders",
            _ => "after-event",
        };
        assert_eq!(named.first(), Some(&first), "{who:?}");
    }
}

/// The groups in the order in which they can be chosen.
fn groups(who: Option<Reader>) -> Vec<Audience> {
    (0..Audience::ALL.len()).map(|position| Audience::ALL[reader::group(who, position)]).collect()
}

#[test]
fn their_own_group_is_the_first_to_compare_with_and_every_group_is_there_once() {
    for (who, own) in [
        (Reader::Physician, Audience::Physician),
        (Reader::Resident, Audience::Resident),
        (Reader::Student, Audience::Student),
        (Reader::Clinician, Audience::Public),
        (Reader::Leader, Audience::Physician),
        (Reader::Family, Audience::Public),
    ] {
        let groups = groups(Some(who));
        assert_eq!((who.compared(), groups[0]), (own, own), "{who:?}");
        let rest: Vec<Audience> = Audience::ALL.iter().copied().filter(|one| *one != own).collect();
        assert_eq!(groups[1..], rest, "the others keep their order: {who:?}");
    }
}

#[test]
fn what_is_noted_is_one_of_six_or_nobody() {
    for (position, who) in everyone().into_iter().enumerate() {
        assert_eq!(Reader::noted(position), who);
    }
    for beyond in [Reader::ALL.len() + 1, usize::MAX] {
        assert_eq!(Reader::noted(beyond), None);
    }
}
