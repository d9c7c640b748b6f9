//! `site score`: the very scoring of the page, one JSON line in, one JSON line out, so that a
//! clinician can audit any score.

use std::io::{self, BufRead, Write};

use doc_to_doc::content::book::Book;
use doc_to_doc::domain::answers::Reply;
use doc_to_doc::domain::battery::Flag;
use doc_to_doc::domain::questionnaire::{Applies, Questionnaire};
use doc_to_doc::domain::scale::{Scale, Score, Total};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    answers: Vec<Option<u8>>,
}

#[derive(Serialize)]
struct Told<'a> {
    scales: Vec<ScaleTold<'a>>,
    flags: Vec<&'a str>,
}

#[derive(Serialize)]
struct ScaleTold<'a> {
    scale: &'a str,
    status: &'static str,
    total: Option<Number>,
    band: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<Number>,
}

/// A whole number where the total is one, else the nearest that a machine can hold.
#[derive(Serialize)]
#[serde(untagged)]
enum Number {
    Whole(i32),
    Fraction(f64),
}

impl From<Total> for Number {
    fn from(total: Total) -> Self {
        total.whole().map_or_else(|| Self::Fraction(total.as_f64()), Self::Whole)
    }
}

/// Why nothing, or not everything, was scored.
#[derive(Debug)]
pub(crate) enum ScoreError {
    /// No questionnaire or scale has this name.
    Unknown {
        /// As asked for.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// Some lines were bad; each has been printed.
    BadLines(usize),
    /// The lines cannot be read or the results not written.
    Stream(io::Error),
}

impl core::fmt::Display for ScoreError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Unknown { name, known } => {
                write!(f, "there is no questionnaire `{name}`: use one of {}", known.join(", "))
            }
            Self::BadLines(count) => write!(f, "{count} bad line(s), named above; all others were scored"),
            Self::Stream(error) => write!(f, "input or output failed: {error}"),
        }
    }
}

impl core::error::Error for ScoreError {}

/// The sheet that the answers belong to, and the items that they stand for.
struct Sheet<'a> {
    questionnaire: &'a Questionnaire,
    position: usize,
    items: Vec<usize>,
    scales: Vec<&'a Scale>,
    /// A scale on its own is not superseded by the fuller one of its questionnaire.
    alone: bool,
}

/// Scores every line of `input`.
///
/// # Errors
/// When the name is unknown, a stream fails, or a line was bad (the others are scored all the same).
pub(crate) fn score(
    book: &Book,
    name: &str,
    input: impl BufRead,
    mut output: impl Write,
    mut errors: impl Write,
) -> Result<(), ScoreError> {
    let sheet = find(book, name)?;
    let mut bad = 0;
    for (number, line) in input.lines().enumerate() {
        let line = line.map_err(ScoreError::Stream)?;
        if line.trim().is_empty() {
            continue;
        }
        match score_line(book, &sheet, &line) {
            Ok(told) => writeln!(output, "{told}").map_err(ScoreError::Stream)?,
            Err(what) => {
                bad += 1;
                writeln!(errors, "line {}: {what}", number + 1).map_err(ScoreError::Stream)?;
            }
        }
    }
    if bad == 0 { Ok(()) } else { Err(ScoreError::BadLines(bad)) }
}

fn find<'a>(book: &'a Book, name: &str) -> Result<Sheet<'a>, ScoreError> {
    let battery = &book.battery;
    let of_sheet = |position: usize| -> Vec<&'a Scale> {
        battery.scales.iter().filter(|scale| usize::from(scale.questionnaire) == position).collect()
    };
    if let Some(position) = battery.questionnaires.iter().position(|sheet| sheet.id == name)
        && let Some(questionnaire) = battery.questionnaires.get(position)
    {
        let items = (0..questionnaire.items.len()).collect();
        return Ok(Sheet { questionnaire, position, items, scales: of_sheet(position), alone: false });
    }
    if let Some(scale) = battery.scales.iter().find(|scale| scale.id == name)
        && let Some(questionnaire) = battery.questionnaire(scale.questionnaire)
    {
        let items = scale.items.iter().map(|&item| usize::from(item)).collect();
        return Ok(Sheet {
            questionnaire,
            position: scale.questionnaire.into(),
            items,
            scales: vec![scale],
            alone: true,
        });
    }
    let sheets = battery.questionnaires.iter().map(|sheet| sheet.id.to_string());
    let short = battery
        .scales
        .iter()
        .map(|scale| scale.id.to_string())
        .filter(|id| !battery.questionnaires.iter().any(|sheet| sheet.id == *id));
    Err(ScoreError::Unknown { name: name.to_owned(), known: sheets.chain(short).collect() })
}

fn score_line(book: &Book, sheet: &Sheet<'_>, line: &str) -> Result<String, String> {
    let asked: Asked = serde_json::from_str(line)
        .map_err(|error| format!("is not {{\"answers\":[…]}} with positions from 0 or null: {error}"))?;
    let replies = replies(sheet, &asked.answers)?;
    let scales = sheet
        .scales
        .iter()
        .filter(|scale| sheet.alone || scale.gives_way_to.is_none())
        .map(|scale| tell(scale, scale.score(sheet.questionnaire, &replies)))
        .collect();
    let raised = |flag: &&Flag| {
        usize::from(flag.questionnaire) == sheet.position
            && sheet.questionnaire.items.get(usize::from(flag.item)).is_some_and(|item| {
                let reply = replies.get(usize::from(flag.item)).copied().unwrap_or_default();
                flag.is_raised_by(item, reply)
            })
    };
    let flags = book.battery.flags.iter().filter(raised).map(|flag| flag.id.as_str()).collect();
    serde_json::to_string(&Told { scales, flags }).map_err(|error| error.to_string())
}

fn tell(scale: &Scale, score: Score) -> ScaleTold<'_> {
    let id = scale.id.as_str();
    match score {
        Score::Scored { total, band } => {
            let band = band.and_then(|band| scale.bands.get(band)).map(|band| band.id.as_str());
            ScaleTold { scale: id, status: "scored", total: Some(total.into()), band, at_least: None }
        }
        Score::NotScored { at_least } => {
            ScaleTold { scale: id, status: "not-scored", total: None, band: None, at_least: at_least.map(Number::from) }
        }
    }
}

/// Positions become replies. Items at the end may be left out when they are unscored, or when an
/// answer rules them out: nobody prints what nobody was asked.
fn replies(sheet: &Sheet<'_>, answers: &[Option<u8>]) -> Result<Vec<Reply>, String> {
    if answers.len() > sheet.items.len() {
        return Err(format!("has {} answers, the questionnaire has {} items", answers.len(), sheet.items.len()));
    }
    let mut replies = vec![Reply::Waiting; sheet.questionnaire.items.len()];
    for (place, (&position, answer)) in sheet.items.iter().zip(answers).enumerate() {
        let options = sheet.questionnaire.items.get(position).map_or(0, |item| item.choices.len());
        let reply = match answer {
            None => Reply::Declined,
            Some(choice) if usize::from(*choice) < options => Reply::Chosen(*choice),
            Some(choice) => {
                return Err(format!(
                    "answer {} is {choice}, its item has options 0 to {}",
                    place + 1,
                    options.saturating_sub(1)
                ));
            }
        };
        if let Some(slot) = replies.get_mut(position) {
            *slot = reply;
        }
    }
    let missing = sheet.items.iter().skip(answers.len()).any(|&position| {
        sheet.questionnaire.items.get(position).is_some_and(|item| {
            let scored = item.choices.iter().any(|choice| choice.value.is_some());
            scored && item.applies(&replies) != Applies::No
        })
    });
    if missing {
        let scored = |position: usize| {
            sheet
                .questionnaire
                .items
                .get(position)
                .is_some_and(|item| item.choices.iter().any(|choice| choice.value.is_some()))
        };
        let wanted = sheet.items.iter().rposition(|&position| scored(position)).map_or(0, |last| last + 1);
        return Err(format!("has {} answers, {wanted} are expected (null for one that was skipped)", answers.len()));
    }
    Ok(replies)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn scored(name: &str, input: &str) -> (Result<(), ScoreError>, String, String) {
        let public = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public");
        let book = doc_to_doc::content::read::site(Path::new(public)).map_err(|_| "the shipped content").unwrap().book;
        let (mut output, mut errors) = (Vec::new(), Vec::new());
        let outcome = score(&book, name, input.as_bytes(), &mut output, &mut errors);
        (outcome, String::from_utf8(output).unwrap(), String::from_utf8(errors).unwrap())
    }

    fn told(scale: &str, rest: &str, flags: &str) -> String {
        format!("{{\"scales\":[{{\"scale\":\"{scale}\",{rest}}}],\"flags\":[{flags}]}}\n")
    }

    #[test]
    fn each_questionnaire_takes_its_answers_as_printed() {
        let nothing = r#""status":"not-scored","total":null,"band":null"#;
        for (name, answers, rest, flags) in [
            ("phq-9", "[1,2,1,1,1,2,1,1,2]", r#""status":"scored","total":12,"band":"moderate""#, r#""self-harm""#),
            ("phq-9", "[0,2,null,1,1,1,1,1,0]", nothing, ""),
            ("phq-9", "[3,3,null,3,3,1,1,1,0,2]", &format!("{nothing},\"at_least\":15"), ""),
            ("gad-7", "[3,3,3,3,3,0,0]", r#""status":"scored","total":15,"band":"severe""#, ""),
            ("gad-2", "[1,2]", r#""status":"scored","total":3,"band":null"#, ""),
            ("pc-ptsd-5", "[0,null,null,null,null,null]", r#""status":"scored","total":0,"band":null"#, ""),
            ("pc-ptsd-5", "[0]", r#""status":"scored","total":0,"band":null"#, ""),
            ("pc-ptsd-5", "[1,1,1,1,0,0]", r#""status":"scored","total":3,"band":null"#, ""),
            ("audit-c", "[0]", r#""status":"scored","total":0,"band":null"#, ""),
            ("audit-c", "[4,4,4]", r#""status":"scored","total":12,"band":null"#, ""),
            ("ucla-3", "[2,2,2]", r#""status":"scored","total":9,"band":null"#, ""),
            ("burnout-single-item", "[4]", r#""status":"scored","total":5,"band":null"#, r#""end-of-tether""#),
            // Item 7 runs the other way: always having energy is worth nothing.
            ("cbi-work", "[0,0,0,0,0,0,4]", r#""status":"scored","total":100,"band":null"#, ""),
            ("cbi-work", "[0,0,0,0,0,0,1]", r#""status":"scored","total":89.28571428571429,"band":null"#, ""),
            (
                "cbi-personal",
                "[0,0,1,null,null,null]",
                r#""status":"scored","total":91.66666666666667,"band":null"#,
                "",
            ),
        ] {
            let (outcome, output, errors) = scored(name, &format!("{{\"answers\":{answers}}}\n"));
            assert!(outcome.is_ok(), "{name} {answers}: {errors}");
            assert_eq!(output, told(name, rest, flags), "{name} {answers}");
        }
    }

    #[test]
    fn bad_lines_are_named_and_the_others_scored() {
        let input = "{\"answers\":[0,0,0]}\n\nnot json\n{\"answers\":[0,0,9]}\n{\"answers\":[0,0]}\n{\"answers\":[1,1,1,1]}\n{\"answers\":[1,1,1]}\n";
        let (outcome, output, errors) = scored("ucla-3", input);
        assert!(matches!(outcome, Err(ScoreError::BadLines(4))));
        assert_eq!(output.lines().count(), 2);
        let named: Vec<_> = errors.lines().filter_map(|line| line.split(':').next()).collect();
        assert_eq!(named, ["line 3", "line 4", "line 5", "line 6"]);
    }

    #[test]
    fn an_unknown_name_is_answered_with_those_that_are_known() {
        let (outcome, ..) = scored("maslach", "");
        let message = outcome.unwrap_err().to_string();
        assert!(message.contains("`maslach`") && message.contains("phq-9") && message.contains("gad-2"), "{message}");
    }
}
