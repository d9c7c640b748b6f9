//! The gaps of a text, such as `{phone}`: what the page fills them with is the same in every language.

/// The pieces of a text: words as `Ok`, gaps with their braces as `Err`.
pub(super) fn pieces(text: &str) -> Vec<Result<&str, &str>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        // A brace that opens twice before it closes is no gap up to its second.
        let Some(close) = from.find('}').filter(|close| !from.get(1..*close).unwrap_or_default().contains('{')) else {
            let end = from.char_indices().skip(1).find(|(_, letter)| *letter == '{').map_or(from.len(), |(at, _)| at);
            found.push(Ok(rest.get(..open + end).unwrap_or_default()));
            rest = rest.get(open + end..).unwrap_or_default();
            continue;
        };
        let (gap, after) = from.split_at(close + 1);
        found.extend([Ok(before), Err(gap)]);
        rest = after;
    }
    found.push(Ok(rest));
    found.retain(|piece| piece.is_err() || piece.is_ok_and(|words| !words.is_empty()));
    found
}

/// The gaps, sorted; one that stands twice is there twice.
pub(super) fn gaps(text: &str) -> Vec<&str> {
    let mut gaps: Vec<&str> = pieces(text).into_iter().filter_map(Result::err).collect();
    gaps.sort_unstable();
    gaps
}

/// The text with its words changed and its gaps as they are.
#[must_use]
pub fn outside_gaps(text: &str, change: impl Fn(&str) -> String) -> String {
    pieces(text).into_iter().map(|piece| piece.map_or_else(str::to_owned, &change)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_found_wherever_they_stand() {
        for (text, expected) in [
            ("Call {number}, then {key}", vec!["{key}", "{number}"]),
            ("{a}{a}", vec!["{a}", "{a}"]),
            ("请拨打 {number:lifeline}。", vec!["{number:lifeline}"]),
            ("no } gap { here", vec![]),
            ("{ open {a}", vec!["{a}"]),
            ("{{a}}", vec!["{a}"]),
            ("", vec![]),
        ] {
            assert_eq!(gaps(text), expected, "{text}");
            assert_eq!(outside_gaps(text, str::to_owned), text);
        }
        assert_eq!(outside_gaps("a {b} c", str::to_uppercase), "A {b} C");
    }
}
