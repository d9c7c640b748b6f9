//! A table for people's spreadsheets, in which nothing that somebody wrote is taken for a formula.

/// Begins a table: without this mark, Excel takes UTF-8 for something else.
pub(super) const MARK: &str = "\u{FEFF}";

/// One line: every field in quotes (RFC 4180).
pub(super) fn line(fields: &[&str]) -> String {
    let quoted: Vec<String> = fields.iter().map(|field| format!("\"{}\"", tame(field).replace('"', "\"\""))).collect();
    quoted.join(",") + "\r\n"
}

/// What a spreadsheet would calculate gets the apostrophe with which people themselves say "this is text":
/// a cell that begins with one of these signs, in half or full width, behind white space or not. A phone
/// number that begins with + is among them, and shows as it was written.
fn tame(field: &str) -> String {
    let begins = |sign: char| matches!(sign, '=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠');
    let formula = field.trim_start().starts_with(begins) || field.starts_with(['\t', '\r', '\n']);
    if formula { ["'", field].concat() } else { field.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_calculated() {
        for formula in
            ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\n=1", "\u{A0}=1", "＝1+1", "\tplain", "|cmd", "%0A"]
        {
            assert_eq!(line(&[formula]), format!("\"'{formula}\"\r\n"));
        }
        assert_eq!(line(&["+44 1632 960001"]), "\"'+44 1632 960001\"\r\n");
        for plain in ["", "Sam", "1-2", "a=b", "'quoted", "(614) 385-6660"] {
            assert_eq!(line(&[plain]), format!("\"{plain}\"\r\n"));
        }
    }

    #[test]
    fn no_field_leaves_its_cell() {
        let line = line(&["a\",\"=b", "c\r\nd", "e,f;g"]);
        assert_eq!(line, "\"a\"\",\"\"=b\",\"c\r\nd\",\"e,f;g\"\r\n");
    }
}
