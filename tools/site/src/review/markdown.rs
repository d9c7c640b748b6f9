//! The sheet as text, for whoever reads and answers in a program of their own.

use super::sheet::{Section, Sheet};

/// The text.
pub(super) fn text(sheet: &Sheet) -> String {
    let mut text = format!(
        "# To be read: {} ({})\n\n{} phrases. Version `{}`; a signature holds for it alone.\n\n| File | Phrases |\n|---|---|\n",
        cell(&sheet.language),
        sheet.locale,
        sheet.phrases(),
        sheet.digest
    );
    for (file, count) in &sheet.counts {
        text.extend([format!("| `{file}` | {count} |\n")]);
    }
    if !sheet.glossary.terms.is_empty() {
        text += "\n## Glossary\n\n| English | Here | Why | Right | Remark |\n|---|---|---|---|---|\n";
        for term in &sheet.glossary.terms {
            let [english, here, why] = [&term.english, &term.here.join(", "), &term.why].map(|part| cell(part));
            text.extend([format!("| {english} | {here} | {why} | ☐ | |\n")]);
        }
    }
    for group in &sheet.groups {
        text.extend([format!("\n## {}\n", group.title)]);
        group.sections.iter().for_each(|section| self::section(sheet, section, &mut text));
        text.extend([format!("\n{} phrases. Read by: ____ On: ____ Signature: ____\n", group.phrases())]);
    }
    text
}

fn section(sheet: &Sheet, section: &Section, text: &mut String) {
    text.extend([format!("\n### `{}` {}\n\n", section.file, section.name)]);
    text.extend([format!("| Where | English | {} | Right | Remark |\n|---|---|---|---|---|\n", cell(&sheet.language))]);
    for phrase in &section.phrases {
        let here = if phrase.here.is_empty() { "*missing*".to_owned() } else { cell(&phrase.here) };
        text.extend([format!("| `{}` | {} | {here} | ☐ | |\n", phrase.field, cell(&phrase.english))]);
    }
}

/// A text as it stands in a table.
fn cell(text: &str) -> String {
    let mut written = String::new();
    for letter in text.chars() {
        match letter {
            '\n' | '\r' => written.push(' '),
            '|' | '\\' | '*' | '_' | '`' | '<' | '[' => written.extend(['\\', letter]),
            _ => written.push(letter),
        }
    }
    written
}
