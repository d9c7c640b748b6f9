//! The publishers' rules once more, written from the papers and never from the content files: Rohland 2004 (the
//! single item), Kroenke 2001 (PHQ-9), Spitzer 2006 (GAD-7), Prins 2016 (PC-PTSD-5), Hughes 2004 (UCLA-3), Bush 1998
//! (AUDIT-C), Kristensen 2005 (CBI). A sheet is the whole questionnaire in printed order; an answer is the position
//! of its option, none where the person preferred not to answer.

/// What a paper makes of a sheet.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Points, divided by how many answers, and the published range.
    Total(i32, i32, Option<&'static str>),
    /// No score; the points that are certain, where they alone reach the lowest cut-off.
    Open(Option<(i32, i32)>),
}

type Bands = &'static [(i32, &'static str)];

/// Kroenke, Spitzer, Williams 2001: each range by its lowest total.
const PHQ_9: Bands = &[(0, "minimal"), (5, "mild"), (10, "moderate"), (15, "moderately-severe"), (20, "severe")];
/// Spitzer et al. 2006.
const GAD_7: Bands = &[(0, "minimal"), (5, "mild"), (10, "moderate"), (15, "severe")];

/// "Not at all" to "Nearly every day"; "Never" to "4 or more times a week", and the like.
const UPWARD: [i32; 5] = [0, 1, 2, 3, 4];
/// "I enjoy my work" to "completely burned out"; "Hardly ever" to "Often".
const FROM_ONE: [i32; 5] = [1, 2, 3, 4, 5];
/// "Always" or "To a very high degree" to "Never/almost never" or "To a very low degree".
const CBI: [i32; 5] = [100, 75, 50, 25, 0];

pub(crate) fn verdict(scale: &str, sheet: &[Option<usize>]) -> Verdict {
    match scale {
        "burnout-single-item" => sum(&points(sheet, FROM_ONE), 3, &[]),
        "phq-9" => sum(&points(&sheet[..9], UPWARD), 10, PHQ_9),
        "gad-7" => sum(&points(sheet, UPWARD), 10, GAD_7),
        "gad-2" => sum(&points(&sheet[..2], UPWARD), 3, &[]),
        "pc-ptsd-5" => match sheet[0] {
            // No such event: complete, and none of the five is asked.
            Some(0) => Verdict::Total(0, 1, None),
            Some(_) => sum(&points(&sheet[1..], UPWARD), 3, &[]),
            None => Verdict::Open(None),
        },
        "ucla-3" => sum(&points(sheet, FROM_ONE), 6, &[]),
        // Never drinks: complete, whatever else stands on the sheet.
        "audit-c" if sheet[0] == Some(0) => Verdict::Total(0, 1, None),
        "audit-c" => sum(&points(sheet, UPWARD), 3, &[]),
        "cbi-personal" => mean(&points(sheet, CBI), 3),
        "cbi-work" => {
            let mut answers = points(sheet, CBI);
            // "Do you have enough energy for family and friends": always is good here.
            answers[6] = answers[6].map(|points| 100 - points);
            mean(&answers, 4)
        }
        // A minimum for this one was published nowhere that could be confirmed.
        "cbi-patient" => mean(&points(sheet, CBI), 6),
        _ => panic!("no paper for {scale}"),
    }
}

fn points(sheet: &[Option<usize>], worth: [i32; 5]) -> Vec<Option<i32>> {
    sheet.iter().map(|answer| answer.map(|choice| worth[choice])).collect()
}

fn sum(points: &[Option<i32>], lowest_cut: i32, bands: Bands) -> Verdict {
    let known: i32 = points.iter().flatten().sum();
    if points.iter().all(Option::is_some) {
        let band = bands.iter().filter(|(from, _)| known >= *from).map(|(_, band)| *band).next_back();
        return Verdict::Total(known, 1, band);
    }
    Verdict::Open((known >= lowest_cut).then_some((known, 1)))
}

fn mean(points: &[Option<i32>], fewest: usize) -> Verdict {
    let known: i32 = points.iter().flatten().sum();
    let answered = points.iter().flatten().count();
    let count = |number: usize| i32::try_from(number).unwrap();
    if answered >= fewest {
        return Verdict::Total(known, count(answered), None);
    }
    // Even if every open answer were worth nothing.
    let certain = known >= 50 * count(points.len());
    Verdict::Open(certain.then_some((known, count(points.len()))))
}
