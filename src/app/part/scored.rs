//! "How this was scored": each answer, the sum, the ranges, the paper.

use leptos::prelude::*;

use super::prose::Part;
use crate::app::visit::Visit;
use crate::content::copy;
use crate::domain::answers::Reply;
use crate::domain::questionnaire::{Applies, Item, Questionnaire};
use crate::domain::report::Line;
use crate::domain::scale::{Rule, Scale, Score};

/// The fold; open on paper.
pub fn scored(visit: Visit, line: Line, part: &mut Part) {
    let (phrases, battery) = (visit.phrases(), &visit.book.battery);
    let Some(scale) = battery.scales.get(line.scale) else { return };
    let Some(sheet) = battery.questionnaire(scale.questionnaire) else { return };
    part.fold("scored", visit.printing, phrases.scored_title(), |fold| {
        fold.nest("table", "", |table| answers(visit, scale, sheet, line.score, table));
        let ranges = ranges(visit, scale, line.scale);
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
            let (answer, points) = told(visit, item, reply, item.applies(&replies));
            row(item.text.as_str(), answer, points, body);
        }
    });
    if let Score::Scored { total, .. } = score {
        let name = if scale.rule == Rule::Sum { phrases.scored_sum() } else { phrases.scored_mean() };
        table.nest("tfoot", "", |foot| row(name, String::new(), copy::shown(total), foot));
    }
}

fn row(name: &'static str, answer: String, points: String, part: &mut Part) {
    part.nest("tr", "", |row| {
        row.attributed("th", "", vec![("scope", "row".into())], |cell| {
            cell.text(name);
        });
        row.words("td", "", answer).words("td", "", points);
    });
}

/// The published bands and cut-offs, in words.
fn ranges(visit: Visit, scale: &Scale, position: usize) -> Vec<String> {
    let phrases = visit.phrases();
    let Some(words) = visit.book.scales.get(position) else { return Vec::new() };
    let bands = scale.bands.iter().zip(&words.bands).map(|(band, name)| phrases.range(band.from, band.to, name));
    let published = scale.cut_offs.iter().zip(&words.cut_offs).filter(|(cut, _)| cut.published);
    bands.chain(published.map(|(cut, label)| phrases.cut_off(cut.at, label))).collect()
}

/// What was answered, and what it counts for.
fn told(visit: Visit, item: &Item, reply: Reply, applies: Applies) -> (String, String) {
    let phrases = visit.phrases();
    match (applies, reply) {
        (Applies::No, _) => (phrases.scored_not_asked().to_owned(), "0".to_owned()),
        (_, Reply::Chosen(choice)) => {
            let text = item.choices.get(usize::from(choice)).map_or("", |choice| choice.text.as_str());
            (text.to_owned(), item.value(choice).map_or_else(String::new, |value| value.to_string()))
        }
        (_, Reply::Declined) => (phrases.scored_declined().to_owned(), phrases.scored_unscored().to_owned()),
        (_, Reply::Waiting) => (phrases.scored_not_asked().to_owned(), phrases.scored_unscored().to_owned()),
    }
}
