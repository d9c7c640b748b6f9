//! Reads a week of hours, and refuses one that nobody could keep.

use std::str::FromStr;

use super::directory::FILE;
use super::directory_file::{Day, SpanFile, WeekFile};
use super::problem::Problem;
use crate::domain::hours::{DAY, Holidays, Hours, Span, Week};

/// Minutes in a week.
const WEEK: u32 = 7 * DAY as u32;

/// Reads it.
pub(super) fn read(file: &WeekFile, field: &str, problems: &mut Vec<Problem>) -> Option<Hours> {
    let mut refuse = |field: &str, what: String, fix: &str| problems.push(Problem::error(FILE, field, what, fix));
    if chrono_tz::Tz::from_str(&file.zone).is_err() {
        let fix = "write the zone's IANA name, such as America/New_York";
        refuse(&format!("{field}.zone"), format!("`{}` is no time zone", file.zone), fix);
    }
    if file.open.is_empty() {
        refuse(&format!("{field}.open"), "is empty".into(), "write when somebody answers, or \"unknown\" for hours");
    }
    let mut spans = Vec::new();
    let mut taken: Vec<(u32, u32)> = Vec::new();
    for (at, one) in file.open.iter().enumerate() {
        let field = format!("{field}.open[{at}]");
        let span = match span(one) {
            Ok(span) => span,
            Err((part, what, fix)) => {
                refuse(&[&field, ".", part].concat(), what, fix);
                continue;
            }
        };
        let minutes = stretches(&span);
        if minutes.iter().any(|(from, to)| taken.iter().any(|(other, end)| from < end && other < to)) {
            refuse(&field, "overlaps another stretch".into(), "let each minute of the week stand in one stretch only");
        }
        taken.extend(minutes);
        spans.push(span);
    }
    if taken.iter().map(|(from, to)| to - from).sum::<u32>() >= WEEK {
        // "always" would promise an answer on the days on which it closes.
        let closes = file.holidays != Holidays::Open || !file.closed.is_empty();
        let fix = if closes {
            "write \"unknown\" for hours, and say in its words on which days it is closed"
        } else {
            "write \"always\" for hours"
        };
        refuse(&format!("{field}.open"), "covers the whole week".into(), fix);
    }
    let whole = !spans.is_empty() && spans.len() == file.open.len();
    whole.then(|| Hours::Weekly(Week { zone: file.zone, spans, holidays: file.holidays, closed: file.closed.clone() }))
}

/// A field, what is wrong with it, and the fix.
pub(super) type Mistake = (&'static str, String, &'static str);

/// The days, one bit a weekday.
pub(super) fn days(named: &[Day]) -> Result<u8, Mistake> {
    let mut days = 0_u8;
    for day in named {
        let bits = if *day == Day::Every { 0b111_1111 } else { 1 << *day as u8 };
        if days & bits != 0 {
            return Err(("days", "names a day twice".into(), "name each day once"));
        }
        days |= bits;
    }
    if days == 0 {
        return Err(("days", "is empty".into(), "name the days, at least one"));
    }
    Ok(days)
}

fn span(file: &SpanFile) -> Result<Span, Mistake> {
    let days = days(&file.days)?;
    let read = |part, text: &str, latest: u16| {
        let fix = "write hours and minutes on a clock of 24 hours: 08:00";
        minutes(text).filter(|minutes| *minutes <= latest).ok_or((part, format!("`{text}` is no time of day"), fix))
    };
    Ok(Span { days, from: read("from", &file.from, DAY - 1)?, to: read("to", &file.to, DAY)? })
}

/// `08:30` as minutes after midnight.
pub(super) fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |text: &str| -> Option<u16> {
        let two_digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        if two_digits { text.parse().ok() } else { None }
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (minutes < 60 && (hours < 24 || hours == 24 && minutes == 0)).then_some(hours * 60 + minutes)
}

/// The minutes of the week in which it is open, each stretch inside the week.
fn stretches(span: &Span) -> Vec<(u32, u32)> {
    let mut found = Vec::new();
    for day in (0..7).filter(|day| span.begins_on(*day)) {
        let from = day * u32::from(DAY) + u32::from(span.from);
        let to = from + u32::from(span.minutes());
        found.push((from, to.min(WEEK)));
        if to > WEEK {
            found.push((0, to - WEEK));
        }
    }
    found
}
