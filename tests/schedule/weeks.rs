//! A week as a sentence.

use doc_to_doc::content::schedule::{clock, hours, hours_in_short};
use doc_to_doc::domain::hours::{Holidays, Hours};

use super::shipped::book;
use super::{eastern, physician_line};

const NINE: u16 = 9 * 60;
const FIVE_PM: u16 = 17 * 60;

#[test]
fn the_physician_line_says_when_it_answers() {
    let line = &physician_line().hours;
    assert_eq!(hours(book(), line), "8 am to 1 am Eastern, every day. Holidays not confirmed.");
    assert_eq!(hours_in_short(book(), line), "8 am to 1 am Eastern");
}

#[test]
fn lines_without_a_week_say_so() {
    for (known, said) in [(Hours::Always, "Day and night, every day"), (Hours::Unknown, "Hours not confirmed")] {
        assert_eq!(hours(book(), &known), said);
        assert_eq!(hours_in_short(book(), &known), said);
    }
}

#[test]
fn days_are_a_run_or_a_list() {
    for (days, said) in [
        (0b111_1111, "every day"),
        (0b001_1111, "Monday to Friday"),
        (0b011_1111, "Monday to Saturday"),
        (0b000_0111, "Monday to Wednesday"),
        (0b110_0000, "Saturday and Sunday"),
        (0b100_0001, "Monday and Sunday"),
        (0b000_1001, "Monday and Thursday"),
        (0b010_0101, "Monday, Wednesday and Saturday"),
        (0b110_0011, "Saturday to Tuesday"),
        (0b111_0001, "Friday to Monday"),
        (0b101_1111, "Sunday to Friday"),
        (0b101_0101, "Monday, Wednesday, Friday and Sunday"),
        (0b110_1100, "Wednesday, Thursday, Saturday and Sunday"),
        (0b000_0001, "Monday"),
        (0b100_0000, "Sunday"),
    ] {
        let week = Hours::Weekly(eastern(&[(days, NINE, FIVE_PM)], Holidays::Open));
        assert_eq!(hours(book(), &week), format!("9 am to 5 pm Eastern, {said}"));
    }
}

#[test]
fn several_stretches_and_holidays_are_all_said() {
    let spans = [(0b111_1111, NINE, 12 * 60), (0b001_1111, 14 * 60 + 30, 18 * 60)];
    let stretches = "9 am to noon Eastern, every day; 2:30 pm to 6 pm Eastern, Monday to Friday";
    for (holidays, end) in [
        (Holidays::Open, ""),
        (Holidays::Closed, ". Closed on federal holidays."),
        (Holidays::Unknown, ". Holidays not confirmed."),
    ] {
        let week = Hours::Weekly(eastern(&spans, holidays));
        assert_eq!(hours(book(), &week), format!("{stretches}{end}"));
        // In short too nobody is told of hours on days that have none.
        assert_eq!(hours_in_short(book(), &week), stretches);
    }
    let weekdays = Hours::Weekly(eastern(&[(0b001_1111, NINE, FIVE_PM)], Holidays::Closed));
    assert_eq!(hours_in_short(book(), &weekdays), "9 am to 5 pm Eastern, Monday to Friday");
}

#[test]
fn a_clock_of_twelve_hours_names_noon_and_midnight() {
    for (minutes, said) in [
        (0, "midnight"),
        (1, "12:01 am"),
        (59, "12:59 am"),
        (60, "1 am"),
        (605, "10:05 am"),
        (719, "11:59 am"),
        (720, "noon"),
        (721, "12:01 pm"),
        (780, "1 pm"),
        (1_050, "5:30 pm"),
        (1_439, "11:59 pm"),
        (1_440, "midnight"),
    ] {
        assert_eq!(clock(book(), minutes), said);
    }
}
