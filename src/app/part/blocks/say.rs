//! Words to say, and words not to.

use crate::app::part::prose::Part;
use crate::app::visit::Visit;
use crate::content::block::Pair;
use crate::domain::text::Text;

/// The words themselves, large enough to read out with a telephone on the table.
pub(super) fn say(visit: Visit, words: &'static Text, part: &mut Part) {
    part.nest("blockquote", "say", |said| {
        said.para(visit.phrases().quoted(words));
    });
}

/// What not to say, and why. That it is not to be said stands in words before each: neither a color
/// nor a line through it would reach everybody.
pub(super) fn avoid(visit: Visit, pairs: &'static [Pair], part: &mut Part) {
    let phrases = visit.phrases();
    part.nest("dl", "avoid", |list| {
        for pair in pairs {
            list.nest("div", "", |one| {
                one.nest("dt", "", |words| {
                    words.words("span", "tag", phrases.avoid_words()).text(" ");
                    words.words("span", "words", phrases.quoted(pair.name));
                });
                one.nest("dd", "", |why| {
                    why.words("span", "tag", phrases.avoid_why()).text(" ").text(pair.text);
                });
            });
        }
    });
}
