//! Every zone there is, at random moments: what its clocks show, and when they show it.

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};
use doc_to_doc::domain::zone::{Instant, Zone};

use super::dice::Dice;
use super::learnt;

const DAY: Instant = 86_400;
/// Around each moment, so many days are known and may be asked for.
const KNOWN: [Instant; 2] = [-3 * DAY, 17 * DAY];

/// An instant of the years 2015 to 2037, to the second.
fn throw(dice: &mut Dice) -> Instant {
    let first = 1_420_070_400;
    first + i64::try_from(dice.below(23 * 365 * 86_400)).unwrap()
}

fn within(dice: &mut Dice, [from, to]: [Instant; 2]) -> Instant {
    from + i64::try_from(dice.below(usize::try_from(to - from).unwrap())).unwrap()
}

/// By chrono-tz: the first and the last instant at which clocks show this, or the jump over it.
fn instants(tz: Tz, wall: NaiveDateTime) -> (Instant, Instant) {
    match tz.from_local_datetime(&wall) {
        MappedLocalTime::Single(at) => (at.timestamp(), at.timestamp()),
        MappedLocalTime::Ambiguous(first, last) => (first.timestamp(), last.timestamp()),
        MappedLocalTime::None => {
            // Clocks jump from full minutes to full minutes.
            let full = wall - TimeDelta::seconds(wall.and_utc().timestamp() % 60);
            let after = (1..=1_500)
                .filter_map(|minutes| tz.from_local_datetime(&(full + TimeDelta::minutes(minutes))).earliest());
            let jump = after.map(|at| at.timestamp()).next().unwrap();
            (jump, jump)
        }
    }
}

#[test]
fn every_zone_is_read_as_its_clocks_are() {
    let mut dice = Dice(2026);
    let (mut tried, mut twice, mut never) = (0, 0, 0);
    for tz in TZ_VARIANTS {
        for _ in 0..12 {
            let now = throw(&mut dice);
            let zone = learnt(tz, now);
            for _ in 0..8 {
                let at = now + within(&mut dice, KNOWN);
                let wall = DateTime::from_timestamp(at, 0).unwrap().with_timezone(&tz).naive_local();
                assert_eq!(zone.wall(at), wall, "{tz} at {at}");
                check(&zone, tz, wall);
                tried += 1;
            }
            for wall in near_a_change(&mut dice, tz, now) {
                let (first, last) = check(&zone, tz, wall);
                tried += 1;
                twice += usize::from(first != last);
                never += usize::from(zone.wall(first) != wall);
            }
        }
    }
    println!("{tried} times, {twice} of which came twice and {never} never");
    assert!(twice > 500 && never > 500);
}

fn check(zone: &Zone, tz: Tz, wall: NaiveDateTime) -> (Instant, Instant) {
    let found = (zone.first(wall), zone.last(wall));
    assert_eq!(found, instants(tz, wall), "{tz} {wall}");
    found
}

/// Times that clocks may show twice or never: two hours on either side of a change in the days known.
fn near_a_change(dice: &mut Dice, tz: Tz, now: Instant) -> Vec<NaiveDateTime> {
    let wall = |at: Instant| DateTime::from_timestamp(at, 0).unwrap().with_timezone(&tz).naive_local();
    let changes = |first: Instant, end: Instant, step: Instant| {
        let before = (first..end).step_by(usize::try_from(step).unwrap());
        before.filter(move |at| wall(at + step) - wall(*at) != TimeDelta::seconds(step)).collect::<Vec<_>>()
    };
    let days = changes(now + KNOWN[0], now + KNOWN[1], DAY).into_iter();
    let hours = days.flat_map(|day| changes(day, day + DAY, 3_600));
    hours.flat_map(|at| [0; 30].map(|_| wall(at) + TimeDelta::seconds(within(dice, [-7_200, 7_200])))).collect()
}

#[test]
fn a_zone_that_nobody_knows_is_none() {
    assert_eq!(Zone::around(1_800_000_000, |_| None), None);
    // Known today and not in a week: a browser never answers so, and nothing is made up from it.
    assert_eq!(Zone::around(1_800_000_000, |at| (at < 1_800_600_000).then_some(3_600)), None);
}

#[test]
fn a_zone_that_leaves_out_a_whole_day_is_still_read() {
    // Samoa went from the 29th to the 31st of December 2011.
    let at = |text: &str| text.parse::<DateTime<chrono::Utc>>().unwrap().timestamp();
    let zone = learnt(chrono_tz::Pacific::Apia, at("2011-12-30T00:00:00Z"));
    let noon: NaiveDateTime = "2011-12-30T12:00:00".parse().unwrap();
    assert_eq!((zone.first(noon), zone.last(noon)), (at("2011-12-30T10:00:00Z"), at("2011-12-30T10:00:00Z")));
    assert_eq!(zone.wall(at("2011-12-30T10:00:00Z")).to_string(), "2011-12-31 00:00:00");
}
