//! The sheet as one page of HTML: it needs nothing else, has no script, and prints.

use super::sheet::{Group, Section, Sheet};

/// How it looks: ink on paper, and a row is never torn in two.
const STYLE: &str = "
:root { color-scheme: light; font: 16px/1.5 Georgia, 'Noto Serif', 'Noto Serif CJK SC', serif; color: #111; background: #fff; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 3rem; border-top: 2px solid; padding-top: .5rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border-bottom: 1px solid #888; padding: .4rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; }
code { font: .75rem/1.4 monospace; }
.field { width: 15%; } .words { width: 32%; } .box { width: 3.5rem; } .remark { width: auto; }
.tick { display: inline-block; width: 1.4rem; height: 1.4rem; border: 1.5px solid; }
.sign { margin: 1rem 0; padding: 1rem; border: 1.5px solid; break-inside: avoid; }
.line { display: inline-block; min-width: 14rem; border-bottom: 1px solid; }
tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
@page { margin: 14mm; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } .group { break-before: page; } }
";

/// The page.
pub(super) fn page(sheet: &Sheet) -> String {
    let language = escaped(&sheet.language);
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>To be read: {language}</title>\n<style>{STYLE}</style>\n<h1>To be read: {language} ({})</h1>\n",
        escaped(&sheet.locale)
    );
    html += "<p>Somebody who reads this page may be thinking of dying. Please read each text as that person would: is it \
             true, is it warm, does it promise no more and no less than the English? Tick what is right, and write beside \
             it what is not. What stands in braces is filled in by the page.</p>\n";
    html.extend([format!(
        "<p>{} phrases. The version that you read is <code>{}</code>; a signature holds for it alone.</p>\n",
        sheet.phrases(),
        sheet.digest
    )]);
    counts(sheet, &mut html);
    glossary(sheet, &mut html);
    for group in &sheet.groups {
        self::group(sheet, group, &mut html);
    }
    html += "</html>\n";
    html
}

fn counts(sheet: &Sheet, html: &mut String) {
    *html += "<table>\n<thead><tr><th>File<th>Phrases</thead>\n";
    for (file, count) in &sheet.counts {
        html.extend([format!("<tr><td><code>{}</code><td>{count}\n", escaped(file))]);
    }
    *html += "</table>\n";
}

fn glossary(sheet: &Sheet, html: &mut String) {
    if sheet.glossary.terms.is_empty() {
        return;
    }
    *html += "<section class=\"group\">\n<h2>Glossary</h2>\n<p>These words are kept wherever the English has the term; \
              some are the beginning of a word.</p>\n<table>\n<thead><tr><th>English<th>Here<th>Why<th class=\"box\">Right\
              <th>Remark</thead>\n";
    for term in &sheet.glossary.terms {
        html.extend([format!(
            "<tr><td>{}<td{}>{}<td>{}<td><span class=\"tick\"></span><td>\n",
            escaped(&term.english),
            here(sheet),
            escaped(&term.here.join(", ")),
            escaped(&term.why)
        )]);
    }
    *html += "</table>\n</section>\n";
}

fn group(sheet: &Sheet, group: &Group, html: &mut String) {
    html.extend([format!("<section class=\"group\">\n<h2>{}</h2>\n", escaped(group.title))]);
    for section in &group.sections {
        self::section(sheet, section, html);
    }
    let line = "<span class=\"line\"></span>";
    html.extend([format!(
        "<p class=\"sign\">{}: {} phrases, version <code>{}</code>. Read by {line} on {line} Signature {line}</p>\n</section>\n",
        escaped(group.title),
        group.phrases(),
        sheet.digest.get(..12).unwrap_or_default()
    )]);
}

fn section(sheet: &Sheet, section: &Section, html: &mut String) {
    html.extend([format!("<h3><code>{}</code> {}</h3>\n<table>\n", escaped(&section.file), escaped(&section.name))]);
    html.extend([format!(
        "<thead><tr><th class=\"field\">Where<th class=\"words\">English<th class=\"words\">{}<th class=\"box\">Right\
         <th class=\"remark\">Remark</thead>\n",
        escaped(&sheet.language)
    )]);
    for phrase in &section.phrases {
        let missing = if phrase.here.is_empty() { "<em lang=\"en\">missing</em>" } else { "" };
        html.extend([format!(
            "<tr><td><code>{}</code><td>{}<td{}>{}{missing}<td><span class=\"tick\"></span><td>\n",
            escaped(&phrase.field),
            escaped(&phrase.english),
            here(sheet),
            escaped(&phrase.here)
        )]);
    }
    *html += "</table>\n";
}

/// The language of a cell.
fn here(sheet: &Sheet) -> String {
    let direction = if sheet.from_the_right { "rtl" } else { "ltr" };
    format!(" lang=\"{}\" dir=\"{direction}\"", escaped(&sheet.locale))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
