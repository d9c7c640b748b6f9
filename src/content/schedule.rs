//! Hours as words: a week as a sentence, and how a line stands at this minute.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::book::Book;
use super::date;
use crate::domain::directory::Entry;
use crate::domain::hours::{Answering, DAY, Holidays, Hours, Span, Standing, Week};
use crate::domain::text::Text;
use crate::domain::timeline::Office;
use crate::domain::zone::{Instant, Zone};

/// All weekdays of [`Span::days`].
const EVERY_DAY: u8 = 0b111_1111;
/// Seconds.
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
/// From here on a weekday says more than a number of hours.
const LONG: i64 = 20 * HOUR;
/// From here on a weekday may be taken for an earlier one, and the date says which is meant.
const FAR: i64 = 6 * 24 * HOUR;
/// From here on minutes say nothing.
const SOME: i64 = 3 * HOUR;

/// "8 am to 1 am Eastern, every day. Holidays not confirmed."
#[must_use]
pub fn hours(book: &Book, hours: &Hours) -> String {
    match hours {
        Hours::Always => book.phrases.hours_always().to_owned(),
        Hours::Unknown => book.phrases.hours_unknown().to_owned(),
        Hours::Weekly(week) => weekly(book, week),
    }
}

/// The same in short, for the strip: "8 am to 1 am Eastern". Days are left out only where there is
/// one stretch for all of them, holidays always.
#[must_use]
pub fn hours_in_short(book: &Book, hours: &Hours) -> String {
    match hours {
        Hours::Weekly(week) => match week.spans.as_slice() {
            [span] if span.days == EVERY_DAY => {
                book.phrases.hours_short(clock(book, span.from), clock(book, span.to), book.zone_name(week.zone))
            }
            _ => spans(book, week),
        },
        other => self::hours(book, other),
    }
}

fn weekly(book: &Book, week: &Week) -> String {
    let phrases = &book.phrases;
    let mut text = spans(book, week);
    let more = match week.holidays {
        Holidays::Open => return text,
        Holidays::Closed => phrases.holidays_closed(),
        Holidays::Unknown => phrases.holidays_unknown(),
    };
    text.push_str(phrases.sentence_end());
    text.push_str(more);
    text
}

/// "9 am to noon Eastern, every day; 2 pm to 6 pm Eastern, Monday to Friday".
fn spans(book: &Book, week: &Week) -> String {
    let zone = book.zone_name(week.zone);
    let one =
        |span: &Span| book.phrases.hours_span(clock(book, span.from), clock(book, span.to), zone, days(book, span));
    week.spans.iter().map(one).collect::<Vec<_>>().join(book.phrases.semicolon())
}

/// "every day", "Monday to Friday", "Friday to Monday", "Monday, Wednesday and Saturday".
fn days(book: &Book, span: &Span) -> String {
    let phrases = &book.phrases;
    let on: Vec<u32> = (0..7).filter(|day| span.begins_on(*day)).collect();
    // A run may go on from Sunday to Monday.
    let mut first_days = on.iter().filter(|day| !span.begins_on((*day + 6) % 7));
    match (on.as_slice(), first_days.next(), first_days.next()) {
        (_, None, _) => phrases.every_day().to_owned(),
        ([_, _, _, ..], Some(first), None) => {
            let last = on.iter().find(|day| !span.begins_on((*day + 1) % 7)).unwrap_or(first);
            phrases.days_run(weekday(book, *first), weekday(book, *last))
        }
        ([before @ .., last], ..) if !before.is_empty() => {
            let before: Vec<&str> = before.iter().map(|day| weekday(book, *day)).collect();
            phrases.days_and(before.join(phrases.comma()), weekday(book, *last))
        }
        (_, Some(only), _) => weekday(book, *only).to_owned(),
    }
}

/// "Monday to Friday, until 5 pm Eastern. Closed on federal holidays."
#[must_use]
pub fn office(book: &Book, office: &Office) -> String {
    let phrases = &book.phrases;
    let days = days(book, &Span { days: office.days, from: 0, to: 0 });
    let mut text = phrases.office_until(days, clock(book, office.cut_off), book.zone_name(office.zone));
    if office.federal {
        text.push_str(phrases.sentence_end());
        text.push_str(phrases.holidays_closed());
    }
    text
}

/// The name of a weekday, Monday 0.
pub(super) fn weekday(book: &Book, day: u32) -> &'static str {
    let phrases = &book.phrases;
    match day {
        0 => phrases.monday(),
        1 => phrases.tuesday(),
        2 => phrases.wednesday(),
        3 => phrases.thursday(),
        4 => phrases.friday(),
        5 => phrases.saturday(),
        _ => phrases.sunday(),
    }
}

/// The hour at which the morning begins: Chinese has another word for the hours before it (CLDR's day periods).
const DAWN: u16 = 5;

/// A time of day, in minutes after midnight: "8 am", "5:30 pm", "noon", "midnight".
#[must_use]
pub fn clock(book: &Book, minutes: u16) -> String {
    let phrases = &book.phrases;
    let (hour, minute) = (minutes % DAY / 60, minutes % 60);
    let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    match (hour, minute) {
        (0, 0) => phrases.midnight().to_owned(),
        (12, 0) => phrases.noon().to_owned(),
        (0..DAWN, 0) => phrases.hour_dawn(twelve),
        (0..12, 0) => phrases.hour_am(twelve),
        (_, 0) => phrases.hour_pm(twelve),
        (0..DAWN, _) => phrases.time_dawn(twelve, two_digits(minute)),
        (0..12, _) => phrases.time_am(twelve, two_digits(minute)),
        _ => phrases.time_pm(twelve, two_digits(minute)),
    }
}

fn two_digits(number: u16) -> String {
    if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() }
}

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
