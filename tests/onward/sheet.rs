//! Everything that was asked, as it was answered, and what the papers make of it.

use doc_to_doc::content::sheet::{Row, Sheet};
use doc_to_doc::domain::sitting::{Sitting, Stop};

use crate::full;
use crate::person::{Person, calm, silent};
use crate::shipped::book;

pub(crate) fn sheet(sitting: &Sitting) -> Sheet {
    Sheet::of(book(), sitting)
}

pub(crate) fn rows(sheet: &Sheet) -> Vec<&Row> {
    sheet.sections.iter().flat_map(|section| &section.groups).flat_map(|group| &group.rows).collect()
}

/// People who differ in everything that the sheet depends on.
pub(crate) fn people() -> Vec<Person> {
    vec![
        calm(),
        silent(),
        calm().scores("phq-9", 27).scores("gad-7", 21).scores("pc-ptsd-5", 5).scores("audit-c", 12).scores("ucla-3", 9),
        calm().scores("phq-9", 14).declines("phq-9/3").declines("gad-7/1").declines("audit-c/1"),
        calm().scores("burnout-single-item", 5).accepts("more-burnout").accepts("patients"),
        calm().scores("burnout-single-item", 3).accepts("more-burnout").declines("cbi-personal/2"),
    ]
}

fn answer<'a>(sheet: &'a Sheet, question: &str) -> (&'a str, &'a str) {
    let row = rows(sheet).into_iter().find(|row| row.question.starts_with(question)).unwrap();
    (row.answered.answer, &row.answered.points)
}

#[test]
fn every_question_that_was_asked_stands_there_once_and_in_order() {
    let battery = &book().battery;
    for person in people() {
        let sitting = full(&person);
        let asked: Vec<&str> = sitting
            .trail(battery)
            .into_iter()
            .filter_map(|stop| match stop {
                Stop::Question { questionnaire, item } => {
                    Some(battery.item(questionnaire, item).unwrap().text.as_str())
                }
                Stop::Offer(_) => None,
            })
            .collect();
        assert!(asked.len() > 15);
        let sheet = sheet(&sitting);
        let told: Vec<&str> = rows(&sheet).into_iter().map(|row| row.question.as_str()).collect();
        assert_eq!(told, asked);
        let questions = |of: &[_]| of.iter().flat_map(|group: &doc_to_doc::content::sheet::Group| &group.rows).count();
        for section in &sheet.sections {
            let whole = battery.questionnaires.iter().find(|one| one.title == section.title).unwrap();
            assert_eq!(questions(&section.groups) + section.not_asked, whole.items.len(), "{}", section.title);
        }
    }
}

#[test]
fn an_answer_of_self_harm_stands_as_it_was_given() {
    for (choice, words) in [(1, "Several days"), (2, "More than half the days"), (3, "Nearly every day")] {
        let sheet = sheet(&full(&calm().chooses("phq-9/9", choice)));
        assert_eq!(answer(&sheet, "Thoughts that you would be better off dead"), (words, choice.to_string().as_str()));
        assert_eq!(sheet.sections[1].totals[0].told, format!("Mood: {choice} out of 27, in the range called minimal"));
    }
}

#[test]
fn what_was_skipped_is_shown_as_skipped_and_never_counted() {
    let sheet = sheet(&full(&calm().scores("phq-9", 9).declines("phq-9/9")));
    let skipped = answer(&sheet, "Thoughts that you would be better off dead");
    assert_eq!(skipped, ("Preferred not to answer", "not scored"));
    assert_eq!(sheet.sections[1].totals[0].told, "Mood: Not scored, because a question was left open.");
    let all = self::sheet(&full(&silent()));
    assert!(rows(&all).iter().all(|row| row.answered.answer == "Preferred not to answer"));
    assert!(all.sections.iter().flat_map(|one| &one.totals).all(|total| total.told.contains("Not scored")));
}

#[test]
fn what_counts_for_nothing_has_no_points() {
    let sheet = sheet(&full(&calm().scores("phq-9", 20).chooses("after-event/1", 1)));
    assert_eq!(answer(&sheet, "If you checked off"), ("Not difficult at all", ""));
    assert_eq!(answer(&sheet, "Have you been involved in a patient-safety event"), ("Yes", ""));
    assert_eq!(answer(&sheet, "Sometimes things happen to people").1, "");
    assert_eq!(answer(&sheet, "Little interest"), ("Nearly every day", "3"));
}

#[test]
fn what_earlier_answers_ruled_out_is_counted_and_not_listed() {
    let counts = |person: &Person| {
        let sheet = sheet(&full(person));
        sheet.sections.iter().map(|one| (one.title.as_str(), one.not_asked)).filter(|one| one.1 > 0).collect::<Vec<_>>()
    };
    let (mood, worry) = ("Patient Health Questionnaire-9 (PHQ-9)", "Generalized Anxiety Disorder-7 (GAD-7)");
    let (event, alcohol) = (
        "Primary Care PTSD Screen for DSM-5 (PC-PTSD-5)",
        "Alcohol Use Disorders Identification Test: consumption questions (AUDIT-C)",
    );
    assert_eq!(counts(&calm()), [(mood, 1), (worry, 5), (event, 5), (alcohol, 2)]);
    let much = calm().scores("phq-9", 9).scores("gad-7", 9).scores("pc-ptsd-5", 3).scores("audit-c", 6);
    assert_eq!(counts(&much), []);
}

#[test]
fn each_total_has_its_ranges_and_its_paper() {
    let battery = &book().battery;
    for person in people() {
        let sitting = full(&person);
        let report = sitting.report(battery);
        let sheet = sheet(&sitting);
        let totals: Vec<_> = sheet.sections.iter().flat_map(|one| &one.totals).collect();
        assert_eq!(totals.len(), report.lines.len());
        for (total, line) in totals.iter().zip(&report.lines) {
            let scale = &battery.scales[line.scale];
            assert_eq!(total.citation, scale.citation);
            let published = scale.cut_offs.iter().filter(|cut| cut.published).count();
            assert_eq!(total.ranges.len(), scale.bands.len() + published, "{}", scale.id);
        }
        for section in &sheet.sections {
            let credit = battery.questionnaires.iter().find(|one| one.title == section.title).unwrap().credit;
            assert_eq!(sheet.credits.iter().filter(|one| one.text == credit).count(), 1, "{credit}");
        }
    }
}
