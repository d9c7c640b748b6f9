//! The result as words: one sentence a scale for the screen, and the whole as plain text.

use super::book::Book;
use crate::domain::report::{Line, Report};
use crate::domain::scale::{Rule, Scale, Score, Total};

/// A total as a person reads it: whole where it is whole, else with one decimal.
#[must_use]
pub fn shown(total: Total) -> String {
    if let Some(whole) = total.whole() {
        return whole.to_string();
    }
    let tenths = total.tenths();
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}

/// "12 out of 27, in the range called moderate", or why there is no score.
#[must_use]
pub fn place(book: &Book, line: Line) -> String {
    let phrases = &book.phrases;
    let Some(scale) = book.battery.scales.get(line.scale) else { return String::new() };
    let max = scale.range.1;
    match line.score {
        Score::Scored { total, band } => {
            let name = band.and_then(|band| book.scales.get(line.scale)?.bands.get(band));
            match name {
                Some(name) => phrases.place_band(shown(total), max, name),
                None if is_partial_mean(scale, total) => phrases.place_skipped(shown(total), max),
                None => phrases.place(shown(total), max),
            }
        }
        Score::NotScored { at_least: Some(total) } => phrases.not_scored_at_least(shown(total)),
        Score::NotScored { at_least: None } => phrases.not_scored().to_owned(),
    }
}

fn is_partial_mean(scale: &Scale, total: Total) -> bool {
    scale.rule == Rule::Mean && i32::try_from(scale.items.len()).is_ok_and(|items| items != total.over)
}

/// What the score means, in the scale's own words; nothing where there is no score to speak of.
#[must_use]
pub fn sentence(book: &Book, line: Line) -> Option<&'static str> {
    let scale = book.battery.scales.get(line.scale)?;
    let words = book.scales.get(line.scale)?;
    let position = match line.score {
        Score::Scored { band: Some(band), .. } => band,
        Score::Scored { total, band: None } => scale.cut_offs.iter().filter(|cut| total.reaches(cut.at)).count(),
        // The floor can only raise a line, never soothe: "below" would be a guess.
        Score::NotScored { .. } => return None,
    };
    words.sentences.get(position).map(|sentence| sentence.as_str())
}

/// The whole result as plain text, for the person's own use.
#[must_use]
pub fn plain_text(book: &Book, report: &Report, date: &str) -> String {
    let phrases = &book.phrases;
    let mut text = phrases.copy_title(book.programme.name, date);
    text.push_str("\n\n");
    for line in &report.lines {
        let (Some(scale), Some(words)) = (book.battery.scales.get(line.scale), book.scales.get(line.scale)) else {
            continue;
        };
        let title = book.battery.questionnaire(scale.questionnaire).map_or("", |sheet| sheet.title.as_str());
        for part in [&words.name, " (", title, "): ", &place(book, *line), "\n"] {
            text.push_str(part);
        }
    }
    text.push('\n');
    text.push_str(phrases.copy_closing());
    text.push('\n');
    text
}
