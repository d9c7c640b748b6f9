//! Languages that nobody speaks.

/// Whether a tag is of those that BCP 47 leaves for private use, `qaa` to `qtz`.
///
/// Such a language tries the page: its words are longer on purpose, so no room is kept for them.
pub(super) fn is_made_up(locale: &str) -> bool {
    let language = locale.split('-').next().unwrap_or_default();
    matches!(language.as_bytes(), [b'q', b'a'..=b't', b'a'..=b'z'])
}

#[test]
fn a_made_up_language_is_told_from_one_that_is_spoken() {
    for (locale, made_up) in
        [("qps", true), ("qaa-Latn", true), ("qu", false), ("quz", false), ("es", false), ("", false)]
    {
        assert_eq!(is_made_up(locale), made_up, "{locale}");
    }
}
