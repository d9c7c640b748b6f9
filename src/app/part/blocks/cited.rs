//! Where facts come from.

use crate::app::part::prose::Part;
use crate::app::visit::Visit;
use crate::content::library::{Library, Source};

/// One small line under what it stands behind. A link opens beside the page, which keeps its place.
pub fn cited(visit: Visit, library: &'static Library, sources: &[u16], part: &mut Part) {
    if sources.is_empty() {
        return;
    }
    let phrases = visit.phrases();
    part.nest("p", "cited", |cited| {
        cited.text(if sources.len() == 1 { phrases.cited_one() } else { phrases.cited_several() });
        let mut between = " ";
        for source in sources.iter().filter_map(|place| library.sources.get(usize::from(*place))) {
            cited.text(between);
            cited.attributed("span", "", vec![("lang", Source::LANGUAGE.into())], |named| match source.link {
                Some(link) => _ = named.link_out("", link, "_blank", source.text),
                None => _ = named.text(source.text),
            });
            between = phrases.semicolon();
        }
    });
}
