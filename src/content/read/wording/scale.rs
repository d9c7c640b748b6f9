//! Reads the words of one scale: its ranges, its cut-offs, and a sentence for each total.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Desk;
use crate::content::words::ScaleWords;
use crate::domain::scale::Scale;
use crate::domain::text::Text;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScaleFile {
    name: Text,
    hint: Option<Text>,
    #[serde(default)]
    bands: BTreeMap<String, BandFile>,
    below: Option<Text>,
    cut_offs: BTreeMap<String, CutOffFile>,
    caution: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BandFile {
    name: Text,
    sentence: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CutOffFile {
    label: Text,
    sentence: Option<Text>,
}

impl Desk<'_> {
    pub(super) fn scale(&mut self, scale: &Scale, files: &BTreeMap<String, ScaleFile>) -> Option<ScaleWords> {
        let field = format!("scales.{}", scale.id);
        let Some(file) = files.get(scale.id.as_str()) else {
            self.refuse(&field, "is missing", "write its words");
            return None;
        };
        self.refuse_unknown(&format!("{field}.bands"), file.bands.keys(), |name| {
            scale.bands.iter().any(|band| band.id == name)
        });
        self.refuse_unknown(&format!("{field}.cut_offs"), file.cut_offs.keys(), |name| {
            scale.cut_offs.iter().any(|cut| cut.id == name)
        });
        let (mut bands, mut sentences, mut cut_offs) = (Vec::new(), Vec::new(), Vec::new());
        for band in &scale.bands {
            match file.bands.get(band.id.as_str()) {
                Some(words) => {
                    bands.push(words.name);
                    sentences.push(words.sentence);
                }
                None => self.refuse(&format!("{field}.bands.{}", band.id), "is missing", "write its words"),
            }
        }
        if scale.bands.is_empty() {
            match &file.below {
                Some(below) => sentences.push(*below),
                None => {
                    self.refuse(&format!("{field}.below"), "is missing", "say what a total below all cut-offs means");
                }
            }
        }
        for cut in &scale.cut_offs {
            let field = format!("{field}.cut_offs.{}", cut.id);
            let Some(words) = file.cut_offs.get(cut.id.as_str()) else {
                self.refuse(&field, "is missing", "write its words");
                continue;
            };
            cut_offs.push(words.label);
            match (&words.sentence, scale.bands.is_empty()) {
                (Some(sentence), true) => sentences.push(*sentence),
                (None, true) => self.refuse(&format!("{field}.sentence"), "is missing", "say what reaching it means"),
                (Some(_), false) => {
                    self.refuse(&format!("{field}.sentence"), "is never shown", "take it out: the bands speak");
                }
                (None, false) => {}
            }
        }
        let (name, hint, caution) = (file.name, file.hint, file.caution);
        Some(ScaleWords { name, hint, bands, sentences, cut_offs, caution })
    }
}
