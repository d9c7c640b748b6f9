//! The sheet for the person's own doctor, as it will look on paper.

use leptos::prelude::*;

use super::prose::{Part, element};
use crate::content::phrases::Phrases;
use crate::content::sheet::text::not_asked;
use crate::content::sheet::{Row, Section, Sheet, SheetWords, Total};

/// The sheet, made on this day.
#[must_use]
pub fn answers_sheet(phrases: &Phrases, words: &SheetWords, sheet: &Sheet, date: &str) -> AnyView {
    element("article", "answers-sheet prints-alone", |page| {
        page.words("h2", "", words.name).words("p", "date", date.to_owned()).para(words.what);
        page.nest("div", "forms", |forms| {
            for section in &sheet.sections {
                forms.nest("section", "form", |part| form(phrases, words, section, part));
            }
        });
        page.nest("div", "credits", |credits| {
            for credit in &sheet.credits {
                credits.para(credit);
            }
        });
    })
}

/// One questionnaire: what was asked, what was answered, what the papers make of it.
fn form(phrases: &Phrases, words: &SheetWords, section: &Section, part: &mut Part) {
    part.words("h3", "", section.title);
    for group in &section.groups {
        if let Some(stem) = group.stem {
            part.para(stem);
        }
        part.nest("table", "", |table| {
            table.nest("thead", "unseen", |head| {
                head.nest("tr", "", |row| {
                    for name in [phrases.scored_question(), phrases.scored_answer(), phrases.scored_points()] {
                        row.attributed("th", "", vec![("scope", "col".into())], |cell| _ = cell.text(name));
                    }
                });
            });
            table.nest("tbody", "", |body| group.rows.iter().for_each(|one| row(one, body)));
        });
    }
    if section.not_asked > 0 {
        part.para(not_asked(words.not_asked, section.not_asked));
    }
    for one in &section.totals {
        total(phrases, one, part);
    }
}

fn row(row: &Row, body: &mut Part) {
    body.nest("tr", "", |cells| {
        cells.attributed("th", "", vec![("scope", "row".into())], |cell| _ = cell.text(row.question));
        cells.words("td", "", row.answered.answer).words("td", "", row.answered.points.clone());
    });
}

fn total(phrases: &Phrases, total: &Total, part: &mut Part) {
    part.words("p", "total", total.told.clone());
    if !total.ranges.is_empty() {
        part.para([phrases.scored_ranges(), ": ", &total.ranges.join("; ")].concat());
    }
    if let Some(caution) = total.caution {
        part.para(caution);
    }
    part.para(total.citation);
}
