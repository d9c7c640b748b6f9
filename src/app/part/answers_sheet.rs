//! The sheet for the person's own doctor, as it will look on paper.

use leptos::prelude::*;

use super::prose::{Part, element};
use crate::content::book::Book;
use crate::content::foreign::foreign;
use crate::content::library::Source;
use crate::content::sheet::text::not_asked;
use crate::content::sheet::{Row, Section, Sheet, SheetWords, Total};
use crate::domain::text::Text;

/// The sheet, made on this day.
#[must_use]
pub fn answers_sheet(book: &Book, words: &SheetWords, sheet: &Sheet, date: &str) -> AnyView {
    element("article", "answers-sheet prints-alone", |page| {
        page.words("h2", "", words.name).words("p", "date", date.to_owned()).para(words.what);
        page.nest("div", "forms", |forms| {
            for section in &sheet.sections {
                forms.nest("section", "form", |part| form(book, words, section, part));
            }
        });
        page.nest("div", "credits", |credits| {
            for credit in &sheet.credits {
                credits.words_in(credit.language, "p", "", credit.text);
            }
        });
    })
}

/// One questionnaire: what was asked, what was answered, what the papers make of it.
fn form(book: &Book, words: &SheetWords, section: &Section, part: &mut Part) {
    let phrases = &book.phrases;
    part.words_in(section.language, "h3", "", section.title);
    for reason in &section.reasons {
        part.para(reason.clone());
    }
    for group in &section.groups {
        if let Some(stem) = group.stem {
            part.words_in(group.language, "p", "", stem);
        }
        part.nest("table", "", |table| {
            table.nest("thead", "unseen", |head| {
                head.nest("tr", "", |row| {
                    for name in [phrases.scored_question(), phrases.scored_answer(), phrases.scored_points()] {
                        row.attributed("th", "", vec![("scope", "col".into())], |cell| _ = cell.text(name));
                    }
                });
            });
            table.nest("tbody", "", |body| group.rows.iter().for_each(|one| row(group.language, one, body)));
        });
    }
    if section.not_asked > 0 {
        part.para(not_asked(words.not_asked, section.not_asked));
    }
    for one in &section.totals {
        total(book, one, part);
    }
}

fn row(language: Option<Text>, row: &Row, body: &mut Part) {
    let answered = &row.answered;
    body.nest("tr", "", |cells| {
        cells.row_head(language, row.question.as_str());
        cells.words_in(answered.language, "td", "", answered.answer).words("td", "", answered.points.clone());
    });
}

fn total(book: &Book, total: &Total, part: &mut Part) {
    let phrases = &book.phrases;
    part.words("p", "total", total.told.clone());
    if !total.ranges.is_empty() {
        part.para([phrases.scored_ranges(), phrases.colon(), &total.ranges.join(phrases.semicolon())].concat());
    }
    if let Some(caution) = total.caution {
        part.para(caution);
    }
    part.words_in(foreign(book, Source::LANGUAGE.into()), "p", "", total.citation);
}
