//! One style sheet out of many, so that a browser asks once: `style/index.css` holds the order of the layers and one import
//! for each file that the page starts with, `style/rest.css` the others.
//!
//! esbuild puts them together and shortens them: that takes understanding CSS, which is not what this project is for.

use std::{
    error::Error,
    fmt, io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::files::{self, FileError};

/// What bundles them; `tools/toolchain.sh build` puts it on the path.
const BUNDLER: &str = "esbuild";

/// It only warns of a block that never closes, and a browser would then read the rest otherwise than it was meant.
const HOW: [&str; 5] =
    ["--bundle", "--minify", "--legal-comments=none", "--log-level=warning", "--log-override:css-syntax-error=error"];

/// Why the style sheets cannot be put together.
#[derive(Debug)]
pub(crate) enum StyleError {
    /// The index cannot be read.
    File(FileError),
    /// The command does not run.
    NotRun(io::Error),
    /// The index holds something else than layers and imports, on this line.
    Unlayered(PathBuf, usize, String),
    /// A sheet is missing or cannot be read to its end, and what was said of it.
    Refused(PathBuf, String),
}

impl fmt::Display for StyleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::NotRun(error) => {
                write!(
                    f,
                    "`{BUNDLER}` does not run ({error}). `tools/toolchain.sh build` installs it, `make` calls that"
                )
            }
            Self::Unlayered(index, line, text) => write!(
                f,
                "{}:{line}: `{text}` is neither `@layer …;` nor `@import \"x.css\" layer(x);`. \
                 Rules belong in a file of their own that this one imports",
                index.display()
            ),
            Self::Refused(index, said) => {
                write!(
                    f,
                    "{} and what it imports make no style sheet. Mend what is named here: {said}",
                    index.display()
                )
            }
        }
    }
}

impl Error for StyleError {}

/// The index with every import replaced by its file, each in its layer.
///
/// # Errors
/// When the command is not there, or a sheet is missing or has a mistake.
pub(crate) fn bundle(index: &Path) -> Result<String, StyleError> {
    layered(index)?;
    let done = Command::new(BUNDLER).arg(index).args(HOW).output().map_err(StyleError::NotRun)?;
    let said = String::from_utf8_lossy(&done.stderr);
    if done.status.success() && said.is_empty() {
        return Ok(String::from_utf8_lossy(&done.stdout).trim_end().to_owned());
    }
    Err(StyleError::Refused(index.to_owned(), said.trim().to_owned()))
}

/// Each line of the index names layers, or imports one file into its layer: what has none outranks everything that has one.
fn layered(index: &Path) -> Result<(), StyleError> {
    let text = files::read_text(index).map_err(StyleError::File)?;
    for (line, statement) in (1..).zip(text.lines().map(str::trim)) {
        let layers = statement.starts_with("@layer ") && !statement.contains('{');
        let import = statement.starts_with("@import ") && statement.contains(" layer(");
        if !(statement.is_empty() || statement.starts_with("/*") || layers || import) {
            return Err(StyleError::Unlayered(index.to_owned(), line, statement.to_owned()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{scratch, write};

    fn bundled(test: &str, sheets: &[(&str, &str)]) -> Result<String, String> {
        let folder = scratch(test);
        for (name, css) in sheets {
            write(&folder.join(name), css.as_bytes()).unwrap();
        }
        bundle(&folder.join("index.css")).map_err(|error| error.to_string())
    }

    #[test]
    fn every_import_becomes_its_file_in_its_layer() {
        let css = bundled(
            "bundle",
            &[
                (
                    "index.css",
                    "/* order; then files */\n@layer tokens, parts;\n\n@import \"tokens.css\" layer(tokens);\n\
                     @import \"parts.css\" /* last */ layer(parts);\n/* end */\n",
                ),
                ("tokens.css", "/* a */\n:root { --gap: 1rem; }\n"),
                ("parts.css", "button {\n  margin: calc(var(--gap) + 1px);\n\n  &:hover { color: red }\n}\n"),
            ],
        );
        assert_eq!(
            css.unwrap(),
            "@layer tokens,parts;@layer tokens{:root{--gap: 1rem}}\
             @layer parts{button{margin:calc(var(--gap) + 1px);&:hover{color:red}}}"
        );
    }

    #[test]
    fn what_is_wrong_is_named_with_its_file_and_line() {
        let import = ("index.css", "@layer a;\n@import \"a.css\" layer(a);\n");
        for (test, sheets, expected) in [
            (
                "rule",
                vec![("index.css", "a { top: 0 }")],
                ["index.css:1: `a { top: 0 }` is neither", "a file of their own"],
            ),
            (
                "unlayered",
                vec![("index.css", "\n@import \"a.css\";")],
                ["index.css:2: `@import \"a.css\";`", "is neither"],
            ),
            ("missing", vec![import], ["index.css:2:8", "Could not resolve \"a.css\""]),
            ("open", vec![import, ("a.css", "\na { top: 0")], ["a.css:2:10", "Expected \"}\""]),
            ("comment", vec![import, ("a.css", "\n/* b;")], ["a.css:2", "Expected \"*/\""]),
        ] {
            let message = bundled(test, &sheets).unwrap_err();
            assert!(expected.iter().all(|part| message.contains(part)), "{test}: {message}");
        }
    }

    #[test]
    fn only_the_two_indexes_import() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
        for file in files::below(&folder).unwrap() {
            let imports = files::read_text(&file).unwrap().contains("@import");
            assert_eq!(
                imports,
                ["index.css", "rest.css"].iter().any(|name| file.ends_with(name)),
                "{}",
                file.display()
            );
        }
    }
}
