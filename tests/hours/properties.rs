//! What holds of every week, zone and moment.

use chrono_tz::Tz;
use doc_to_doc::domain::hours::{Answering, Holidays, Span, Week};
use doc_to_doc::domain::zone::Instant;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::{schedules::date, standing};

const ZONES: [&str; 9] = [
    "America/New_York",
    "America/St_Johns",
    "America/Havana",
    "Europe/London",
    "Africa/Casablanca",
    "Asia/Beirut",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Pacific/Apia",
];

/// Minutes in a week.
const WEEK: usize = 7 * 1_440;

fn weeks() -> impl Strategy<Value = Week> {
    let span = (1..=0b111_1111_u8, 0..1_440_u16, 1..=1_440_u16);
    let span = span.prop_map(|(days, from, to)| Span { days, from, to });
    let spans = prop::collection::vec(span, 0..5);
    let closed = prop::collection::vec(0..6_u64, 0..4);
    let holidays = prop::sample::select(Holidays::ALL);
    let week = (prop::sample::select(&ZONES[..]), spans, holidays, closed);
    week.prop_map(|(zone, spans, holidays, closed)| {
        let closed = closed.iter().map(|after| date("2027-03-11") + chrono::Days::new(*after)).collect();
        Week { zone: zone.into(), spans, holidays, closed }
    })
    .prop_filter("who answers at every minute answers always", |week| !is_whole(&week.spans))
}

fn is_whole(spans: &[Span]) -> bool {
    let mut minutes = vec![false; WEEK];
    for span in spans {
        for day in (0..7).filter(|day| span.days >> day & 1 == 1) {
            let from = day * 1_440 + usize::from(span.from);
            (from..from + usize::from(span.minutes())).for_each(|minute| minutes[minute % WEEK] = true);
        }
    }
    minutes.iter().all(|open| *open)
}

/// Any second of 2020 to 2039, and often one of the days around a change of clocks.
fn moments() -> impl Strategy<Value = Instant> {
    prop_oneof![1_577_836_800..2_208_988_800_i64, 1_804_550_400..1_805_500_800_i64]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_500,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_is_told_lies_ahead_and_turns_exactly_there(week in weeks(), now in moments(), share in 0.0..1.0_f64) {
        let told = standing(&week, now).answering;
        let (Answering::Until(then) | Answering::From(then)) = told else {
            prop_assert_eq!(told, Answering::Shut);
            return Ok(());
        };
        prop_assert!(now < then);
        // The same is told until the last second, and the other from there on.
        #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "some moment between the two")]
        let between = now + ((then - now) as f64 * share) as Instant;
        for at in [between, then - 1] {
            prop_assert_eq!(standing(&week, at).answering, told, "at {}", at);
        }
        prop_assert_eq!(standing(&week, then).answering.is_open(), !told.is_open());
    }

    #[test]
    fn shut_is_shut_for_a_fortnight(week in weeks(), now in moments(), after in 0..14 * 86_400_i64) {
        if standing(&week, now).answering == Answering::Shut {
            prop_assert!(!standing(&week, now + after).answering.is_open());
        }
    }

    #[test]
    fn an_opening_is_at_most_fifteen_days_away(week in weeks(), now in moments()) {
        if let Answering::From(then) = standing(&week, now).answering {
            prop_assert!(then - now <= 15 * 86_400 + 3_600);
        }
    }

    #[test]
    fn a_doubt_is_raised_only_where_holidays_are_not_confirmed(week in weeks(), now in moments()) {
        prop_assert!(!standing(&week, now).holiday_doubt || week.holidays == Holidays::Unknown);
    }

    #[test]
    fn all_zones_answer_at_any_moment(week in weeks(), zone in prop::sample::select(&chrono_tz::TZ_VARIANTS[..]), now in -4_000_000_000..8_000_000_000_i64) {
        let zone: Tz = zone;
        let week = Week { zone: zone.name().into(), ..week };
        let told = standing(&week, now).answering;
        prop_assert!(!matches!(told, Answering::Always | Answering::Unknown));
    }
}
