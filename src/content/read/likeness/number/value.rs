//! One number as digits: no size is too large for it, and nothing is rounded.

/// The number with these digits before and behind its point, times a power of ten, in its shortest form.
pub(super) fn shortest(whole: &str, fraction: &str, power: usize) -> String {
    let mut whole = whole.to_owned();
    let mut behind = fraction.chars();
    for _ in 0..power {
        whole.push(behind.next().unwrap_or('0'));
    }
    let (whole, fraction) = (whole.trim_start_matches('0'), behind.as_str().trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if fraction.is_empty() { whole.to_owned() } else { [whole, ".", fraction].concat() }
}

#[test]
fn a_number_has_one_form() {
    for (whole, fraction, power, expected) in [
        ("1", "81", 6, "1810000"),
        ("181", "", 4, "1810000"),
        ("20", "90", 0, "20.9"),
        ("007", "", 0, "7"),
        ("0", "00", 3, "0"),
        ("0", "05", 1, "0.5"),
    ] {
        assert_eq!(shortest(whole, fraction, power), expected);
    }
}
