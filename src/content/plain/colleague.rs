//! Helping a colleague: the short form of the walkthrough.

use super::html::Html;
use crate::content::block::What;
use crate::content::book::Book;
use crate::content::library::{Library, Step};

/// The first sentence, the danger, and every step in short.
pub(super) fn steps(html: &mut Html, book: &Book, library: &Library) {
    html.words("p", "lead soft", book.phrases.colleague_lead());
    html.words("p", "sheet care", book.phrases.colleague_danger());
    in_short(html, &library.walk.steps.iter().collect::<Vec<_>>());
}

/// The steps along the usual way, and what to do where the answer to one of them is danger. A step
/// that only asks who the colleague is has nothing to say on a page that takes no answer, and danger
/// itself stands above.
pub(super) fn usual(html: &mut Html, library: &Library) {
    let path = &library.walk.path;
    let usual: Vec<u16> =
        core::iter::successors(Some(path.start), |step| path.way(*step, 0)).take(path.steps.len()).collect();
    let beside = |step: u16| usual.iter().any(|from| path.ways(*from).contains(&step));
    let stands = |(at, step): &(u16, &Step)| {
        let asks = step.exits.iter().any(|way| way.exit.tells.is_some());
        let urgent = step.blocks.iter().any(|block| matches!(block.what, What::Now(_)));
        Some(*at) != path.danger && !asks && (usual.contains(at) || (urgent && beside(*at)))
    };
    let steps: Vec<&Step> = (0..).zip(&library.walk.steps).filter(stands).map(|(_, step)| step).collect();
    in_short(html, &steps);
}

fn in_short(html: &mut Html, steps: &[&Step]) {
    html.block("ol", &[("class", "steps")], |html| {
        for step in steps {
            let Some(short) = step.short else { continue };
            html.block("li", &[], |html| {
                html.words("h3", "", &step.title);
                html.words("p", "", &short);
            });
        }
    });
}
