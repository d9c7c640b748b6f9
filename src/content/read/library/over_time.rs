//! Reads the words of the screen on which results are saved and opened.

use super::clerk::Desk;
use crate::content::over_time::OverTime;

/// Reads them: each has the gaps that the page will fill, and no other.
pub(super) fn read(words: OverTime, desk: &mut Desk<'_, '_>) -> OverTime {
    words.map(|name, text, gaps| {
        let field = ["over_time.", name].concat();
        desk.figures(&text, &[], &field);
        for gap in gaps {
            if !text.contains(&["{", gap, "}"].concat()) {
                desk.refuse(&field, format!("lacks the gap {{{gap}}}"), "write it once, in braces");
            }
        }
        desk.text_leaving(text, &field, gaps)
    })
}
