//! Puts the translations of questionnaires over the questionnaires, language by language.
//!
//! A translation changes words alone: which items there are, their order, their codes and their values
//! stay the questionnaire's. One whose copies contradict each other is used only where the association
//! says, in `config.json`, that it has compared it with the publisher's sheet.

use std::collections::BTreeMap;
use std::path::Path;

use super::problem::{Problem, Severity};
use super::translation_check::check;
use super::translation_file::{Grade, TranslationFile};
use super::{SELF_CHECK, battery, config, fhir};
use crate::domain::battery::Battery;
use crate::domain::questionnaire::{Item, Questionnaire, Wording};
use crate::domain::text::Text;

/// The field of `config.json` that names what was compared.
const CHECKED: &str = "checked_translations";

/// Every translation that there is, checked, by its name: `es/phq-9`.
#[derive(Default)]
pub(super) struct Translations(BTreeMap<String, Translation>);

struct Translation {
    file: TranslationFile,
    /// How sure its wording is; none where it is not used.
    wording: Option<Wording>,
}

impl Translations {
    /// Reads all of them, used or not; `checked` names those that the association has compared.
    pub(super) fn read(public: &Path, checked: &[Text], battery: &Battery, problems: &mut Vec<Problem>) -> Self {
        let mut translations = Self::default();
        let names = names(public);
        for (locale, id) in &names {
            let file = file_of(locale, id);
            if battery.questionnaires.iter().any(|sheet| sheet.id == *id) {
                if let Some(text) = super::file::text(public, &file, problems) {
                    translations.add((locale, id), &text, checked, battery, problems);
                }
            } else if !public.join(fhir::file_of(id)).exists() {
                // One that is there and that nobody is asked waits, as its translation does.
                let what = format!("there is no questionnaire `{id}`");
                problems.push(Problem::error(&file, "", what, "name the file as its questionnaire, or take it out"));
            }
        }
        let names: Vec<String> = names.iter().map(|(locale, id)| name_of(locale, id)).collect();
        for (at, unknown) in checked.iter().enumerate().filter(|(_, name)| !names.contains(&name.to_string())) {
            let what = format!("`{unknown}` is no translation");
            let fix = format!("write one of these, or leave it out: {}", names.join(", "));
            problems.push(Problem::error(config::FILE, &format!("{CHECKED}[{at}]"), what, fix));
        }
        translations
    }

    /// Reads one, and keeps it where nothing is wrong with it.
    fn add(
        &mut self,
        (locale, id): (&str, &str),
        text: &str,
        checked: &[Text],
        battery: &Battery,
        problems: &mut Vec<Problem>,
    ) {
        let (file, name) = (file_of(locale, id), name_of(locale, id));
        let Some(sheet) = battery.questionnaires.iter().find(|sheet| sheet.id == id) else { return };
        let before = problems.len();
        let Some(read) = super::file::parsed::<TranslationFile>(&file, text, problems) else { return };
        super::file::refuse_empty_texts_in(&file, text, problems);
        check(&read, sheet, locale, |field, what, fix| problems.push(Problem::error(&file, field, what, fix)));
        if problems.len() > before {
            return;
        }
        let wording = wording(read.provenance.grade, checked.iter().any(|one| *one == name));
        if matches!(wording, None | Some(Wording::Circulating)) {
            let what = if wording.is_none() {
                "copies contradict each other; the questions are not shown in this language"
            } else {
                "nobody has compared it with the publisher's sheet; the page says so"
            };
            let fix = format!("compare it word for word, then name it in `{CHECKED}` of config.json: \"{name}\"");
            problems.push(Problem::warning(&file, "provenance.grade", what, fix));
        }
        self.0.insert(name, Translation { file: read, wording });
    }

    /// The battery as it is asked in the language `locale`: what has no translation that may be used stays.
    pub(super) fn of(&self, locale: &str, battery: &Battery) -> Battery {
        let mut battery = battery.clone();
        for sheet in &mut battery.questionnaires {
            if let Some(translation) = self.0.get(&name_of(locale, &sheet.id)) {
                translation.lay_over(locale.into(), sheet);
            }
        }
        battery
    }
}

impl Translation {
    fn lay_over(&self, locale: Text, sheet: &mut Questionnaire) {
        let Some(wording) = self.wording else { return };
        sheet.wording = wording;
        if let (Some(title), Some(credit)) = (self.file.title, self.file.credit) {
            (sheet.title, sheet.credit, sheet.language) = (title, credit, locale);
        }
        for item in &mut sheet.items {
            if let Some(translated) = self.translated(item, locale) {
                *item = translated;
            }
        }
    }

    /// The item with its opening and all its answers; none where one of them has no translation.
    fn translated(&self, item: &Item, locale: Text) -> Option<Item> {
        let mut item = item.clone();
        item.language = locale;
        item.text = *self.file.items.get(item.link_id.as_str())?;
        if let Some(stem) = &mut item.stem {
            stem.text = *self.file.stem.get(stem.link_id.as_str())?;
        }
        for choice in &mut item.choices {
            choice.text = *self.file.answers.get(choice.coding.code.as_str())?;
        }
        Some(item)
    }
}

fn wording(grade: Grade, compared: bool) -> Option<Wording> {
    match grade {
        Grade::Publisher | Grade::Own => Some(Wording::Printed),
        Grade::AgreeingCopies | Grade::CompetingCopies if compared => Some(Wording::Compared),
        Grade::AgreeingCopies => Some(Wording::Circulating),
        Grade::CompetingCopies => None,
    }
}

fn name_of(locale: &str, id: &str) -> String {
    [locale, "/", id].concat()
}

fn file_of(locale: &str, id: &str) -> String {
    format!("content/{locale}/instruments/{id}.json")
}

/// The language and the questionnaire of every translation below `public`, in the order of the alphabet.
fn names(public: &Path) -> Vec<(String, String)> {
    // A folder that cannot be read holds nothing that the page could show; what must be there is asked for elsewhere.
    let inside = |folder: &Path| std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names = Vec::new();
    for folder in inside(&public.join("content")) {
        for file in inside(&folder.path().join("instruments")) {
            if let (Ok(locale), Ok(file)) = (folder.file_name().into_string(), file.file_name().into_string())
                && let Some(id) = file.strip_suffix(".json")
            {
                names.push((locale, id.to_owned()));
            }
        }
    }
    names.sort();
    names
}

/// Reads what is asked and how it is scored alone, as it is asked in the language `locale`.
///
/// # Errors
/// Every mistake in the questionnaires, their translations and the scores, each with its file, field and fix.
pub fn battery_in(public: &Path, locale: &str) -> Result<Battery, Vec<Problem>> {
    let mut problems = Vec::new();
    let first = config::first(public, &mut problems).unwrap_or_default();
    let checked = config::read(public, &first, &mut problems).map(|config| config.checked_translations);
    let file = super::file::json(public, SELF_CHECK, &mut problems);
    let read = file.and_then(|file| battery::read(public, &file, &mut problems));
    let battery = read.map(|read| {
        Translations::read(public, &checked.unwrap_or_default(), &read.battery, &mut problems).of(locale, &read.battery)
    });
    problems.retain(|problem| problem.severity == Severity::Error);
    battery.filter(|_| problems.is_empty()).ok_or(problems)
}

/// Puts the text of one translation over a battery: `name` is its language and its questionnaire, `checked` what the
/// association has compared.
///
/// # Errors
/// Every mistake in it, each with its file, field and fix.
pub fn translation_alone(
    (locale, id): (&str, &str),
    text: &str,
    checked: &[Text],
    battery: &Battery,
) -> Result<Battery, Vec<Problem>> {
    let (mut problems, mut translations) = (Vec::new(), Translations::default());
    translations.add((locale, id), text, checked, battery, &mut problems);
    problems.retain(|problem| problem.severity == Severity::Error);
    if problems.is_empty() { Ok(translations.of(locale, battery)) } else { Err(problems) }
}
