//! The counts, for whoever asks how it goes.
//!
//! Only the totals of each question are told. A table of both together would have cells of one person.

use std::io::{self, Write};

use doc_to_doc::domain::feedback::{Called, Helped};
use serde_json::json;

use crate::inbox::{
    csv,
    export::Form,
    store::{Count, UNSAID},
};

/// Fewer are not told: this many people hide one another.
const FEW: u32 = 5;

/// How many gave an answer, as far as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Exactly(u32),
    Fewer,
    OrMore,
}

struct Line<'a> {
    quarter: &'a str,
    question: &'static str,
    answer: &'static str,
    told: Told,
}

impl Told {
    fn text(self) -> String {
        match self {
            Self::Exactly(number) => number.to_string(),
            Self::Fewer => format!("fewer than {FEW}"),
            Self::OrMore => format!("{FEW} or more"),
        }
    }
}

/// Writes a line for each quarter, question and answer: for a person, or in the form that is named.
///
/// # Errors
/// When the output fails.
pub(in crate::inbox) fn tell(counts: &[Count], form: Option<Form>, mut output: impl Write) -> io::Result<()> {
    let lines = lines(counts);
    if form == Some(Form::Csv) {
        output.write_all(csv::MARK.as_bytes())?;
        output.write_all(csv::line(&["quarter", "question", "answer", "number"]).as_bytes())?;
    }
    for Line { quarter, question, answer, told } in &lines {
        let text = told.text();
        match form {
            None => writeln!(output, "{quarter}  {question}  {answer:8}  {text}")?,
            Some(Form::Csv) => output.write_all(csv::line(&[quarter, question, answer, &text]).as_bytes())?,
            Some(Form::JsonLines) => {
                let number = if let Told::Exactly(number) = told { json!(number) } else { json!(null) };
                let line = json!({
                    "quarter": quarter, "question": question, "answer": answer, "number": number, "told": text
                });
                writeln!(output, "{line}")?;
            }
        }
    }
    if form.is_none() {
        let note = "Numbers under 5 are not told, and the two questions are never put together.";
        writeln!(output, "{}", if lines.is_empty() { "Nobody has said anything yet." } else { note })?;
    }
    output.flush()
}

fn lines(counts: &[Count]) -> Vec<Line<'_>> {
    let mut quarters: Vec<&str> = counts.iter().map(|count| count.quarter.as_str()).collect();
    // They come in order.
    quarters.dedup();
    let mut lines = Vec::new();
    for quarter in quarters {
        let of = || counts.iter().filter(move |count| count.quarter == quarter);
        let total = |is: &dyn Fn(&Count) -> bool| of().filter(|count| is(count)).map(|count| count.number).sum();
        let called = Called::ALL.iter().map(|called| called.id()).chain([UNSAID]);
        let called = called.map(|answer| (answer, total(&|count| count.called == answer))).collect();
        let helped = Helped::ALL.iter().map(|helped| helped.id()).chain([UNSAID]);
        let helped = helped.map(|answer| (answer, total(&|count| count.helped == answer))).collect();
        for (question, totals) in [("called", called), ("helped", helped)] {
            let told = told(totals).into_iter();
            lines.extend(told.map(|(answer, told)| Line { quarter, question, answer, told }));
        }
    }
    lines
}

/// What is told of one question's answers. Where one alone is rare, the other question's total would give it
/// away by what is missing; so the next rarest is not told exactly either.
fn told(totals: Vec<(&'static str, u32)>) -> Vec<(&'static str, Told)> {
    let alone = totals.iter().filter(|(_, number)| *number < FEW).count() == 1;
    let next = totals.iter().filter(|(_, number)| *number >= FEW).min_by_key(|(_, number)| number);
    let blurred = next.filter(|_| alone).map(|(answer, _)| *answer);
    let told = |(answer, number)| match number {
        ..FEW => (answer, Told::Fewer),
        _ if blurred == Some(answer) => (answer, Told::OrMore),
        _ => (answer, Told::Exactly(number)),
    };
    totals.into_iter().map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(quarter: &str, called: &str, helped: &str, number: u32) -> Count {
        Count { quarter: quarter.to_owned(), called: called.to_owned(), helped: helped.to_owned(), number }
    }

    fn written(counts: &[Count], form: Option<Form>) -> String {
        let mut output = Vec::new();
        tell(counts, form, &mut output).unwrap();
        String::from_utf8(output).unwrap()
    }

    fn counts() -> Vec<Count> {
        vec![
            count("2026-Q4", "in-time", "yes", 12),
            count("2026-Q4", "late", "unsaid", 3),
            count("2026-Q4", "late", "yes", 4),
            count("2027-Q1", "unsaid", "no", 1),
        ]
    }

    #[test]
    fn only_the_margins_are_told_and_no_small_number() {
        let quarter = |lines: [&str; 9], name: &str| lines.map(|line| format!("{name}  {line}\n")).concat();
        let few = [
            "called  in-time   fewer than 5",
            "called  late      fewer than 5",
            "called  no        fewer than 5",
            "called  unsaid    fewer than 5",
            "helped  yes       fewer than 5",
            "helped  somewhat  fewer than 5",
            "helped  no        fewer than 5",
            "helped  too-soon  fewer than 5",
            "helped  unsaid    fewer than 5",
        ];
        let mut some = few;
        (some[0], some[1], some[4]) = ("called  in-time   12", "called  late      7", "helped  yes       16");
        let note = "Numbers under 5 are not told, and the two questions are never put together.\n";
        assert_eq!(written(&counts(), None), quarter(some, "2026-Q4") + &quarter(few, "2027-Q1") + note);
        assert_eq!(written(&[], None), "Nobody has said anything yet.\n");
    }

    #[test]
    fn programs_and_spreadsheets_are_told_the_same() {
        let json = written(&counts(), Some(Form::JsonLines));
        let lines: Vec<serde_json::Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 18);
        let line = |answer: &str, number: Option<u32>, told: &str| json!({ "quarter": "2026-Q4", "question": "called", "answer": answer, "number": number, "told": told });
        assert_eq!(
            lines[..3],
            [line("in-time", Some(12), "12"), line("late", Some(7), "7"), line("no", None, "fewer than 5")]
        );
        let table = written(&counts(), Some(Form::Csv));
        let begins =
            "\u{FEFF}\"quarter\",\"question\",\"answer\",\"number\"\r\n\"2026-Q4\",\"called\",\"in-time\",\"12\"\r\n";
        assert!(table.starts_with(begins), "{table}");
        assert_eq!(table.matches("\r\n").count(), 19);
    }

    #[test]
    fn a_number_that_is_not_told_cannot_be_calculated() {
        use Told::{Exactly, Fewer, OrMore};
        let told = |numbers: &[u32]| -> Vec<Told> {
            let named = ["a", "b", "c", "d"].into_iter().zip(numbers.iter().copied());
            told(named.collect()).into_iter().map(|(_, told)| told).collect()
        };
        assert_eq!(told(&[20, 4, 9, 5]), [Exactly(20), Fewer, Exactly(9), OrMore]);
        assert_eq!(told(&[20, 4, 0, 5]), [Exactly(20), Fewer, Fewer, Exactly(5)]);
        assert_eq!(told(&[20, 8, 9, 5]), [Exactly(20), Exactly(8), Exactly(9), Exactly(5)]);
        assert_eq!(told(&[0, 0, 0, 1]), [Fewer; 4]);
    }
}
