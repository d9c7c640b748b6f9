//! Every page of the gallery.

use crate::wall::Page;
use crate::{
    blocks, check, colleague, course, guides, later, line, notice, press, question, request, result, scale, screens,
};

/// The families, in the order in which they are named above the exhibits.
const FAMILIES: [&[Page]; 14] = [
    press::PAGES,
    question::PAGES,
    check::PAGES,
    scale::PAGES,
    result::PAGES,
    course::PAGES,
    line::PAGES,
    blocks::PAGES,
    colleague::PAGES,
    guides::PAGES,
    later::PAGES,
    request::PAGES,
    notice::PAGES,
    screens::PAGES,
];

/// All of them.
pub(crate) fn all() -> impl Iterator<Item = &'static Page> {
    FAMILIES.into_iter().flatten()
}
