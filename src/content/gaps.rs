//! Texts with gaps, such as `{count} questions`.

use core::fmt::{Display, Write};

/// The text with each gap filled, by its name; one that nobody fills stays as it is written.
#[must_use]
pub fn filled(text: &str, gaps: &[(&str, &dyn Display)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    // From left to right: a value that looks like a gap is not filled in turn.
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = gaps.iter().find(|(gap, _)| *gap == name)?;
            Some((value, after))
        });
        rest = if let Some((value, after)) = value {
            // Writing into a String cannot fail.
            let _ = write!(filled, "{value}");
            after
        } else {
            filled.push('{');
            after
        };
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gap_is_filled_wherever_it_stands() {
        let (count, name) = (19, "PHQ-9 {count}");
        let gaps: [(&str, &dyn Display); 2] = [("count", &count), ("name", &name)];
        for (text, expected) in [
            ("", ""),
            ("none", "none"),
            ("{count}", "19"),
            ("{name}: {count} of {count}.", "PHQ-9 {count}: 19 of 19."),
            ("{count}{name}", "19PHQ-9 {count}"),
            ("{其他} {count}题", "{其他} 19题"),
            ("{coun} {count", "{coun} {count"),
            ("{{count}} }{", "{19} }{"),
        ] {
            assert_eq!(filled(text, &gaps), expected, "{text}");
        }
    }
}
