//! Words of a conversation as they are drawn: in quotation marks, unless they are none.

use crate::app::part::prose::Words;
use crate::app::visit::Visit;
use crate::domain::text::Text;

/// What begins with a parenthesis is a silence, or something done, and nobody says it aloud.
pub(super) fn spoken(visit: Visit, words: Text) -> Words {
    if words.starts_with(['(', '（']) { words.into() } else { visit.phrases().quoted(words).into() }
}
