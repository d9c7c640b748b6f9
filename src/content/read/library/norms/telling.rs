//! The words that stand beside a figure, filled with what its paper gives.

use std::collections::{BTreeMap, BTreeSet};

use super::super::clerk::Desk;
use super::super::norms_file::{FigureFile, FigureWords, NormsWords, TOLD};
use crate::content::norms::AudienceWords;
use crate::domain::audience::Audience;
use crate::domain::norm::Kind;
use crate::domain::text::Text;

/// The words of one language.
pub(super) struct Teller {
    pub(super) ask: Text,
    pub(super) about: Text,
    pub(super) nobody: Text,
    pub(super) audiences: Vec<AudienceWords>,
    told: BTreeMap<String, Text>,
    figures: BTreeMap<String, FigureWords>,
}

/// The same, telling of one figure.
pub(super) struct Telling<'a> {
    teller: &'a Teller,
    words: &'a FigureWords,
    file: &'a FigureFile,
}

impl Teller {
    /// Takes the words, and refuses what is missing, belongs to nothing, or has other gaps than it needs.
    pub(super) fn new(words: NormsWords, figures: &[FigureFile], desk: &mut Desk<'_, '_>) -> Self {
        let NormsWords { ask, about, nobody, audiences, told, figures: sentences } = words;
        for (field, text) in [("ask", ask), ("about", about), ("nobody", nobody)] {
            desk.figures(&text, &[], field);
        }
        let known = |name: &str| Audience::ALL.iter().any(|one| one.id() == name);
        refuse_unknown("audiences", audiences.keys(), known, desk);
        let in_order = Audience::ALL.iter().filter_map(|one| {
            let found = audiences.get(one.id()).cloned();
            let field = format!("audiences.{}", one.id());
            match &found {
                Some(words) => desk.figures(&[words.name.as_str(), &words.unknown].join(" "), &[], &field),
                None => desk.refuse(&field, "is missing", "write its name, and what to say where no figure is known"),
            }
            found
        });
        let audiences = in_order.collect();
        refuse_unknown("told", told.keys(), |name| TOLD.iter().any(|(known, _)| *known == name), desk);
        for (name, gaps) in TOLD {
            let field = format!("told.{name}");
            match told.get(name) {
                Some(text) => refuse_gaps(text, gaps, &field, desk),
                None => desk.refuse(&field, "is missing", "write the sentence"),
            }
        }
        refuse_unknown("figures", sentences.keys(), |name| figures.iter().any(|one| one.id == name), desk);
        for file in figures {
            let field = format!("figures.{}", file.id);
            let Some(words) = sentences.get(&file.id) else {
                desk.refuse(&field, "is missing", "write its words");
                continue;
            };
            let gaps: &[&str] = if file.share.is_some() { &["cut", "share"] } else { &["mean"] };
            refuse_gaps(&words.sentence, gaps, &format!("{field}.sentence"), desk);
            if !file.self_selected && words.note.is_none() {
                let fix = "say why it was not people's own choice to answer";
                desk.refuse(&format!("{field}.note"), "is missing", fix);
            }
        }
        Self { ask, about, nobody, audiences, told, figures: sentences }
    }

    /// Tells of this figure; none where its words are missing, which has been refused.
    pub(super) fn of<'a>(&'a self, file: &'a FigureFile) -> Option<Telling<'a>> {
        self.figures.get(&file.id).map(|words| Telling { teller: self, words, file })
    }

    fn said(&self, name: &str) -> &str {
        self.told.get(name).map_or("", |text| text.as_str())
    }
}

impl Telling<'_> {
    /// The figure in one sentence.
    pub(super) fn sentence(&self, kind: Kind) -> Text {
        let filled = match kind {
            Kind::Share { at_least, .. } => {
                let share = kind.of_100().unwrap_or_default().to_string();
                self.words.sentence.replace("{share}", &share).replace("{cut}", &at_least.to_string())
            }
            Kind::Mean { tenths } => self.words.sentence.replace("{mean}", &self.decimal(f64::from(tenths) / 10.0)),
        };
        filled.into()
    }

    /// What stands at the mark of an average.
    pub(super) fn mark(&self, kind: Kind) -> Option<Text> {
        let Kind::Mean { tenths } = kind else { return None };
        Some(self.teller.said("mark").replace("{mean}", &self.decimal(f64::from(tenths) / 10.0)).into())
    }

    /// Who was asked, when, how many answered, and what that leaves open.
    pub(super) fn about(&self) -> Text {
        let file = self.file;
        let said = |name: &str| self.teller.said(name).to_owned();
        let (to, from) = (file.years.to.to_string(), file.years.from);
        let years = match from {
            None => said("until"),
            Some(from) if from == file.years.to => said("year"),
            Some(from) => said("years").replace("{from}", &from.to_string()),
        };
        let answered = if file.response.is_some() { said("answered_rate") } else { said("answered") };
        let response = self.decimal(file.response.unwrap_or_default());
        let answered = answered.replace("{answered}", &self.grouped(file.answered)).replace("{response}", &response);
        let mut sentences = vec![self.words.people.to_string(), years.replace("{to}", &to), answered];
        sentences.extend(file.self_selected.then(|| said("self_selected")));
        sentences.extend((file.pandemic == Some(true)).then(|| said("pandemic")));
        sentences.extend(self.words.note.map(|note| note.to_string()));
        sentences.push(said(file.read.id()));
        sentences.push(said("harmless"));
        sentences.join(" ").into()
    }

    fn decimal(&self, number: f64) -> String {
        number.to_string().replace('.', self.teller.said("decimal"))
    }

    /// 1154 as 1,154.
    fn grouped(&self, number: u32) -> String {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped += self.teller.said("thousands");
            }
            grouped.push(digit);
        }
        grouped
    }
}

fn refuse_unknown<'a>(
    list: &str,
    names: impl Iterator<Item = &'a String>,
    known: impl Fn(&str) -> bool,
    desk: &mut Desk<'_, '_>,
) {
    for name in names.filter(|name| !known(name)) {
        desk.refuse(&format!("{list}.{name}"), "belongs to nothing", "take it out, or correct the name");
    }
}

fn refuse_gaps(text: &str, wanted: &[&str], field: &str, desk: &mut Desk<'_, '_>) {
    let found: BTreeSet<&str> = crate::content::read::wording::gaps_of(text);
    let wanted: BTreeSet<&str> = wanted.iter().copied().collect();
    if found != wanted {
        let what = format!("has the gaps {found:?} and needs {wanted:?}");
        desk.refuse(field, what, "write each gap once or more, in braces, by its name");
    }
}
