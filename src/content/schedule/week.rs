//! A week as a sentence: when a line or an office answers.

use super::{clock, weekday};
use crate::content::book::Book;
use crate::domain::hours::{Holidays, Hours, Span, Week};
use crate::domain::timeline::Office;

/// All weekdays of [`Span::days`].
const EVERY_DAY: u8 = 0b111_1111;

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
