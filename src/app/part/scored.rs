//! "How this was scored": each answer, the sum, the ranges, the paper.

use leptos::prelude::*;

use super::prose::Part;
use crate::app::visit::Visit;
use crate::content::answered::{answered, ranges};
use crate::content::copy;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::report::Line;
use crate::domain::scale::{Rule, Scale, Score};

/// The fold; open on paper.
pub fn scored(visit: Visit, line: Line, part: &mut Part) {
    let (phrases, battery) = (visit.phrases(), &visit.book().battery);
    let Some(scale) = battery.scales.get(line.scale) else { return };
    let Some(sheet) = battery.questionnaire(scale.questionnaire) else { return };
    part.fold("scored", visit.printing, phrases.scored_title(), |fold| {
        fold.nest("table", "", |table| answers(visit, scale, sheet, line.score, table));
        let ranges = ranges(visit.book(), line.scale);
        if !ranges.is_empty() {
            fold.words("p", "small", phrases.scored_ranges());
            fold.nest("ul", "small soft ranges", |list| {
                for range in ranges {
                    list.words("li", "", range);
                }
            });
        }
        fold.note([&sheet.title, ". ", &scale.citation].concat()).note(sheet.credit);
    });
}

fn answers(visit: Visit, scale: &'static Scale, sheet: &'static Questionnaire, score: Score, table: &mut Part) {
    let phrases = visit.phrases();
    let replies = visit.sitting.with_untracked(|sitting| {
        sitting.as_ref().map(|sitting| sitting.answers().sheet(scale.questionnaire.into())).unwrap_or_default()
    });
    table.nest("thead", "", |head| {
        head.nest("tr", "", |row| {
            for name in [phrases.scored_question(), phrases.scored_answer(), phrases.scored_points()] {
                row.attributed("th", "", vec![("scope", "col".into())], |cell| {
                    cell.text(name);
                });
            }
        });
    });
    table.nest("tbody", "", |body| {
        for (position, item) in scale.items.iter().filter_map(|&at| Some((at, sheet.items.get(usize::from(at))?))) {
            let reply = replies.get(usize::from(position)).copied().unwrap_or_default();
            let told = answered(visit.book(), item, reply, item.applies(&replies));
            row(item.text.as_str(), told.answer, told.points, body);
        }
    });
    if let Score::Scored { total, .. } = score {
        let name = if scale.rule == Rule::Sum { phrases.scored_sum() } else { phrases.scored_mean() };
        table.nest("tfoot", "", |foot| row(name, "", copy::shown(total), foot));
    }
}

fn row(name: &'static str, answer: &'static str, points: String, part: &mut Part) {
    part.nest("tr", "", |row| {
        row.attributed("th", "", vec![("scope", "row".into())], |cell| {
            cell.text(name);
        });
        row.words("td", "", answer).words("td", "", points);
    });
}
