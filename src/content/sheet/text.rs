//! The sheet as plain text, for a message to the practice.

use super::{Section, Sheet, SheetWords};
use crate::content::book::Book;
use crate::content::gaps;
use crate::domain::text::Text;

/// How far an answer stands in from its question.
const IN: &str = "    ";

/// Everything that the drawn sheet says, in the same order. `date` is the day on which it is made.
#[must_use]
pub fn written(book: &Book, sheet: &Sheet, words: &SheetWords, date: &str) -> String {
    let mut text = [words.name.as_str(), "\n", date, "\n", &words.what, "\n"].concat();
    for one in &sheet.sections {
        section(book, one, words.not_asked, &mut text);
    }
    text.push('\n');
    for credit in &sheet.credits {
        put(&[&credit.text], &mut text);
    }
    text
}

/// "Not asked, because of earlier answers: 5 questions".
#[must_use]
pub fn not_asked(words: Text, count: usize) -> String {
    gaps::filled(&words, &[("count", &count)])
}

fn section(book: &Book, section: &Section, words: Text, text: &mut String) {
    put(&["\n", &section.title], text);
    for reason in &section.reasons {
        put(&[reason], text);
    }
    for group in &section.groups {
        if let Some(stem) = group.stem {
            put(&[&stem], text);
        }
        for row in &group.rows {
            put(&[&row.question], text);
            let points = row.answered.points.as_str();
            if points.is_empty() {
                put(&[IN, row.answered.answer], text);
            } else {
                put(&[IN, row.answered.answer, " (", points, ")"], text);
            }
        }
    }
    if section.not_asked > 0 {
        put(&[&not_asked(words, section.not_asked)], text);
    }
    for total in &section.totals {
        put(&[&total.told], text);
        if !total.ranges.is_empty() {
            let phrases = &book.phrases;
            put(&[phrases.scored_ranges(), phrases.colon(), &total.ranges.join(phrases.semicolon())], text);
        }
        if let Some(caution) = total.caution {
            put(&[&caution], text);
        }
        put(&[&total.citation], text);
    }
}

/// A line.
fn put(parts: &[&str], text: &mut String) {
    for part in parts {
        text.push_str(part);
    }
    text.push('\n');
}
