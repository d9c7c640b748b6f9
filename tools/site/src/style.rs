//! One style sheet out of many, so that a browser asks once: `style/index.css` holds the order of the layers and one import
//! for each file.
//!
//! esbuild puts them together and shortens them: that takes understanding CSS, which is not what this project is for.

use std::{
    error::Error,
    fmt, io,
    path::{Path, PathBuf},
    process::Command,
};

/// What bundles them; `tools/toolchain.sh build` puts it on the path.
const BUNDLER: &str = "esbuild";

/// It only warns of a block that never closes, and a browser would then read the rest otherwise than it was meant.
const HOW: [&str; 5] =
    ["--bundle", "--minify", "--legal-comments=none", "--log-level=warning", "--log-override:css-syntax-error=error"];

/// Why the style sheets cannot be put together.
#[derive(Debug)]
pub(crate) enum StyleError {
    /// The command does not run.
    NotRun(io::Error),
    /// A sheet is missing or cannot be read to its end, and what was said of it.
    Refused(PathBuf, String),
}

impl fmt::Display for StyleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRun(error) => {
                write!(
                    f,
                    "`{BUNDLER}` does not run ({error}). `tools/toolchain.sh build` installs it, `make` calls that"
                )
            }
            Self::Refused(index, said) => {
                write!(f, "{} and what it imports make no style sheet: {said}", index.display())
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
    let done = Command::new(BUNDLER).arg(index).args(HOW).output().map_err(StyleError::NotRun)?;
    let said = String::from_utf8_lossy(&done.stderr);
    if done.status.success() && said.is_empty() {
        return Ok(String::from_utf8_lossy(&done.stdout).trim_end().to_owned());
    }
    Err(StyleError::Refused(index.to_owned(), said.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{self, scratch, write};

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
            ("missing", vec![import], ["index.css:2:8", "Could not resolve \"a.css\""]),
            ("open", vec![import, ("a.css", "\na { top: 0")], ["a.css:2:10", "Expected \"}\""]),
            ("comment", vec![import, ("a.css", "\n/* b;")], ["a.css:2", "Expected \"*/\""]),
        ] {
            let message = bundled(test, &sheets).unwrap_err();
            assert!(expected.iter().all(|part| message.contains(part)), "{test}: {message}");
        }
    }

    #[test]
    fn only_the_index_imports_and_each_import_has_a_layer() {
        // What has no layer would outrank everything that has one.
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
        for file in files::below(&folder).unwrap() {
            let sheet = files::read_text(&file).unwrap();
            for line in sheet.lines().filter(|line| line.contains("@import")) {
                assert!(file.ends_with("index.css") && line.contains("layer("), "{}: {line}", file.display());
            }
        }
    }
}
