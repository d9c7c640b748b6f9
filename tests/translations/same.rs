//! A translation changes words, and nothing that counts.

use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::battery::Battery;
use doc_to_doc::domain::questionnaire::{Item, Questionnaire};
use doc_to_doc::domain::sitting::{Moment, Sitting};

use crate::dice::Dice;
use crate::person::goes_on_in;
use crate::{asked_in, compared};

/// Sheets for each questionnaire.
const SHEETS: usize = 3_000;

/// Checks that are taken from beginning to end.
const CHECKS: usize = 300;

fn batteries() -> [Battery; 3] {
    let all = r#"["es/gad-7", "zh-Hans/phq-9", "zh-Hans/gad-7"]"#;
    [asked_in("es"), compared("es", all), compared("zh-Hans", all)]
}

/// A questionnaire without its words.
fn wordless(sheet: &Questionnaire) -> Questionnaire {
    let mut sheet = sheet.clone();
    (sheet.title, sheet.credit, sheet.language) = ("".into(), "".into(), "".into());
    sheet.wording = doc_to_doc::domain::questionnaire::Wording::default();
    for item in &mut sheet.items {
        (item.text, item.language) = ("".into(), "".into());
        item.stem.iter_mut().for_each(|stem| stem.text = "".into());
        item.choices.iter_mut().for_each(|choice| choice.text = "".into());
    }
    sheet
}

#[test]
fn order_codes_values_and_conditions_are_the_questionnaires() {
    let english = asked_in("en");
    for battery in batteries() {
        assert_ne!(battery.questionnaires, english.questionnaires, "something is translated");
        let wordless_of = |battery: &Battery| battery.questionnaires.iter().map(wordless).collect::<Vec<_>>();
        assert_eq!(wordless_of(&battery), wordless_of(&english));
        let rest = |battery: &Battery| Battery { questionnaires: Vec::new(), ..battery.clone() };
        assert_eq!(rest(&battery), rest(&english));
    }
}

#[test]
fn every_sheet_has_the_same_score_in_every_language() {
    let (english, mut dice) = (asked_in("en"), Dice(7));
    for battery in batteries() {
        for (position, sheet) in (0..).zip(&english.questionnaires) {
            for _ in 0..SHEETS {
                let reply = |item: &Item, dice: &mut Dice| match dice.below(6) {
                    0 => Reply::Declined,
                    _ => Reply::Chosen(u8::try_from(dice.below(item.choices.len())).unwrap()),
                };
                let replies: Vec<Reply> = sheet.items.iter().map(|item| reply(item, &mut dice)).collect();
                let other = battery.questionnaire(position).unwrap();
                for scale in english.scales.iter().filter(|scale| scale.questionnaire == position) {
                    assert_eq!(scale.score(sheet, &replies), scale.score(other, &replies), "{} {replies:?}", scale.id);
                }
            }
        }
    }
}

/// The same hand in two languages: the same questions, the same interrupts, the same result.
#[test]
fn a_whole_check_goes_the_same_way() {
    let (english, mut dice) = (asked_in("en"), Dice(99));
    let mut interrupted = 0;
    for battery in batteries() {
        for _ in 0..CHECKS {
            let mut sittings = [&english, &battery].map(|one| Sitting::begin(one, &one.full));
            while sittings[0].moment(&english) != Moment::Result {
                let moments = [sittings[0].moment(&english), sittings[1].moment(&battery)];
                assert_eq!(moments[0], moments[1]);
                interrupted += usize::from(matches!(moments[0], Moment::Interrupt(_)));
                let throw = dice.below(60);
                for (sitting, battery) in sittings.iter_mut().zip([&english, &battery]) {
                    match sitting.moment(battery) {
                        Moment::Question { questionnaire, item } => {
                            let choices = battery.item(questionnaire, item).unwrap().choices.len();
                            let reply = if throw < 6 {
                                Reply::Declined
                            } else {
                                Reply::Chosen(u8::try_from(throw % choices).unwrap())
                            };
                            sitting.answer(battery, reply);
                            goes_on_in(battery, sitting);
                        }
                        Moment::Offer(_) => sitting.decide(battery, throw % 2 == 0),
                        _ => goes_on_in(battery, sitting),
                    }
                }
            }
            assert_eq!(sittings[0].report(&english), sittings[1].report(&battery));
        }
    }
    assert!(interrupted > CHECKS, "{interrupted}");
}
