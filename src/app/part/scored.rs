//! "How this was scored": each answer, the sum, the ranges, the paper.

use leptos::prelude::*;

use super::prose::Part;
use crate::app::visit::Visit;
use crate::content::answered::{answered, ranges};
use crate::content::copy;
use crate::content::foreign::{foreign, reasons};
use crate::content::library::Source;
use crate::domain::questionnaire::{Item, Questionnaire};
use crate::domain::report::Line;
use crate::domain::scale::{Rule, Scale, Score};
use crate::domain::text::Text;

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
        let asked: Vec<&Item> = scale.items.iter().filter_map(|&at| sheet.items.get(usize::from(at))).collect();
        for reason in reasons(visit.book(), sheet, &asked) {
            fold.note(reason);
        }
        let language = foreign(visit.book(), sheet.language);
        fold.nest("p", "small soft", |note| {
            note.words_in(language, "span", "", sheet.title).text(". ");
            note.words_in(foreign(visit.book(), Source::LANGUAGE.into()), "span", "", scale.citation);
        });
        fold.words_in(language, "p", "small soft", sheet.credit);
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
            let language = foreign(visit.book(), item.language);
            row((item.text.as_str(), language), (told.answer, told.language), told.points, body);
        }
    });
    if let Score::Scored { total, .. } = score {
        let name = if scale.rule == Rule::Sum { phrases.scored_sum() } else { phrases.scored_mean() };
        table.nest("tfoot", "", |foot| row((name, None), ("", None), copy::shown(total), foot));
    }
}

/// Words, and their language where it is not the page's.
type Said = (&'static str, Option<Text>);

fn row(name: Said, answer: Said, points: String, part: &mut Part) {
    part.nest("tr", "", |row| {
        row.row_head(name.1, name.0).words_in(answer.1, "td", "", answer.0).words("td", "", points);
    });
}
