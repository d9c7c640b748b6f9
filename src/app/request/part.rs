//! What the form is made of. One question, one shape: its name, a hint, what is wrong with it, and
//! then the place for the answer.

pub(super) mod area;
pub(super) mod choices;
pub(super) mod line;

use super::letter::Letter;
use super::problems;
use crate::app::part::prose::Part;
use crate::content::letter::names;
use crate::domain::request::Field;

/// The place for what is written in a field.
pub(super) fn field_id(field: Field) -> String {
    ["field-", field.id()].concat()
}

/// One question.
#[derive(Clone)]
pub(super) struct Asked {
    /// Whose.
    pub(super) letter: Letter,
    /// Which.
    pub(super) field: Field,
    /// What helps to fill it in.
    hint: Option<&'static str>,
    /// What is wrong with it.
    wrong: Option<String>,
}

impl Asked {
    /// One with a hint, or without.
    pub(super) fn new(letter: Letter, field: Field, hint: Option<&'static str>) -> Self {
        Self { letter, field, hint, wrong: problems::at(letter, field) }
    }

    pub(super) fn id(&self) -> String {
        field_id(self.field)
    }

    /// Its name; that it need not be filled in is said where it need not.
    pub(super) fn name(&self) -> String {
        let name = names::field(self.letter.phrases(), self.field, self.letter.channel());
        match self.field {
            Field::Channel | Field::Reach | Field::Elsewhere | Field::Voicemail => name.to_owned(),
            _ => self.letter.phrases().write_optional(name),
        }
    }

    pub(super) fn class(&self) -> &'static str {
        if self.wrong.is_some() { "asked-for wrong" } else { "asked-for" }
    }

    /// Whether it needs another look, as a browser is told so.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.wrong.is_some().then_some("true")
    }

    fn id_of(&self, part: &str) -> String {
        [self.id().as_str(), part].concat()
    }

    /// What else belongs to its name.
    pub(super) fn described_by(&self) -> Option<String> {
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(self.id_of("-hint"));
        }
        if self.wrong.is_some() {
            ids.push(self.id_of("-wrong"));
        }
        if self.field == Field::Message {
            ids.push(self.id_of("-count"));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The hint, and what is wrong.
    pub(super) fn remarks(&self, part: &mut Part) {
        if let Some(hint) = self.hint {
            part.attributed("p", "small soft", vec![("id", self.id_of("-hint").into())], |remark| {
                remark.text(hint);
            });
        }
        if let Some(wrong) = self.wrong.clone() {
            part.attributed("p", "what-is-wrong", vec![("id", self.id_of("-wrong").into())], |remark| {
                remark.text(wrong);
            });
        }
    }

    /// Where the count of characters stands.
    pub(super) fn count_id(&self) -> String {
        self.id_of("-count")
    }
}
