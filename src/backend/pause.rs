//! For how long a server asks to be left alone (RFC 9110, section 10.2.3).

use chrono::NaiveDate;

/// Seconds to wait where a server says "too many" and not for how long, or where the browser hides
/// the header because the server does not expose it.
pub const UNSAID: u32 = 30;

/// Seconds that are told at most: what asks for more means "not today".
pub const LONGEST: u32 = 86_400;

/// The seconds that a `Retry-After` asks for, where it can be read: a number, or a date of which
/// `now`, in seconds since 1970, is taken away. A moment that has passed asks for nothing.
#[must_use]
pub fn asked(header: &str, now: i64) -> Option<u32> {
    let header = header.trim();
    if !header.is_empty() && header.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number too large to hold is a long time.
        return Some(header.parse().unwrap_or(LONGEST).min(LONGEST));
    }
    let left = moment(header)?.saturating_sub(now).clamp(0, i64::from(LONGEST));
    u32::try_from(left).ok()
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`. The two older ways to write a date, no server has sent for decades.
fn moment(date: &str) -> Option<i64> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (_, date) = date.split_once(", ")?;
    let mut parts = date.split(' ');
    let day = number(parts.next()?, 2)?;
    let name = parts.next()?;
    let month = u32::try_from(MONTHS.iter().position(|month| *month == name)?).ok()? + 1;
    let year = i32::try_from(number(parts.next()?, 4)?).ok()?;
    let mut clock = parts.next()?.split(':');
    let (hour, minute, second) = (number(clock.next()?, 2)?, number(clock.next()?, 2)?, number(clock.next()?, 2)?);
    if parts.next() != Some("GMT") || parts.next().is_some() || clock.next().is_some() {
        return None;
    }
    Some(NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(hour, minute, second.min(59))?.and_utc().timestamp())
}

fn number(text: &str, digits: usize) -> Option<u32> {
    let sound = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| text.parse().ok()).flatten()
}
