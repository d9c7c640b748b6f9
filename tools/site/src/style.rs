//! One style sheet out of many. `style/index.css` holds the order of the layers and one import for
//! each; here every import becomes its file's text, so that a browser asks once.

use crate::{
    css,
    files::{self, FileError},
};
use std::{
    error::Error,
    fmt,
    path::{Path, PathBuf},
};

/// Why the style sheets cannot be put together.
#[derive(Debug)]
pub(crate) enum StyleError {
    /// A file cannot be read.
    File(FileError),
    /// An import names a file that is not there.
    Missing(Place, PathBuf),
    /// The index holds something else than layers and imports.
    Unknown(Place, String),
    /// A sheet other than the index imports.
    NestedImport(Place),
    /// A comment, text, bracket or block never closes.
    Unclosed(Place, &'static str),
}

/// A line of a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Place {
    file: PathBuf,
    line: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file.display(), self.line)
    }
}

impl fmt::Display for StyleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Missing(at, file) => {
                write!(f, "{at}: {} is not there. Create it or take the import out", file.display())
            }
            Self::Unknown(at, text) => write!(
                f,
                "{at}: `{text}` is neither `@layer …;` nor `@import \"x.css\" layer(x);`. \
                 Rules belong in a file of their own that this one imports"
            ),
            Self::NestedImport(at) => {
                write!(f, "{at}: only style/index.css imports. Move the import there and give it a layer")
            }
            Self::Unclosed(at, sign) => {
                write!(f, "{at}: this never closes. Add the missing `{sign}`")
            }
        }
    }
}

impl Error for StyleError {}

impl From<FileError> for StyleError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// The index with every import replaced by its file, each in its layer.
pub(crate) fn inline(index: &Path) -> Result<String, StyleError> {
    let mut out = String::new();
    for (line, statement) in statements(index, &files::read_text(index)?)? {
        let place = Place { file: index.to_owned(), line };
        match parse(&statement) {
            Some(Statement::Layers) => out.push_str(&statement),
            Some(Statement::Import { file, layer }) => {
                let file = index.with_file_name(file);
                if !file.is_file() {
                    return Err(StyleError::Missing(place, file));
                }
                out.extend(["@layer ", layer, "{", &sheet(&file)?, "}"]);
            }
            None => return Err(StyleError::Unknown(place, statement)),
        }
    }
    Ok(out)
}

/// The index's statements, without comments, with the line on which each ends.
fn statements(index: &Path, text: &str) -> Result<Vec<(usize, String)>, StyleError> {
    let mut found = Vec::new();
    let mut pending = String::new();
    let mut begins = 1;
    for piece in text.split_inclusive(';') {
        pending.push_str(piece);
        // A semicolon inside a comment or a text ends nothing: more of it must come first.
        if let Ok(statement) = css::strip(&pending) {
            begins += pending.matches('\n').count();
            pending.clear();
            if !statement.is_empty() {
                found.push((begins, statement));
            }
        }
    }
    match css::strip(&pending) {
        Ok(_) => Ok(found),
        Err(unclosed) => Err(misshapen(index, begins - 1, &unclosed)),
    }
}

enum Statement<'a> {
    /// The order of the layers, which is passed on as it stands.
    Layers,
    Import {
        file: &'a str,
        layer: &'a str,
    },
}

fn parse(statement: &str) -> Option<Statement<'_>> {
    let statement = statement.strip_suffix(';')?;
    if statement.starts_with("@layer ") && !statement.contains('{') {
        return Some(Statement::Layers);
    }
    let (file, rest) = statement.strip_prefix("@import \"")?.split_once('"')?;
    let layer = rest.trim_start().strip_prefix("layer(")?.strip_suffix(')')?;
    Some(Statement::Import { file, layer })
}

/// One imported file, without imports of its own.
fn sheet(file: &Path) -> Result<String, StyleError> {
    let text = files::read_text(file)?;
    let nested = (1..).zip(text.lines()).find(|(_, line)| line.trim_start().starts_with("@import"));
    if let Some((line, _)) = nested {
        return Err(StyleError::NestedImport(Place { file: file.to_owned(), line }));
    }
    css::strip(&text).map_err(|unclosed| misshapen(file, 0, &unclosed))
}

fn misshapen(file: &Path, lines_before: usize, unclosed: &css::Unclosed) -> StyleError {
    let line = lines_before + unclosed.line;
    StyleError::Unclosed(Place { file: file.to_owned(), line }, unclosed.needs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{scratch, write};

    fn inlined(test: &str, sheets: &[(&str, &str)]) -> Result<String, String> {
        let folder = scratch(test);
        for (name, css) in sheets {
            write(&folder.join(name), css.as_bytes()).unwrap();
        }
        inline(&folder.join("index.css"))
            .map_err(|error| error.to_string().replace(&format!("{}/", folder.display()), ""))
    }

    #[test]
    fn every_import_becomes_its_file_in_its_layer() {
        let css = inlined(
            "inline",
            &[
                (
                    "index.css",
                    "/* order; then files */\n@layer tokens,\n  parts;\n\n\
                     @import \"tokens.css\" layer(tokens);\n\
                     @import \"parts.css\" /* last */ layer(parts);\n/* end */\n",
                ),
                ("tokens.css", "/* a */\n:root { --gap: 1rem }\n"),
                ("parts.css", "button {\n  margin: calc(var(--gap) + 1px);\n}\n"),
            ],
        );
        assert_eq!(
            css.unwrap(),
            "@layer tokens,parts;@layer tokens{:root{--gap: 1rem}}\
             @layer parts{button{margin: calc(var(--gap) + 1px);}}"
        );
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line_and_a_way_out() {
        let import = ("index.css", "@layer a;\n@import \"a.css\" layer(a);\n");
        for (test, sheets, expected) in [
            ("missing", vec![import], "index.css:2: a.css is not there. Create it"),
            ("rule", vec![("index.css", "a { top: 0 }")], "index.css:1: `a{top: 0}` is neither"),
            ("unlayered", vec![("index.css", "\n@import \"a.css\";")], "index.css:2: `@import \"a.css\";` is neither"),
            ("nested", vec![import, ("a.css", "\n@import \"b.css\";")], "a.css:2: only style/index.css imports"),
            ("open", vec![import, ("a.css", "\na { top: 0")], "a.css:2: this never closes. Add the missing `}`"),
            ("comment", vec![("index.css", "@layer a;\n\n/* b;")], "index.css:3: this never closes"),
        ] {
            let message = inlined(test, &sheets).unwrap_err();
            assert!(message.starts_with(expected), "{test}: {message}");
        }
    }
}
