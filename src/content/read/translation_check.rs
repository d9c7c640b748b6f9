//! What is wrong with a translation, held against its questionnaire.

use super::printed;
use super::translation_file::{Grade, Texts, TranslationFile};
use crate::domain::questionnaire::{Choice, Item, Questionnaire};
use crate::domain::text::Text;

/// Refuses what would mix languages within a question, or change what an answer says.
pub(super) fn check(
    file: &TranslationFile,
    sheet: &Questionnaire,
    locale: &str,
    refuse: impl FnMut(&str, String, &str),
) {
    let mut desk = Desk { file, sheet, refuse };
    if file.questionnaire != sheet.id {
        let what = format!("is `{}`", file.questionnaire);
        desk.refuse("questionnaire", what, &format!("write `{}`, the name of the file", sheet.id));
    }
    if sheet.items.iter().any(|item| item.language == locale) {
        desk.refuse("", format!("`{}` is worded in `{locale}` already", sheet.id), "take the file out");
    }
    desk.credit();
    desk.unknown();
    desk.whole();
    desk.alike();
    desk.unreadable();
}

struct Desk<'a, R> {
    file: &'a TranslationFile,
    sheet: &'a Questionnaire,
    refuse: R,
}

impl<R: FnMut(&str, String, &str)> Desk<'_, R> {
    fn refuse(&mut self, field: &str, what: impl Into<String>, fix: &str) {
        (self.refuse)(field, what.into(), fix);
    }

    /// Whose words they are.
    fn credit(&mut self) {
        let (title, credit) = (self.file.title.is_some(), self.file.credit.is_some());
        if !credit && self.file.provenance.grade == Grade::Publisher {
            self.refuse("credit", "is missing", "write the line of credit that stands on the publisher's sheet");
        } else if title != credit {
            let field = if title { "credit" } else { "title" };
            let fix = "give the title and the credit line, or neither: they stand together, in one language";
            self.refuse(field, "is missing", fix);
        }
    }

    /// Names that the questionnaire does not have.
    fn unknown(&mut self) {
        let (file, items) = (self.file, &self.sheet.items);
        let stems = |name: &str| items.iter().filter_map(|item| item.stem.as_ref()).any(|stem| stem.link_id == name);
        for name in file.stem.keys().filter(|name| !stems(name)) {
            self.refuse(&format!("stem.{name}"), "is no opening", "name the linkId of one of its groups");
        }
        for name in file.items.keys().filter(|name| !items.iter().any(|item| item.link_id == **name)) {
            self.refuse(&format!("items.{name}"), "is no question", "name the linkId of one of its items");
        }
        let coded = |code: &str| items.iter().flat_map(|item| &item.choices).any(|choice| choice.coding.code == code);
        for code in file.answers.keys().filter(|code| !coded(code)) {
            self.refuse(&format!("answers.{code}"), "is no answer", "name the code of one of its answers");
        }
        if file.items.is_empty() {
            self.refuse("items", "has no questions", "give at least one, or take the file out");
        }
    }

    /// An opening, its questions and their answers are in one language.
    fn whole(&mut self) {
        let file = self.file;
        for item in &self.sheet.items {
            let given = file.items.contains_key(item.link_id.as_str());
            if let Some(stem) = &item.stem {
                let opened = file.stem.contains_key(stem.link_id.as_str());
                if given && !opened {
                    let fix = "give the opening of these questions, or leave them all out";
                    self.refuse(&format!("stem.{}", stem.link_id), "is missing", fix);
                } else if opened && !given {
                    let fix = "give every question under this opening, or leave out the opening and all of them";
                    self.refuse(&format!("items.{}", item.link_id), "is missing", fix);
                }
            }
            for choice in item.choices.iter().filter(|_| given) {
                if !file.answers.contains_key(choice.coding.code.as_str()) {
                    let fix = format!("give every answer of question `{}`, or leave the question out", item.link_id);
                    self.refuse(&format!("answers.{}", choice.coding.code), "is missing", &fix);
                }
            }
        }
    }

    /// Two things that say something else must not read alike, and one code must not name two things.
    fn alike(&mut self) {
        let file = self.file;
        let given = |item: &&Item| file.items.contains_key(item.link_id.as_str());
        let text = |texts: &Texts, name: Text| texts.get(name.as_str()).copied();
        let items: Vec<&Item> = self.sheet.items.iter().filter(given).collect();
        let choices: Vec<&Choice> = items.iter().flat_map(|item| &item.choices).collect();
        for (at, item) in items.iter().enumerate() {
            let same = |other: &&&Item| {
                item.text != other.text && text(&file.items, item.link_id) == text(&file.items, other.link_id)
            };
            if let Some(other) = items.iter().take(at).find(same) {
                let what = format!("reads as `{}` does", other.link_id);
                self.refuse(&format!("items.{}", item.link_id), what, "give each question its own text");
            }
            for (at, choice) in item.choices.iter().enumerate() {
                let code = choice.coding.code;
                let same = |other: &&Choice| text(&file.answers, code) == text(&file.answers, other.coding.code);
                if let Some(other) =
                    item.choices.iter().take(at).filter(|_| text(&file.answers, code).is_some()).find(same)
                {
                    let what = format!("reads as `{}` does", other.coding.code);
                    self.refuse(&format!("answers.{code}"), what, "give each answer of a question its own text");
                }
            }
        }
        for (at, choice) in choices.iter().enumerate() {
            let code = choice.coding.code;
            let other = |other: &&&Choice| other.coding.code == code && other.text != choice.text;
            if let Some(other) = choices.iter().take(at).find(other) {
                let what = format!("stands for `{}` and for `{}`", other.text, choice.text);
                let fix = "give the two answers codes of their own in the questionnaire";
                self.refuse(&format!("answers.{code}"), what, fix);
            }
        }
    }

    /// What no screen could show.
    fn unreadable(&mut self) {
        let file = self.file;
        let of = |list: &str, texts: &Texts, longest: usize| {
            texts.iter().map(|(name, text)| (format!("{list}.{name}"), *text, longest)).collect::<Vec<_>>()
        };
        let title = file.title.map(|title| ("title".to_owned(), title, printed::LONGEST_TEXT));
        let credit = file.credit.map(|credit| ("credit".to_owned(), credit, usize::MAX));
        let texts = of("stem", &file.stem, printed::LONGEST_TEXT)
            .into_iter()
            .chain(of("items", &file.items, printed::LONGEST_TEXT))
            .chain(of("answers", &file.answers, printed::LONGEST_CHOICE));
        for (field, text, longest) in title.into_iter().chain(credit).chain(texts) {
            for (what, fix) in printed::faults(&text, longest) {
                self.refuse(&field, what, &fix);
            }
        }
    }
}
