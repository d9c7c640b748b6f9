//! Who sees what, side by side.

use leptos::prelude::*;

use super::search::Search;
use crate::app::part::prose::{Part, element, live, nothing};
use crate::app::visit::Visit;
use crate::content::directory::Listed;
use crate::content::phrases::Phrases;
use crate::content::sees;

/// Rows of the table: as many lines as somebody can compare.
const ROWS: usize = 20;

/// The table, in a fold; of the lines that were found.
pub(super) fn compare(search: Search) -> AnyView {
    let visit = search.visit;
    // It stays as it is while another search fills it with other lines.
    let opened = RwSignal::new(false);
    live(move || {
        if search.shown(|state| state.found.is_empty()) {
            return nothing();
        }
        let search = search.clone();
        let mut part = Part::default();
        let summary = element("summary", "", |summary| {
            summary.text(visit.phrases().compare());
        });
        part.late_fold("fold screen-only", opened, summary, move || frame(&search));
        part.one()
    })
}

/// Wider than a phone: it scrolls inside its own frame, which the keyboard reaches.
fn frame(search: &Search) -> AnyView {
    let visit = search.visit;
    let lines = search.grown(|state| state.found.iter().copied().take(ROWS).collect::<Vec<_>>());
    let phrases = visit.phrases();
    let attributes =
        vec![("role", "region".into()), ("aria-label", phrases.compare().into()), ("tabindex", "0".into())];
    let mut part = Part::default();
    part.attributed("div", "wide-table", attributes, |frame| {
        frame.nest("table", "", |table| {
            head(phrases, table);
            table.nest("tbody", "", |body| {
                for line in lines {
                    body.nest("tr", "", |row| cells(visit, line, row));
                }
            });
        });
    });
    part.one()
}

fn head(phrases: &Phrases, table: &mut Part) {
    let questions = [
        phrases.compare_line(),
        phrases.sees_name(),
        phrases.sees_notes(),
        phrases.sees_board(),
        phrases.sees_human(),
        phrases.sees_employer(),
        phrases.limits(),
    ];
    table.nest("thead", "", |head| {
        head.nest("tr", "", |row| {
            for question in questions {
                row.attributed("th", "", vec![("scope", "col".into())], |cell| {
                    cell.text(question);
                });
            }
        });
    });
}

fn cells(visit: Visit, line: &'static Listed, row: &mut Part) {
    row.attributed("th", "", vec![("scope", "row".into())], |cell| {
        cell.text(line.words.name);
    });
    // Cost and languages stand with each line; here it is about who learns what.
    for (_, answer) in sees::rows(visit.book(), line).into_iter().take(6) {
        row.words("td", "", answer);
    }
}
