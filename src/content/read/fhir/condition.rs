//! Reads on which earlier answer a question waits.

use super::Reader;
use crate::content::read::fhir_file::EnableWhen;
use crate::domain::questionnaire::{Condition, Must};

impl Reader<'_> {
    pub(super) fn condition(&mut self, condition: &EnableWhen, field: &str) -> Option<Condition> {
        let Some(position) = self.items.iter().position(|earlier| earlier.link_id == condition.question) else {
            let what = format!("waits for `{}`, which is no earlier item", condition.question);
            self.refuse(&format!("{field}.question"), &what, "name the linkId of an item that comes before");
            return None;
        };
        if self.items.get(position).is_some_and(|gate| !gate.conditions.is_empty()) {
            let what = format!("waits for `{}`, which waits itself", condition.question);
            self.refuse(&format!("{field}.question"), &what, "let both wait for the item that is always asked");
        }
        let must = match (condition.operator.as_str(), &condition.answer_coding, condition.answer_boolean) {
            ("=", Some(wanted), None) => {
                let chosen = self.items.get(position).and_then(|item| {
                    item.choices
                        .iter()
                        .position(|choice| choice.coding.system == wanted.system && choice.coding.code == wanted.code)
                });
                let Some(chosen) = chosen.and_then(|chosen| u8::try_from(chosen).ok()) else {
                    let what = format!("waits for the answer `{}`, which that item does not offer", wanted.code);
                    self.refuse(&format!("{field}.answerCoding"), &what, "name one of its options");
                    return None;
                };
                Must::Be(chosen)
            }
            ("exists", None, Some(false)) => Must::BeOpen,
            _ => {
                let fix = "use `=` with an answerCoding, or `exists` with answerBoolean false";
                self.refuse(&format!("{field}.operator"), "this condition is not supported", fix);
                return None;
            }
        };
        Some(Condition { item: u16::try_from(position).unwrap_or(u16::MAX), must })
    }
}
