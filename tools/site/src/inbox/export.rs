//! What was kept, for a person, a program or a spreadsheet.

use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat};
use doc_to_doc::domain::zone::Instant;
use serde_json::{Value, json};

use super::{csv, store::Kept};

/// How everything is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Form {
    /// One request or number a line, in JSON; a request as it was sent but for its padding
    #[default]
    #[value(alias = "json")]
    JsonLines,
    /// A table for a spreadsheet. Fields that would be taken for formulas, phone numbers with + among them, begin
    /// with an apostrophe
    Csv,
}

/// The columns of the table, and where each stands in a request.
const COLUMNS: [(&str, &str); 15] = [
    ("request_id", "/request_id"),
    ("locale", "/locale"),
    ("name", "/name"),
    ("channel", "/contact/channel"),
    ("reach", "/contact/value"),
    ("voicemail_ok", "/contact/voicemail_ok"),
    ("when", "/when"),
    ("about", "/about"),
    ("specialty", "/peer/specialty"),
    ("gender", "/peer/gender"),
    ("seniority", "/peer/seniority"),
    ("language", "/peer/language"),
    ("elsewhere", "/peer/elsewhere"),
    ("message", "/message"),
    ("consent_version", "/consent/text_version"),
];

/// A line for each request; nothing of what it is about, for a screen has more than one reader.
///
/// # Errors
/// When the output fails.
pub(super) fn list(all: &[Kept], mut output: impl Write) -> io::Result<()> {
    for kept in all {
        let content = content(kept)?;
        let said = |place: &str| one_line(&text(&content, place));
        let (channel, reach, name) = (said("/contact/channel"), said("/contact/value"), said("/name"));
        writeln!(output, "{}  {}  {channel:5}  {reach}  {name}", moment(kept.received_at), kept.reference)?;
    }
    let plural = if all.len() == 1 { "" } else { "s" };
    writeln!(output, "{} request{plural}", all.len())
}

/// Everything.
///
/// # Errors
/// When the output fails.
pub(super) fn export(all: &[Kept], form: Form, mut output: impl Write) -> io::Result<()> {
    if form == Form::Csv {
        output.write_all(csv::MARK.as_bytes())?;
        let names = COLUMNS.iter().map(|(name, _)| *name);
        output.write_all(
            csv::line(&["received_at", "reference"].into_iter().chain(names).collect::<Vec<_>>()).as_bytes(),
        )?;
    }
    for kept in all {
        let content = content(kept)?;
        let received_at = moment(kept.received_at);
        match form {
            Form::JsonLines => {
                let line = json!({ "received_at": received_at, "reference": kept.reference, "request": content });
                writeln!(output, "{line}")?;
            }
            Form::Csv => {
                let texts: Vec<String> = COLUMNS.iter().map(|(_, place)| text(&content, place)).collect();
                let first = [received_at.as_str(), kept.reference.as_str()];
                let fields: Vec<&str> = first.into_iter().chain(texts.iter().map(String::as_str)).collect();
                output.write_all(csv::line(&fields).as_bytes())?;
            }
        }
    }
    output.flush()
}

fn content(kept: &Kept) -> io::Result<Value> {
    Ok(serde_json::from_str(&kept.content)?)
}

fn text(content: &Value, place: &str) -> String {
    match content.pointer(place) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// A tab would shift the columns, and nothing else that moves the cursor was let in.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// A moment in UTC, to the second.
pub(super) fn moment(at: Instant) -> String {
    DateTime::from_timestamp(at, 0).unwrap_or_default().to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use doc_to_doc::backend::contract::examples::bodies;

    fn kept() -> Vec<Kept> {
        let content = |(_, body): (&str, String)| {
            let mut content: Value = serde_json::from_str(&body).unwrap();
            content.as_object_mut().unwrap().remove("pad");
            content.to_string()
        };
        let kept = |content| Kept { reference: "K7Q2-9FXM".to_owned(), received_at: 1_795_332_600, content };
        bodies().into_iter().map(content).map(kept).collect()
    }

    fn written(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
        let mut output = Vec::new();
        write(&mut output).unwrap();
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn the_list_says_whom_to_reach_and_no_more() {
        assert_eq!(
            written(|output| list(&kept(), output)),
            "2026-11-22T07:30:00Z  K7Q2-9FXM  email  sam@example.org  \n\
             2026-11-22T07:30:00Z  K7Q2-9FXM  phone  +44 1632 960001  Sam\n2 requests\n"
        );
        assert_eq!(written(|output| list(&[], output)), "0 requests\n");
    }

    #[test]
    fn every_line_of_json_holds_all_that_was_sent() {
        let text = written(|output| export(&kept(), Form::JsonLines, output));
        for (line, kept) in text.lines().zip(kept()) {
            let line: Value = serde_json::from_str(line).unwrap();
            assert_eq!(line["request"].to_string(), kept.content);
            assert_eq!(
                (&line["reference"], &line["received_at"]),
                (&json!("K7Q2-9FXM"), &json!("2026-11-22T07:30:00Z"))
            );
        }
        assert_eq!(text.lines().count(), 2);
    }

    #[test]
    fn the_table_has_a_column_for_everything_that_somebody_can_say() {
        let text = written(|output| export(&kept(), Form::Csv, output));
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[0].starts_with("\u{FEFF}\"received_at\",\"reference\",\"request_id\","), "{}", lines[0]);
        assert_eq!(
            lines[2].split("\",\"").collect::<Vec<_>>()[2..],
            [
                "8e03978e-40d5-43e8-bc93-6894a57f9324",
                "en",
                "Sam",
                "phone",
                "'+44 1632 960001",
                "false",
                "evenings",
                "burnout",
                "Anesthesiology",
                "woman",
                "more",
                "Español",
                "true",
                "I would rather talk than write.\nAfter eight is best.",
                "2026-11\"",
            ]
        );
        for (place, _) in doc_to_doc::backend::contract::pointer::PLACES {
            assert!(COLUMNS.iter().any(|(_, known)| *known == place), "{place}");
        }
    }
}
