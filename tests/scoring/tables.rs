//! Published tables: where each range begins and ends, each cut-off and the total below it, and
//! the rules for what was left open.

use doc_to_doc::content::copy::shown;
use doc_to_doc::domain::scale::{Score, Total};

use super::by_hand::Verdict;
use super::fill::fill;
use super::{Sheet, scale, score, shipped_verdict};

/// A full sheet with this total; a gate ahead of the scale's own items is answered yes.
fn adding_up_to(id: &str, total: i32) -> Sheet {
    let (scale, questionnaire) = scale(id);
    let mut sheet: Sheet = questionnaire.items.iter().map(|item| Some(item.choices.len() - 1)).collect();
    for (item, choice) in fill(scale, questionnaire, total) {
        sheet[item] = Some(choice);
    }
    sheet
}

#[test]
fn each_published_range_begins_and_ends_where_the_paper_says() {
    for (id, bands) in [
        // Kroenke, Spitzer, Williams, J Gen Intern Med 2001;16:606-613.
        (
            "phq-9",
            vec![
                ("minimal", 0, 4),
                ("mild", 5, 9),
                ("moderate", 10, 14),
                ("moderately-severe", 15, 19),
                ("severe", 20, 27),
            ],
        ),
        // Spitzer et al., Arch Intern Med 2006;166:1092.
        ("gad-7", vec![("minimal", 0, 4), ("mild", 5, 9), ("moderate", 10, 14), ("severe", 15, 21)]),
    ] {
        for (band, first, last) in bands {
            for total in first..=last {
                let sheet = adding_up_to(id, total);
                assert_eq!(shipped_verdict(id, &sheet), Verdict::Total(total, 1, Some(band)), "{id} {total}");
            }
        }
    }
}

#[test]
fn only_two_scales_have_ranges_for_no_other_publishes_any() {
    let with_bands: Vec<&str> = super::shipped::book()
        .battery
        .scales
        .iter()
        .filter(|scale| !scale.bands.is_empty())
        .map(|scale| scale.id.as_str())
        .collect();
    assert_eq!(with_bands, ["phq-9", "gad-7"]);
}

#[test]
fn each_cut_off_is_reached_at_its_total_and_not_one_step_below() {
    for (id, cut_offs, step) in [
        ("burnout-single-item", vec![("burnout", 3, true)], 1),
        ("phq-9", vec![("screen", 10, true)], 1),
        ("gad-7", vec![("screen", 10, true)], 1),
        ("gad-2", vec![("screen", 3, true)], 1),
        // Prins 2016; Bovin 2021.
        ("pc-ptsd-5", vec![("sensitive", 3, true), ("balanced", 4, true)], 1),
        // No accepted cut-off: the line is this programme's own, and says so.
        ("ucla-3", vec![("prompt", 6, false)], 1),
        // Bush 1998, women and men; the VA's threshold for a short talk.
        ("audit-c", vec![("women", 3, true), ("men", 4, true), ("counselling", 5, true)], 1),
        ("cbi-personal", vec![("line", 50, true)], 25),
        ("cbi-work", vec![("line", 50, true)], 25),
        ("cbi-patient", vec![("line", 50, true)], 25),
    ] {
        let (scale, _) = scale(id);
        let shipped: Vec<_> = scale.cut_offs.iter().map(|cut| (cut.id.as_str(), cut.at, cut.published)).collect();
        assert_eq!(shipped, cut_offs, "{id}");
        // A mean's cut-off is a sum over all of its items.
        let over = if step == 1 { 1 } else { i32::try_from(scale.items.len()).unwrap() };
        for (_, at, _) in cut_offs {
            assert!(score(id, &adding_up_to(id, at * over)).reaches(at), "{id} at {at}");
            assert!(!score(id, &adding_up_to(id, at * over - step)).reaches(at), "{id} below {at}");
        }
    }
}

#[test]
fn each_scale_runs_from_the_lowest_to_the_highest_total() {
    for (id, range) in [
        ("burnout-single-item", (1, 5)),
        ("phq-9", (0, 27)),
        ("gad-7", (0, 21)),
        ("gad-2", (0, 6)),
        ("pc-ptsd-5", (0, 5)),
        ("ucla-3", (3, 9)),
        ("audit-c", (0, 12)),
        ("cbi-personal", (0, 100)),
        ("cbi-work", (0, 100)),
        ("cbi-patient", (0, 100)),
    ] {
        assert_eq!(scale(id).0.range, range, "{id}");
    }
}

/// PC-PTSD-5 (Prins 2016) and AUDIT-C (Bush 1998): what a gate rules out is complete, what it leaves open is not.
#[test]
fn a_gate_rules_out_or_leaves_open() {
    let (yes, no, none) = (Some(1), Some(0), None);
    let open = |at_least: Option<i32>| Verdict::Open(at_least.map(|sum| (sum, 1)));
    for (id, sheet, expected) in [
        ("pc-ptsd-5", [no, none, none, none, none, none].to_vec(), Verdict::Total(0, 1, None)),
        ("pc-ptsd-5", [no, yes, yes, yes, yes, yes].to_vec(), Verdict::Total(0, 1, None)),
        ("pc-ptsd-5", [none, yes, yes, yes, yes, yes].to_vec(), open(None)),
        ("pc-ptsd-5", [yes, yes, yes, none, no, no].to_vec(), open(None)),
        ("pc-ptsd-5", [yes, yes, yes, none, yes, no].to_vec(), open(Some(3))),
        ("audit-c", [Some(0), none, none].to_vec(), Verdict::Total(0, 1, None)),
        ("audit-c", [Some(0), Some(4), Some(4)].to_vec(), Verdict::Total(0, 1, None)),
        ("audit-c", [none, Some(1), Some(1)].to_vec(), open(None)),
        ("audit-c", [none, Some(2), Some(1)].to_vec(), open(Some(3))),
        ("audit-c", [Some(4), none, Some(4)].to_vec(), open(Some(8))),
    ] {
        assert_eq!(shipped_verdict(id, &sheet), expected, "{id} {sheet:?}");
    }
}

/// Copenhagen Burnout Inventory (Kristensen 2005): personal with fewer than three answers and work with fewer than four are
/// not scored; no minimum is confirmed for work with patients.
#[test]
fn a_mean_needs_its_fewest_answers() {
    for (id, items, fewest) in [("cbi-personal", 6, 3), ("cbi-work", 7, 4), ("cbi-patient", 6, 6)] {
        for over in 0..=items {
            // "Sometimes" or "Somewhat": 50, on a reversed item too.
            let sheet: Sheet = (0..items).map(|item| (item < over).then_some(2)).collect();
            let expected = if over < fewest { Verdict::Open(None) } else { Verdict::Total(50 * over, over, None) };
            assert_eq!(shipped_verdict(id, &sheet), expected, "{id} with {over}");
        }
    }
    let five_of_six = [Some(0), Some(0), Some(0), Some(0), Some(0), None];
    assert_eq!(shipped_verdict("cbi-patient", &five_of_six), Verdict::Open(Some((500, 6))));
}

#[test]
fn enough_energy_counts_the_other_way_round() {
    let (always, never) = (Some(0), Some(4));
    for (energy, sum) in [(always, 600), (never, 700)] {
        let sheet = [always, always, always, always, always, always, energy];
        assert_eq!(shipped_verdict("cbi-work", &sheet), Verdict::Total(sum, 7, None));
    }
}

#[test]
fn fifty_is_reached_by_exactly_fifty_and_by_nothing_that_rounds_to_it() {
    for (sum, over, reaches) in [
        (300, 6, true),
        (299, 6, false),
        (2999, 60, false),
        (150, 3, true),
        (149, 3, false),
        (350, 7, true),
        (349, 7, false),
    ] {
        assert_eq!(Total { sum, over }.reaches(50), reaches, "{sum}/{over}");
    }
}

#[test]
fn a_mean_is_shown_in_tenths_halves_up_and_never_on_the_wrong_side_of_the_line() {
    for (sum, over, text) in [
        (300, 6, "50"),
        (275, 6, "45.8"),
        (325, 6, "54.2"),
        (350, 6, "58.3"),
        (400, 6, "66.7"),
        (125, 4, "31.3"),
        (325, 7, "46.4"),
        (0, 6, "0"),
        (600, 6, "100"),
    ] {
        assert_eq!(shown(Total { sum, over }), text, "{sum}/{over}");
    }
    for over in 3..=7 {
        for sum in (0..=100 * over).step_by(25) {
            let total = Total { sum, over };
            // Half a tenth up and cut off: the halves that occur (eighths) are exact in binary.
            let rounded = (f64::from(sum) / f64::from(over) * 10.0 + 0.5).floor();
            assert!((f64::from(total.tenths()) - rounded).abs() < 0.01, "{sum}/{over}");
            assert_eq!(total.reaches(50), total.tenths() >= 500, "{sum}/{over}");
        }
    }
}

#[test]
fn a_reached_floor_is_a_reason_and_an_open_question_is_not() {
    let mut sheet = adding_up_to("phq-9", 10);
    sheet[8] = None;
    assert!(matches!(score("phq-9", &sheet), Score::NotScored { at_least: Some(total) } if total.whole() == Some(10)));
    sheet[0] = None;
    assert_eq!(score("phq-9", &sheet), Score::NotScored { at_least: None });
    assert!(!score("phq-9", &sheet).reaches(0));
}
