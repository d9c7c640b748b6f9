//! How a line stands at this minute: open until when, or shut until when.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::{clock, hours_in_short, weekday};
use crate::content::book::Book;
use crate::content::date;
use crate::domain::directory::Entry;
use crate::domain::hours::{Answering, Hours, Standing};
use crate::domain::text::Text;
use crate::domain::zone::{Instant, Zone};

/// Seconds.
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
/// From here on a weekday says more than a number of hours.
const LONG: i64 = 20 * HOUR;
/// From here on a weekday may be taken for an earlier one, and the date says which is meant.
const FAR: i64 = 6 * 24 * HOUR;
/// From here on minutes say nothing.
const SOME: i64 = 3 * HOUR;

/// The moment, and the clocks by which it is told.
#[derive(Clone, Copy)]
pub struct Clocks<'a> {
    /// Now.
    pub now: Instant,
    /// The line's own clock.
    pub line: Option<&'a Zone>,
    /// The clock of the device.
    pub device: Option<&'a Zone>,
}

/// "Open until 1 am Eastern (your time: 10 pm)", "Opens at 8 am Eastern, in 6 h".
#[must_use]
pub fn standing(book: &Book, entry: &Entry, standing: Standing, clocks: Clocks<'_>) -> String {
    let phrases = &book.phrases;
    let text = match (standing.answering, &entry.hours, clocks.line) {
        (Answering::Always, ..) => phrases.open_always().to_owned(),
        (Answering::Until(until), Hours::Weekly(week), Some(line)) => {
            let told = told(book, week.zone, line, until, clocks);
            if standing.holiday_doubt { phrases.open_by_hours(told) } else { phrases.open_until(told) }
        }
        (Answering::From(from), Hours::Weekly(week), Some(line)) => {
            let told = told(book, week.zone, line, from, clocks);
            if from - clocks.now < LONG {
                phrases.opens_in(told, distance(book, from - clocks.now))
            } else {
                phrases.opens(told)
            }
        }
        (Answering::Shut, ..) => phrases.shut().to_owned(),
        // The browser does not know the zone: the hours are there to be read, and nothing is claimed.
        (_, Hours::Weekly(_), _) => String::new(),
        _ => phrases.hours_unknown().to_owned(),
    };
    if standing.holiday_doubt { [&text, phrases.sentence_end(), phrases.holiday_doubt()].concat() } else { text }
}

/// "open until 1 am Eastern", "opens at 8 am Eastern"; where nothing better is known, the hours.
#[must_use]
pub fn standing_in_short(book: &Book, entry: &Entry, standing: Standing, clocks: Clocks<'_>) -> String {
    let phrases = &book.phrases;
    let clocks = Clocks { device: None, ..clocks };
    match (standing.answering, &entry.hours, clocks.line) {
        // On a day in doubt nothing is promised in three words.
        _ if standing.holiday_doubt => hours_in_short(book, &entry.hours),
        (Answering::Until(until), Hours::Weekly(week), Some(line)) => {
            phrases.strip_until(told(book, week.zone, line, until, clocks))
        }
        (Answering::From(from), Hours::Weekly(week), Some(line)) if from - clocks.now < LONG => {
            phrases.strip_opens_at(told(book, week.zone, line, from, clocks))
        }
        (Answering::From(from), Hours::Weekly(week), Some(line)) => {
            phrases.strip_opens(told(book, week.zone, line, from, clocks))
        }
        // Its hours would say that it opens.
        (Answering::Shut, ..) => phrases.strip_shut().to_owned(),
        _ => hours_in_short(book, &entry.hours),
    }
}

/// "1 am Eastern", "Monday at 1 pm Eastern", and the device's own time where its clock shows another.
fn told(book: &Book, zone: Text, line: &Zone, at: Instant, clocks: Clocks<'_>) -> String {
    let phrases = &book.phrases;
    let ahead = at - clocks.now;
    let there = line.wall(at);
    let told = phrases.clock_in_zone(moment(book, there, ahead), book.zone_name(zone));
    match clocks.device.map(|device| device.wall(at)) {
        Some(here) if here != there => {
            // The day is said once where it is the same.
            let ahead = if day_of(here) == day_of(there) { 0 } else { ahead };
            phrases.your_time(told, moment(book, here, ahead))
        }
        _ => told,
    }
}

/// A time so many seconds ahead, with its day where the time alone could be another day's.
fn moment(book: &Book, wall: NaiveDateTime, ahead: i64) -> String {
    let phrases = &book.phrases;
    let time = clock(book, minute_of_day(wall));
    let date = day_of(wall);
    let name = weekday(book, date.weekday().num_days_from_monday());
    let day = if date == wall.date() { name.to_owned() } else { phrases.night(name) };
    match ahead {
        ..LONG => time,
        LONG..FAR => phrases.on_day(day, time),
        _ => phrases.on_date(day, date::written(book, date), time),
    }
}

/// The day to which people count a time: midnight is the end of a day, though a date begins.
fn day_of(wall: NaiveDateTime) -> NaiveDate {
    let date = wall.date();
    if minute_of_day(wall) == 0 { date.pred_opt().unwrap_or(date) } else { date }
}

fn minute_of_day(wall: NaiveDateTime) -> u16 {
    // Minutes of a day fit.
    u16::try_from(wall.hour() * 60 + wall.minute()).unwrap_or_default()
}

/// "40 min", "2 h 10 min", "6 h"; a started minute counts.
fn distance(book: &Book, seconds: i64) -> String {
    let phrases = &book.phrases;
    let minutes = (seconds + MINUTE - 1) / MINUTE;
    if minutes < HOUR / MINUTE {
        phrases.minutes(minutes)
    } else if minutes < SOME / MINUTE && minutes % 60 != 0 {
        phrases.hours_minutes(minutes / 60, minutes % 60)
    } else {
        phrases.hours_only((minutes + 30) / 60)
    }
}
